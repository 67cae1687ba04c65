import type { Field } from "../model/field";
import type { Level } from "../model/level";
import { isMonthWord } from "../text/month";
import type { Periode } from "../text/periode";
import { readHeaderText } from "./header-text";
import { KATA_INSTANSI, KATA_PENJELAS, type HeaderWords } from "./header-words";
import type { LayoutSpec } from "./layout-spec";

/** What one header cell says by itself. */
export interface HeaderMeaning {
  /** The field of the phrase that heads the text; null where it only qualifies ("2024", "TW I", "(Rp)"). */
  readonly field: Field | null;
  /** The levels that the text names beside its field: "INDIKATOR PROGRAM" → program. */
  readonly owners: readonly Level[];
  /** The level was only hinted at: "(OUTCOME)", "(OUTPUT)". */
  readonly isSoftOwner: boolean;
  readonly isMoney: boolean;
  readonly isPercent: boolean;
  readonly isFisik: boolean;
  readonly periode: Periode | null;
  readonly years: readonly number[];
  readonly isYearRange: boolean;
  readonly tokens: readonly string[];
  /** True where a known phrase and qualifying words account for the text. */
  readonly isHeader: boolean;
  /** True where all words qualify only: "(Rp)", "STRATEGIS", "2024", "TW I". */
  readonly isQualifier: boolean;
  /** The phrase was the bare "Uraian", which any kind of list may say. */
  readonly isBareUraian: boolean;
}

/** Reads header cells with the words of the layouts; a layout's own words go before those of the others. */
export interface Vocabulary {
  meaningOf(text: string, layoutId?: string): HeaderMeaning;
  /** Answers whether a header can begin with the word: a cheap look before the whole text is read. */
  isFirstWord(word: string): boolean;
  /** Answers whether the word can stand in a header. */
  isKnownWord(word: string): boolean;
}

const MONEY = new Set(["RP", "KEUANGAN", "ANGGARAN", "PAGU", "BELANJA", "DANA", "BIAYA", "DPA", "DPPA"]);
const QUALIFIER = new Set(KATA_PENJELAS);
const AGENCY = new Set(KATA_INSTANSI);
/** Fields that a body cell could begin with: every word of such a header must be known. */
const STRICT: ReadonlySet<Field> = new Set<Field>([
  "sasaranPemda",
  "tujuan",
  "sasaran",
  "sasaranProgram",
  "sasaranKegiatan",
  "sasaranSubKegiatan",
  "program",
  "kegiatan",
  "subKegiatan",
  "uraian",
]);
const BEFORE_NAME = new Set(["NAMA", "URAIAN", "/", "DAFTAR"]);
const PERIOD_WORD = new Set(["TW", "BULAN", "SEMESTER", "TAHUN", "B"]);
const BEFORE_MEASURE = new Set(
  "% JUMLAH TOTAL NILAI RATA BESARAN BESARNYA VOLUME ALOKASI PLAFON PLAFOND KEBUTUHAN DUKUNGAN PERKIRAAN / DATA".split(
    " ",
  ),
);
/** "Bidang/Seksi Penanggung Jawab": offices that stand before who is responsible. */
const BEFORE_OFFICE = new Set(
  "UNIT BIDANG SUBBIDANG SUB BAGIAN SUBBAGIAN SEKSI OPD PERANGKAT DAERAH PEJABAT JABATAN NAMA KERJA /".split(" "),
);
const BEFORE_FIELD: Readonly<Partial<Record<Field, ReadonlySet<string>>>> = {
  penanggungJawab: BEFORE_OFFICE,
  pelaksana: BEFORE_OFFICE,
};
/** Phrases that hold a header word and yet mean another thing. */
const NEGATIVE = [
  "SUMBER DANA",
  "SUMBER ANGGARAN",
  "SUMBER PENDANAAN",
  "JENIS BELANJA",
  "KELOMPOK SASARAN",
  "KODE BARANG",
  "PENGAMPU DATA",
  "URAIAN RENCANA AKSI",
];
const MAX_TOKENS = 22;

type PhraseMap = ReadonlyMap<string, Field>;

function compileWords(words: HeaderWords, target: Map<string, Field>, keyOf: (phrase: string) => string): void {
  for (const [field, phrases] of Object.entries(words) as [Field, readonly string[]][]) {
    for (const phrase of phrases) {
      const key = keyOf(phrase);
      if (!target.has(key)) target.set(key, field);
    }
  }
}

/** The words of a phrase in one spelling. The layouts share most of their phrases, so each is taken apart once. */
function createPhraseReader(): (phrase: string) => string {
  const keys = new Map<string, string>();
  return (phrase) => {
    let key = keys.get(phrase);
    if (key === undefined) {
      key = readHeaderText(phrase).tokens.join(" ");
      keys.set(phrase, key);
    }
    return key;
  };
}

