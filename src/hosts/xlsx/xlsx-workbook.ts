import type { ApplyResult, WorkbookGateway } from "../../app/ports";
import type { Edit } from "../../core/edits/edit";
import type { WorkbookGrid } from "../../core/grid/sheet-grid";
import { EditBatch, type ApplyPlan } from "./apply-edits";
import { readNotes } from "./notes-part";
import { brokenPart, endingOf, mapPackage, readPart, readText, type PackageMap } from "./package-map";
import { refuseForeignBytes } from "./recognize-file";
import { readLookTable, type FileLook } from "./look-table";
import { readSharedStrings } from "./rich-text";
import { MAX_CELLS, type SheetContext } from "./cell-reader";
import { readSheetLook, type FileSheetLook } from "./sheet-look";
import { readSheet } from "./sheet-reader";
import { readStyleTable, type StyleFacts } from "./style-table";
import { XmlError } from "./xml-text";
import { portableCodec, type ZipCodec } from "./zip-codec";
import { DEFAULT_LIMITS, ZipPackage, type ZipLimits } from "./zip-package";

export interface OpenOptions {
  /** The file's name, for messages. */
  readonly name?: string;
  /** How parts are packed; Node's zlib is faster than the default, which runs everywhere. */
  readonly codec?: ZipCodec;
  readonly limits?: ZipLimits;
}

/** How a workbook looks: the looks that its cells name by index, and its sheets in tab order. */
export interface FileLooks {
  readonly looks: readonly FileLook[];
  readonly sheets: readonly FileSheetLook[];
}

/**
 * Opens the bytes of an .xlsx or .xlsm. Pure bytes in, bytes out: no file system, so it runs in a browser too.
 * Throws a WorkbookError (Indonesian, naming the file) for everything that is no readable workbook, and no other error.
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): XlsxWorkbook {
  const label = options.name === undefined ? "Berkas ini" : `Berkas "${options.name}"`;
  refuseForeignBytes(bytes, label);
  const zip = ZipPackage.open(bytes, options.codec ?? portableCodec, label, options.limits ?? DEFAULT_LIMITS);
  return new XlsxWorkbook(zip, label);
}

/**
 * The gateway over an .xlsx: reads its cells, and splices edits into its parts, leaving every other part byte for byte as it was.
 *
 * The bytes are its own, nobody else can change them: so "as-read" always holds here, and undo needs no record of what others did.
 */
export class XlsxWorkbook implements WorkbookGateway {
  private map: PackageMap;
  private sharedStrings: readonly string[] | null = null;
  private styles: readonly StyleFacts[] | null = null;
  /** Sheets that this gateway added, with their parts: the only ones that undo may take out. */
  private readonly made = new Map<string, string>();

  constructor(
    private readonly zip: ZipPackage,
    private readonly label: string,
  ) {
    this.map = mapPackage(zip, label);
  }

  read(): Promise<WorkbookGrid> {
    return attempt(() => this.readGrid());
  }

  /** How it looks, for a host that shows it: everything that read() leaves out because no plan needs it. */
  readLooks(): Promise<FileLooks> {
    return attempt(() => {
      const { map, zip, label } = this;
      const theme = map.themePart === null ? null : readText(zip, map.themePart, label);
      return {
        looks:
          map.stylesPart === null ? [] : readPart(zip, map.stylesPart, label, (source) => readLookTable(source, theme)),
        sheets: map.sheets.map(({ name, part }) => readPart(zip, part, label, (source) => readSheetLook(name, source))),
      };
    });
  }

  apply(edits: readonly Edit[]): Promise<ApplyResult> {
    return attempt(() => this.applyEdits(edits));
  }

  /** A file has no screen. */
  reveal(): Promise<void> {
    return Promise.resolve();
  }

  /** The ending that a file of this content must have: ".xlsm" with macros, ".xltx" for a template. */
  ending(): string {
    return endingOf(this.zip, this.map, this.label);
  }

  /** The file with all edits applied so far. */
  toBytes(): Uint8Array {
    return this.zip.toBytes();
  }

  private readGrid(): WorkbookGrid {
    const { map, zip, label } = this;
    const context = this.context();
    const sheets = map.sheets.map((entry) =>
      readPart(
        zip,
        entry.part,
        label,
        (source) => readSheet(entry.name, entry.visibility, source, context),
        entry.name,
      ),
    );
    return { sheets, names: map.names, notes: readNotes(zip, map, label) };
  }

  private applyEdits(edits: readonly Edit[]): ApplyResult {
    if (edits.length === 0) return { changedCells: 0, undo: [] };
    const plan = this.planEdits(edits);
    // Everything is known and nothing can fail from here on: all of it is written, or (above) nothing.
    for (const [part, text] of plan.parts) {
      if (text === null) this.zip.delete(part);
      else this.zip.setText(part, text);
    }
    for (const [name, part] of plan.added) this.made.set(name, part);
    for (const name of plan.removed) this.made.delete(name);
    this.map = mapPackage(this.zip, this.label);
    this.styles = null;
    return plan.result;
  }

  private planEdits(edits: readonly Edit[]): ApplyPlan {
    try {
      return new EditBatch(this.zip, this.map, this.label, this.context(), this.made).run(edits);
    } catch (error) {
      if (error instanceof XmlError) throw brokenPart("yang akan diubah", this.label, error);
      throw error;
    }
  }

  private context(): SheetContext {
    const { map, zip, label } = this;
    const { sharedStringsPart, stylesPart, isDate1904 } = map;
    this.sharedStrings ??= sharedStringsPart === null ? [] : readPart(zip, sharedStringsPart, label, readSharedStrings);
    this.styles ??= stylesPart === null ? [] : readPart(zip, stylesPart, label, readStyleTable);
    return {
      label,
      sharedStrings: this.sharedStrings,
      styles: this.styles,
      isDate1904,
      budget: { cells: MAX_CELLS },
    };
  }
}

/** Runs synchronous work as a promise: what it throws becomes the rejection. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
