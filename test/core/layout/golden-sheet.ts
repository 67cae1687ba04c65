/** A little sheet that one layout, and no other, must recognise: text as `gridOf` reads it, and its merged areas. */
export interface GoldenSheet {
  readonly table: string;
  readonly merge: readonly string[];
}