/** Makes the vocabulary of a set of layouts. Readings are remembered: sheets repeat their words. */
export function createVocabulary(layouts: readonly LayoutSpec[]): Vocabulary {
  const union = new Map<string, Field>();
  const own = new Map<string, PhraseMap>();
  const keyOf = createPhraseReader();
  for (const layout of layouts) {
    const map = new Map<string, Field>();
    compileWords(layout.words, map, keyOf);
    own.set(layout.id, map);
    for (const [key, field] of map) if (!union.has(key)) union.set(key, field);
  }
  const known = new Set(QUALIFIER);
  for (const key of union.keys()) for (const token of key.split(" ")) known.add(token);
  const firstWords = new Set([...BEFORE_NAME, ...BEFORE_MEASURE]);
  for (const key of union.keys()) firstWords.add(key.replace(/ .*/, ""));
  const corrector = createCorrector(known);
  const none: PhraseMap = new Map();
  const caches = new Map<string, Map<string, HeaderMeaning>>();
  return {
    meaningOf(text, layoutId = "") {
      let cache = caches.get(layoutId);
      if (cache === undefined) {
        cache = new Map<string, HeaderMeaning>();
        caches.set(layoutId, cache);
      }
      const remembered = cache.get(text);
      if (remembered !== undefined) return remembered;
      const meaning = readMeaning(text, own.get(layoutId) ?? none, union, known, corrector);
      if (cache.size > 5000) cache.clear();
      cache.set(text, meaning);
      return meaning;
    },
    isFirstWord(word) {
      const [token] = readHeaderText(word).tokens;
      if (token === undefined) return false;
      return firstWords.has(token) || PERIOD_WORD.has(token) || isMonthWord(token) || firstWords.has(corrector(token));
    },
    isKnownWord(word) {
      const [token] = readHeaderText(word).tokens;
      return token !== undefined && (known.has(token) || isPeriodWord(token) || known.has(corrector(token)));
    },
  };
}

function readMeaning(
  text: string,
  own: PhraseMap,
  union: PhraseMap,
  known: ReadonlySet<string>,
  correct: (token: string) => string,
): HeaderMeaning {
  const header = readHeaderText(text);
  const { years, isYearRange, periode } = header;
  const isShort = header.tokens.length > 0 && header.tokens.length <= MAX_TOKENS;
  const tokens = isShort ? header.tokens.map((token) => (known.has(token) ? token : correct(token))) : header.tokens;
  const joined = tokens.join(" ");
  const isNegative = NEGATIVE.some((phrase) => joined.includes(phrase));
  const list = isShort && isLevelList(tokens) ? { start: 0, end: tokens.length, field: "uraian" as const } : null;
  const head = list ?? (isShort && !isNegative ? findHead(tokens, own, union) : null);
  const has = (token: string): boolean => tokens.includes(token);
  const isQualifying = (token: string): boolean => QUALIFIER.has(token) || isPeriodWord(token);
  const isPercent = has("%");
  const base = { isPercent, isFisik: has("FISIK"), periode, years, isYearRange, tokens };
  if (head === null) {
    const isQualifier = isShort || years.length > 0 || isYearRange ? !isNegative && tokens.every(isQualifying) : false;
    return {
      ...base,
      field: null,
      owners: ownersOf(tokens, null).owners,
      isSoftOwner: false,
      isMoney: tokens.some((token) => token === "RP" || token === "KEUANGAN"),
      isHeader: false,
      isQualifier,
      isBareUraian: false,
    };
  }
  const outside = [...tokens.slice(0, head.start), ...tokens.slice(head.end)];
  const before = tokens.slice(0, head.start);
  const isName = STRICT.has(head.field);
  const mayStandBefore = isName ? BEFORE_NAME : (BEFORE_FIELD[head.field] ?? BEFORE_MEASURE);
  const isStrange = (token: string): boolean =>
    !isQualifying(token) && !known.has(token) && !mayStandBefore.has(token) && !AGENCY.has(token);
  const covered = tokens.length - outside.filter(isStrange).length;
  const coverage = covered / tokens.length;
  const isHeader = before.every((token) => mayStandBefore.has(token)) && (isName ? coverage === 1 : coverage >= 0.6);
  const { owners, isSoftOwner } = ownersOf(tokens, head.field);
  const field = refineField(head.field, tokens, owners, isSoftOwner, isPercent);
  return {
    ...base,
    field,
    owners,
    isSoftOwner,
    isMoney: saysMoney(tokens),
    isHeader,
    isQualifier: false,
    isBareUraian: field === "uraian" && !tokens.some((token) => token === "PROGRAM" || token === "KEGIATAN"),
  };
}

