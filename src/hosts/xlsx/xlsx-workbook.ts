import type { ApplyResult, WorkbookGateway } from "../../app/ports";
import type { Edit } from "../../core/edits/edit";
import type { WorkbookGrid } from "../../core/grid/sheet-grid";
import { mapPackage, readPart, type PackageMap } from "./package-map";
import { refuseForeignBytes } from "./recognize-file";
import { readSharedStrings } from "./rich-text";
import { readSheet, type SheetContext } from "./sheet-reader";
import { readStyleTable } from "./style-table";
import { portableCodec, type ZipCodec } from "./zip-codec";
import { DEFAULT_LIMITS, ZipPackage, type ZipLimits } from "./zip-package";

export interface OpenOptions {
  /** The file's name, for messages. */
  readonly name?: string;
  /** How parts are packed; Node's zlib is faster than the default, which runs everywhere. */
  readonly codec?: ZipCodec;
  readonly limits?: ZipLimits;
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

/** The gateway over an .xlsx: reads its cells, and splices edits into its parts, leaving every other part byte for byte as it was. */
export class XlsxWorkbook implements WorkbookGateway {
  private map: PackageMap;

  constructor(
    private readonly zip: ZipPackage,
    private readonly label: string,
  ) {
    this.map = mapPackage(zip, label);
  }

  read(): Promise<WorkbookGrid> {
    return attempt(() => this.readGrid());
  }

  apply(edits: readonly Edit[]): Promise<ApplyResult> {
    void edits;
    return Promise.reject(new Error("not yet"));
  }

  /** A file has no screen. */
  reveal(): Promise<void> {
    return Promise.resolve();
  }

  /** The file with all edits applied so far. */
  toBytes(): Uint8Array {
    return this.zip.toBytes();
  }

  private readGrid(): WorkbookGrid {
    const { map, zip, label } = this;
    const context: SheetContext = {
      label,
      sharedStrings:
        map.sharedStringsPart === null ? [] : readPart(zip, map.sharedStringsPart, label, readSharedStrings),
      styles: map.stylesPart === null ? [] : readPart(zip, map.stylesPart, label, readStyleTable),
      isDate1904: map.isDate1904,
    };
    const sheets = map.sheets.map((entry) =>
      readPart(zip, entry.part, label, (source) => readSheet(entry.name, entry.visibility, source, context)),
    );
    return { sheets, names: map.names };
  }
}

/** Runs synchronous work as a promise: what it throws becomes the rejection. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
