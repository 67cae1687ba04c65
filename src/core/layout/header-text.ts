import { parsePeriode } from "../text/parse-periode";
import type { Periode } from "../text/periode";

/** A header cell taken apart: its words in one spelling, and the years and the period that it names. */
export interface HeaderText {
  /** Upper-case words in one spelling ("SUBKEGIATAN" → SUB KEGIATAN, "Triwulan" → TW); "/" stands for any "and/or". */
  readonly tokens: readonly string[];
  /** The single years that the header names; the two ends of "2025-2029" are not among them. */
  readonly years: readonly number[];
  readonly isYearRange: boolean;
  readonly periode: Periode | null;
}

const SPACED_LETTERS = /^\p{L}(?: \p{L}){2,}\.?$/u;
const TOKEN = /[\p{L}]+|\d+|%|[/,&+]/gu;
const YEAR_RANGE = /(?:19|20)\d\d\s*(?:[-–—]|s\.?\s*[/.]?\s*d\.?|sampai(?: dengan)?)\s*(?:19|20)\d\d/i;
const FUSED_TRIWULAN = /^TW(I{1,3}|IV)$/;
const DOTTED_PJ = /\bP\s*\.\s*J\b\.?/gi;
/** "B03", "B 12" */
const REPORTING_MONTH = /\bB ?(?=(?:0[1-9]|1[0-2])\b)/g;
const UNTIL = /\bs\s*[./]\s*d\b\.?/gi;

/** Spellings that mean one word; the value may be several words. */
const SPELLING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    SUBKEGIATAN: "SUB KEGIATAN",
    SUBKEG: "SUB KEGIATAN",
    KEG: "KEGIATAN",
    PROG: "PROGRAM",
    TRIWULAN: "TW",
    TRIWULANAN: "TW",
    TRIBULAN: "TW",
    TRIW: "TW",
    TRW: "TW",
    ESELON: "ESS",
    ESELLON: "ESS",
    ESSELON: "ESS",
    ESL: "ESS",
    ES: "ESS",
    RUPIAH: "RP",
    MILYAR: "MILIAR",
    MILYARAN: "MILIARAN",
    IDR: "RP",
    PERSEN: "%",
    PERSENTASE: "%",
    PROSENTASE: "%",
    PRESENTASE: "%",
    NOMOR: "NO",
    NOMER: "NO",
    URUT: "URUT",
    KABUPATEN: "KAB",
    YG: "YANG",
    THN: "TAHUN",
    TH: "TAHUN",
    TA: "TAHUN",
    BLN: "BULAN",
    SMT: "SEMESTER",
    DAN: "/",
    ATAU: "/",
    DENGAN: "/",
    ",": "/",
    "&": "/",
    "+": "/",
    KET: "KETERANGAN",
    PJ: "PENANGGUNGJAWAB",
    JWB: "JAWAB",
    ANGG: "ANGGARAN",
    REAL: "REALISASI",
    REALIS: "REALISASI",
    TGT: "TARGET",
    TRGT: "TARGET",
    CAP: "CAPAIAN",
    IND: "INDIKATOR",
    OUTCOMES: "OUTCOME",
    OUTPUTS: "OUTPUT",
    PROVINSI: "PROV",
    PROPINSI: "PROV",
    KOMULATIF: "KUMULATIF",
  }),
);

/**
 * Takes a header cell's text apart. Case, dots, brackets, line breaks and spaced letters ("K E T") do not matter.
 *
 * @example readHeaderText("TARGET TAHUN\n2024").years → [2024]; its tokens → ["TARGET", "TAHUN"]
 */
export function readHeaderText(text: string): HeaderText {
  let source = text.replace(/\s+/g, " ").trim();
  if (SPACED_LETTERS.test(source)) source = source.replaceAll(" ", "");
  source = source.replace(UNTIL, " SD ").replace(DOTTED_PJ, "PJ").toUpperCase().replace(REPORTING_MONTH, "BULAN ");
  const isYearRange = YEAR_RANGE.test(source);
  const tokens: string[] = [];
  const years: number[] = [];
  for (const word of source.match(TOKEN) ?? []) {
    const year = word.length === 4 ? Number(word) : Number.NaN;
    if (year >= 1990 && year <= 2100) {
      if (!isYearRange) years.push(year);
      continue;
    }
    const fused = FUSED_TRIWULAN.exec(word);
    if (fused?.[1] !== undefined) tokens.push("TW", fused[1]);
    else pushSpelling(tokens, word);
  }
  while (tokens[0] === "/") tokens.shift();
  while (tokens[tokens.length - 1] === "/") tokens.pop();
  return { tokens, years, isYearRange, periode: parsePeriode(text) };
}

function pushSpelling(tokens: string[], word: string): void {
  const spelling = SPELLING.get(word) ?? word;
  for (const part of spelling.split(" ")) {
    // "Persentase (%)" says it once.
    if ((part === "/" || part === "%") && tokens[tokens.length - 1] === part) continue;
    tokens.push(part);
  }
}