/** "Target Kinerja dan Anggaran", "Target dan Pagu Indikatif" speak of both; their sub-headers K and Rp say which. */
function saysMoney(tokens: readonly string[]): boolean {
  if (!tokens.some((token) => MONEY.has(token))) return false;
  const and = tokens.indexOf("/");
  if (and === -1) return true;
  if (tokens.includes("KINERJA")) return false;
  return !(tokens[and - 1] === "TARGET" && MONEY.has(tokens[and + 1] ?? "") && !tokens.includes("RP"));
}

function isPeriodWord(token: string): boolean {
  return /^(?:[IVX]{1,4}|\d{1,2})$/.test(token) || isMonthWord(token);
}

interface Head {
  readonly start: number;
  readonly end: number;
  readonly field: Field;
}

/** The first known phrase, the longest that begins there; the layout's own reading wins over the others'. */
function findHead(tokens: readonly string[], own: PhraseMap, union: PhraseMap): Head | null {
  for (let start = 0; start < tokens.length && start <= 3; start++) {
    for (let end = Math.min(tokens.length, start + 8); end > start; end--) {
      if (tokens[end - 1] === "/") continue;
      const key = tokens.slice(start, end).join(" ");
      const field = own.get(key) ?? union.get(key);
      // A lone "%" before other words is a qualifier: "% CAPAIAN", "% REALISASI ANGGARAN".
      if (field !== undefined && !(key === "%" && tokens.length > 1)) return { start, end, field };
    }
  }
  return null;
}

const ESELON: ReadonlyMap<string, Level> = new Map([
  ["II", "sasaran"],
  ["III", "program"],
  ["IV", "kegiatan"],
  ["2", "sasaran"],
  ["3", "program"],
  ["4", "kegiatan"],
]);

function ownersOf(tokens: readonly string[], field: Field | null): { owners: readonly Level[]; isSoftOwner: boolean } {
  if (field === "jadwal" || field === "no" || field === "pelaksana" || field === "keterangan" || field === "uraian") {
    return { owners: [], isSoftOwner: false };
  }
  const owners: Level[] = [];
  const soft: Level[] = [];
  const add = (level: Level): void => {
    if (!owners.includes(level)) owners.push(level);
  };
  const sasaranAt = tokens.indexOf("SASARAN");
  const sasaran = sasaranAt === -1 ? null : REGION.test(tokens[sasaranAt + 1] ?? "") ? "sasaranPemda" : "sasaran";
  tokens.forEach((token, index) => {
    const next = tokens[index + 1] ?? "";
    if (token === "TUJUAN") add("tujuan");
    else if (token === "PROGRAM") add("program");
    else if (token === "SUB" && next === "KEGIATAN") add("subKegiatan");
    else if (token === "KEGIATAN" && tokens[index - 1] !== "SUB") add("kegiatan");
    else if (token === "ESS") {
      const level = ESELON.get(next);
      if (level !== undefined) add(level);
    } else if (/^(?:JF|JFT|JFU)$/.test(token)) add("subKegiatan");
    else if (token === "OUTCOME") soft.push(...outcomeLevel(tokens[index - 1]));
    else if (token === "OUTPUT") soft.push(tokens[index - 1] === "SUB" ? "subKegiatan" : "kegiatan");
  });
  const isStatement = field?.startsWith("sasaran") === true && field !== "sasaranPemda";
  if (owners.length === 0 && (sasaran === null || isStatement) && soft.length === 1) {
    return { owners: soft, isSoftOwner: true };
  }
  if (sasaran !== null && (owners.length === 0 || owners.every((level) => level === "tujuan"))) add(sasaran);
  return { owners, isSoftOwner: false };
}

/** The outcomes of a pohon kinerja, seed 004: ultimate is the agency's sasaran, immediate that of a kegiatan. */
function outcomeLevel(before: string | undefined): readonly Level[] {
  return before === "ULTIMATE" ? [] : [before === "IMMEDIATE" ? "kegiatan" : "program"];
}

const REGION = /^(?:PEMDA|PEMERINTAH|DAERAH|RPJMD|RPD|KAB|KOTA|BUPATI|WALI|WALIKOTA|GUBERNUR)$/;

const STATEMENT: Readonly<Partial<Record<Level, Field>>> = {
  program: "sasaranProgram",
  kegiatan: "sasaranKegiatan",
  subKegiatan: "sasaranSubKegiatan",
  sasaranPemda: "sasaranPemda",
};

const LIST_WORD =
  /^(?:URUSAN|BIDANG|PEMERINTAHAN|DAERAH|PERANGKAT|OPD|PROGRAM|KEGIATAN|SUB|URAIAN|NAMA|SASARAN|STRATEGIS|TUJUAN|\/)$/;

