import { readMetode } from "../../core/cascade/read-metode";
import { readPolaritas } from "../../core/cascade/read-polaritas";
import type { Metode, Polaritas } from "../../core/model/indikator";
import { isBlankMark } from "../../core/text/blank-mark";
import { foldText } from "../../core/text/fold-text";
import type { Nilai } from "../../core/text/nilai";
import { parseNilai } from "../../core/text/parse-nilai";
import { valueOf } from "../../core/text/reading";
import { argumentError } from "./argument-error";
import type { CellInput } from "./map-cells";

const POLARITAS_LIST: readonly Polaritas[] = ["positif", "negatif", "stabil"];
/** A cap of 1.000%. */
const LARGEST_BATAS = 10;
const METODE_LIST: readonly Metode[] = ["jumlah", "rata-rata", "tetap", "kumulatif", "menurun"];

/** Answers whether an argument was left out or its cell is blank or "-". */
export function isBlank(cell: CellInput): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && isBlankMark(foldText(cell)));
}

/** Answers whether an optional word or table was left out: an empty cell may arrive as 0, which names nothing. */
export function isLeftOut(cell: CellInput): boolean {
  return isBlank(cell) || cell === 0;
}

/** A target or realisasi; null where blank; #VALUE! where it is something else. An error value in the cell is passed on. */
export function readNilai(argument: string, cell: CellInput): Nilai | null {
  passErrorOn(cell);
  if (isBlank(cell)) return null;
  const nilai = typeof cell === "number" || typeof cell === "string" ? valueOf(parseNilai(cell)) : null;
  if (nilai === null) throw argumentError(argument, `"${textOf(cell)}" tidak terbaca sebagai nilai.`);
  return nilai;
}

/** A number, or a text that says one ("1.250,5", "95 %" = 0.95); null where blank; #VALUE! where it is something else. */
export function readAngkaArgument(argument: string, cell: CellInput): number | null {
  passErrorOn(cell);
  if (isBlank(cell)) return null;
  if (typeof cell === "number") return cell;
  const nilai = typeof cell === "string" ? valueOf(parseNilai(cell)) : null;
  const angka = nilai?.kind === "angka" || nilai?.kind === "predikat" ? nilai.angka : null;
  if (angka === null) throw argumentError(argument, `"${textOf(cell)}" tidak terbaca sebagai angka.`);
  return angka;
}

/** The polarity, in the words of a Polarisasi column too ("Minimize"); "positif" where left out. */
export function readPolaritasArgument(cell: CellInput): Polaritas {
  return isLeftOut(cell) ? "positif" : readSaid("polaritas", cell, readPolaritas, POLARITAS_LIST);
}

/** The formula for "less is better"; A where left out. */
export function readRumus(cell: CellInput): "A" | "B" {
  return isLeftOut(cell) ? "A" : readWord("rumus", cell, ["A", "B"]);
}

/** The way in which periods are taken together, in the words of a Metode column too ("Penjumlahan"). */
export function readMetodeArgument(cell: CellInput): Metode {
  if (isLeftOut(cell)) throw argumentError("metode", `isikan salah satu: ${METODE_LIST.join(", ")}.`);
  return readSaid("metode", cell, readMetode, METODE_LIST);
}

/** A cap such as 1.2 or "120 %"; null where left out. */
export function readBatas(cell: CellInput): number | null {
  const batas = readAngkaArgument("batas", cell);
  if (batas !== null && batas <= 0) throw argumentError("batas", "isikan angka lebih dari 0, misalnya 1,2 untuk 120%.");
  // A cap of 120 would be one of 12.000%, which caps nothing: it is 120% in points.
  if (batas !== null && batas > LARGEST_BATAS) {
    throw argumentError("batas", `${textOf(batas)} berarti ${textOf(batas * 100)}%; isikan misalnya 1,2 untuk 120%.`);
  }
  return batas;
}

/** The one word of a list that a text names, in any case, "lima tingkat" for "lima-tingkat"; #VALUE! with the list where it names none. */
export function readWord<Word extends string>(argument: string, cell: CellInput, list: readonly Word[]): Word {
  const keyOf = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, "-");
  const named = (text: string): Word | null => list.find((candidate) => keyOf(candidate) === keyOf(text)) ?? null;
  return readSaid(argument, cell, named, list);
}

/** What a reader makes of a text; #VALUE! with the list of words to choose from where it makes nothing of it. */
function readSaid<Word extends string>(
  argument: string,
  cell: CellInput,
  read: (text: string) => Word | null,
  list: readonly Word[],
): Word {
  passErrorOn(cell);
  const word = read(textOf(cell));
  if (word === null) throw argumentError(argument, `"${textOf(cell)}" tidak dikenal; isikan ${list.join(", ")}.`);
  return word;
}

/** Errors that Excel hands to a custom function and does not take back from one. */
const ONE_WAY_LIST: readonly string[] = ["#REF!", "#NAME?"];

/** An error value that stands in an argument's cell is the answer's error too, as in every Excel function. */
export function passErrorOn(cell: CellInput): void {
  if (!(cell instanceof CustomFunctions.Error)) return;
  if (!ONE_WAY_LIST.includes(cell.code)) throw cell;
  throw new CustomFunctions.Error(
    CustomFunctions.ErrorCode.invalidValue,
    `Sel yang dihitung berisi ${cell.code}; perbaiki rumus di sel itu.`,
  );
}

/** What a cell holds, for messages. */
export function textOf(cell: CellInput): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" ? cell : typeof cell === "number" ? String(cell).replace(".", ",") : "";
}
