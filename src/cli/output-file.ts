import { stat } from "node:fs/promises";
import path from "node:path";
import { WorkbookError } from "../app/ports";
import { checkOutput, saveXlsxFile } from "../hosts/xlsx/file";
import type { XlsxWorkbook } from "../hosts/xlsx";
import type { ParsedArguments } from "./command-spec";

/** Where a command writes, known to be allowed before any work is done. */
export interface OutputFile {
  /** As the user typed it, for messages. */
  readonly name: string;
  save(workbook: XlsxWorkbook): Promise<void>;
}

/**
 * Decides where a writing command puts its result, and refuses early: no -o, another kind of file than the input, a folder
 * that is not there or may not be written, the input itself or another existing file without --timpa.
 */
export async function planOutput(args: ParsedArguments, commandId: string, cwd: string): Promise<OutputFile> {
  const name = args.value("keluaran");
  if (name === null) {
    throw new WorkbookError(
      "keluaran-tidak-disebut",
      `Sebutkan berkas hasilnya dengan -o, misalnya: selaras ${commandId} "${args.file}" -o hasil.xlsx. ` +
        "Tidak ada yang ditulis.",
    );
  }
  checkEnding(name, args.file);
  const absolutePath = path.resolve(cwd, name);
  const overwrite = args.has("timpa");
  const options = { input: path.resolve(cwd, args.file), overwrite, isNew: !overwrite };
  await checkOutput(absolutePath, options);
  if (!overwrite && (await exists(absolutePath))) {
    throw new WorkbookError(
      "keluaran-sudah-ada",
      `Berkas "${name}" sudah ada. Pilih nama lain, atau tambahkan --timpa untuk menimpanya.`,
    );
  }
  return {
    name,
    save: async (workbook) => {
      checkContent(workbook.ending(), args.file, path.extname(name).toLowerCase());
      await saveXlsxFile(absolutePath, workbook.toBytes(), options);
    },
  };
}

/** A renamed file: its content decides what Excel opens, not its name. */
function checkContent(needed: string, input: string, ending: string): void {
  if (needed === ending) return;
  const hint =
    needed === ".xlsx" || needed === ".xlsm"
      ? `Ganti akhirannya menjadi ${needed}, juga akhiran berkas hasil, lalu ulangi.`
      : "Buka di Excel, simpan sebagai buku kerja (.xlsx atau .xlsm), lalu ulangi dengan berkas itu.";
  throw new WorkbookError(
    "akhiran-keluaran",
    `Isi "${input}" adalah ${KINDS[needed] ?? "buku kerja lain"} (${needed}), sehingga Excel tidak akan membukanya sebagai ${ending}. ` +
      `${hint} Tidak ada yang ditulis.`,
  );
}

const KINDS: Readonly<Partial<Record<string, string>>> = {
  ".xlsx": "buku kerja tanpa makro",
  ".xlsm": "buku kerja bermakro",
  ".xltx": "templat",
  ".xltm": "templat bermakro",
  ".xlam": "add-in",
};

function checkEnding(name: string, input: string): void {
  const ending = path.extname(name).toLowerCase();
  if (ending !== ".xlsx" && ending !== ".xlsm") {
    throw new WorkbookError(
      "akhiran-keluaran",
      `Berkas hasil "${name}" harus berakhiran .xlsx (atau .xlsm untuk berkas bermakro).`,
    );
  }
  const wanted = path.extname(input).toLowerCase();
  if ((wanted === ".xlsx" || wanted === ".xlsm") && wanted !== ending) {
    throw new WorkbookError(
      "akhiran-keluaran",
      `Berkas hasil "${name}" harus berakhiran ${wanted} seperti berkas asalnya, agar Excel dapat membukanya.`,
    );
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    // What else stands in the way was refused by checkOutput already.
    () => false,
  );
}