const OUTCOME_WORD = /^(?:SASARAN|TUJUAN|STRATEGIS)$/;

/** "URUSAN/BIDANG URUSAN/PROGRAM/KEGIATAN/SUB KEGIATAN": names of two levels or more share the column. */
function isLevelList(tokens: readonly string[]): boolean {
  if (!tokens.every((token) => LIST_WORD.test(token))) return false;
  const levels = [
    tokens.includes("PROGRAM"),
    tokens.includes("SUB"),
    tokens.some((token, index) => token === "KEGIATAN" && tokens[index - 1] !== "SUB"),
  ].filter(Boolean).length;
  // "SASARAN PROGRAM/KEGIATAN" heads statements, "SASARAN STRATEGIS/PROGRAM/KEGIATAN" a list that begins with sasaran.
  const opening = tokens.slice(0, tokens.includes("/") ? tokens.indexOf("/") : tokens.length);
  const isStatement =
    (opening[0] === "SASARAN" || opening[0] === "TUJUAN") &&
    opening.some((token) => token === "PROGRAM" || token === "KEGIATAN");
  // "SASARAN/KEGIATAN": two levels too.
  const isOutcome = tokens.includes("/") && opening.every((token) => OUTCOME_WORD.test(token));
  return levels + (isOutcome ? 1 : 0) >= 2 && !isStatement;
}

/** The field that head phrase and qualifiers make together: "TARGET (RP)" → pagu, "SASARAN PROGRAM" → sasaranProgram. */
function refineField(
  head: Field,
  tokens: readonly string[],
  owners: readonly Level[],
  isSoftOwner: boolean,
  isPercent: boolean,
): Field {
  const has = (token: string): boolean => tokens.includes(token);
  if (head === "sasaran" || head === "sasaranProgram" || head === "sasaranKegiatan" || head === "sasaranSubKegiatan") {
    // "KINERJA MANAJERIAL (IMMEDIATE OUTCOME)": the phrase says the level, and the hint in brackets does not change it.
    if (owners.length === 0 || (isSoftOwner && head !== "sasaran")) return head;
    const level = owners[0] === "tujuan" ? owners[1] : owners[0];
    return (level === undefined ? undefined : STATEMENT[level]) ?? "sasaran";
  }
  const isMoney = saysMoney(tokens);
  switch (head) {
    case "target":
      if (isMoney) return "pagu";
      if (has("PROV") || has("NASIONAL") || has("SPM")) return "targetPembanding";
      if (has("RENSTRA") || has("RPJMD") || has("RPD") || has("MENENGAH")) return "targetRenstra";
      return "target";
    case "realisasi":
      if (isMoney) return isPercent ? "persenAnggaran" : "realisasiAnggaran";
      if (has("PROV") || has("NASIONAL")) return "targetPembanding";
      return tokens[0] === "%" ? "capaian" : "realisasi";
    case "realisasiAnggaran":
      return isPercent ? "persenAnggaran" : head;
    case "capaian":
      // "Capaian (Rp)" is an amount, "Capaian Keuangan" a share.
      if (isMoney) return has("RP") && !isPercent ? "realisasiAnggaran" : "persenAnggaran";
      if (has("PROV") || has("NASIONAL")) return "targetPembanding";
      return head;
    case "pagu":
      if (isPercent) return "persenAnggaran";
      return has("SEBELUM") || has("SEMULA") || has("MURNI") || has("INDUK") ? "paguSebelum" : head;
    default:
      return head;
  }
}

/** Mends one slip of the finger in a longer word ("INDKATOR" → INDIKATOR), the first letter being right. */
function createCorrector(known: ReadonlySet<string>): (token: string) => string {
  const byStart = new Map<string, string[]>();
  for (const token of known) {
    if (token.length < 6) continue;
    const list = byStart.get(token.charAt(0));
    if (list === undefined) byStart.set(token.charAt(0), [token]);
    else list.push(token);
  }
  const cache = new Map<string, string>();
  return (token) => {
    if (token.length < 5) return token;
    let result = cache.get(token);
    if (result === undefined) {
      result = (byStart.get(token.charAt(0)) ?? []).find((candidate) => isOneSlip(token, candidate)) ?? token;
      if (cache.size > 20000) cache.clear();
      cache.set(token, result);
    }
    return result;
  };
}

/** Answers whether one letter added, lost, changed or two neighbours swapped makes a of b. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index++;
  if (a.length > b.length) return a.slice(index + 1) === b.slice(index);
  if (a.length < b.length) return a.slice(index) === b.slice(index + 1);
  if (a.slice(index + 1) === b.slice(index + 1)) return true;
  return a[index] === b[index + 1] && a[index + 1] === b[index] && a.slice(index + 2) === b.slice(index + 2);
}
