/** The planners' guide as docs/panduan-loader.cjs gives it while building. */
declare module "*/panduan.md" {
  /** The version that this is the guide of. */
  export const versi: string;
  /** What stands before the first part, as HTML. */
  export const intro: string;
  /** The parts in order; `html` is everything below the part's heading. */
  export const sections: readonly { readonly id: string; readonly judul: string; readonly html: string }[];
}

/** Where the built files stand, as webpack finds it out at run time: beside the pane's script. */
declare const __webpack_public_path__: string;
