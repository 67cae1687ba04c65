import type { Field } from "../../model/field";
import type { Level } from "../../model/level";
import type { Periode } from "../../text/periode";
import { romanToNumber } from "../../text/roman";
import { pathAt, type HeaderBand, type HeaderLabel } from "../header-band";
import type { HeaderMeaning } from "../header-meaning";
import type { ColumnContext, ColumnDraft } from "./column-draft";
import { isNameField, LEVEL_OF } from "./name-field";
import type { UnnamedColumn } from "./settle-unnamed";

/**
 * What each column's own header cells say together, top down; headers that no layout knows are `unnamed`. Neighbours
 * have no say yet.
 */
export function composeColumns(
  band: HeaderBand,
  from: number,
  to: number,
  context: ColumnContext,
): { drafts: ColumnDraft[]; unnamed: UnnamedColumn[] } {
  const unnamed: UnnamedColumn[] = [];
  const drafts = leavesOf(band, from, to, context)
    .map((leaf) => composeLeaf(leaf, context, unnamed))
    .filter((draft) => draft !== null);
  return {
    drafts: drafts.some(({ field }) => field === "indikator") ? drafts : drafts.flatMap(withOwnIndikator),
    unnamed,
  };
}

/** "Sasaran Strategis / Indikator Kinerja" heads both: rows with figures are indicators, rows without open a sasaran. */
function withOwnIndikator(draft: ColumnDraft): readonly ColumnDraft[] {
  if (draft.field !== "sasaran" || !SASARAN_AND_INDIKATOR.test(draft.header)) return [draft];
  return [draft, { ...draft, field: "indikator" }];
}

const SASARAN_AND_INDIKATOR = /sasaran[^/&]*(?:\/|&|\bdan\b|\bserta\b)\s*(?:indikator|iku|ik)\b/i;

interface Leaf {
  readonly columns: readonly [number, ...number[]];
  readonly path: readonly HeaderLabel[];
  /** The last of the path, right above the cells. */
  readonly lowest: HeaderLabel;
}

/** Columns with their labels; columns under one merged header, or without a header beside one, belong together. */
function leavesOf(band: HeaderBand, from: number, to: number, context: ColumnContext): Leaf[] {
  const leaves: (Leaf & { readonly columns: [number, ...number[]] })[] = [];
  for (let column = from; column <= to; column++) {
    const path = belowKode(pathAt(band, column));
    const lowest = path.at(-1);
    const previous = leaves.at(-1);
    if (lowest === undefined) {
      const isFilled = context.profileOf(column).filled > 0;
      if (isFilled && previous?.columns[previous.columns.length - 1] === column - 1) previous.columns.push(column);
      continue;
    }
    if (previous?.lowest === lowest) previous.columns.push(column);
    else leaves.push({ columns: [column], path, lowest });
  }
  return leaves;
}

/** "KODE REKENING" over Urusan, Bidang, Program, Kegiatan, Sub Kegiatan: the pieces of one kode, not names of these levels. */
function belowKode(path: readonly HeaderLabel[]): readonly HeaderLabel[] {
  const at = path.findIndex(({ cell }) => cell.meaning?.isHeader === true && cell.meaning.field === "kode");
  return at === -1 ? path : path.slice(0, at + 1);
}

function composeLeaf(leaf: Leaf, context: ColumnContext, unnamed: UnnamedColumn[]): ColumnDraft | null {
  const texts: string[] = [];
  for (const label of leaf.path) if (texts[texts.length - 1] !== label.cell.text) texts.push(label.cell.text);
  const header = texts.join(" / ");
  if (leaf.lowest.cell.kind === "text" || leaf.lowest.cell.kind === "data") {
    unnamed.push(unnamedColumn(leaf, header));
    return null;
  }
  const meanings = joinStacked(leaf, context);
  const nearestFirst = [...meanings].reverse();
  const fields = nearestFirst.flatMap((meaning) => (meaning?.isHeader === true && meaning.field ? [meaning] : []));
  const periode = [...leaf.path].reverse().find((label) => label.periode !== null)?.periode ?? null;
  const years =
    nearestFirst.find((meaning) => (meaning?.years.length ?? 0) > 0)?.years ??
    countedYear(header, context.firstYear) ??
    yearOf(leaf.path);
  const isMoney = meanings.some((meaning) => meaning?.isMoney === true);
  const tokens = new Set(meanings.flatMap((meaning) => meaning?.tokens ?? []));
  const own = meanings[meanings.length - 1];
  const head = fields[0] ?? null;
  const isMoneyAlone = fields.length === 0 && isMoney && (periode !== null || years.length > 0);
  let field = isMoneyAlone ? "pagu" : composeField(fields, own ?? null, isMoney, tokens);
  const ownersFrom = nearestFirst.find((meaning) => (meaning?.owners.length ?? 0) > 0);
  const groupName = fields.slice(1).find((meaning) => isNameField(meaning.field))?.field ?? null;
  const owners =
    head?.owners.length || groupName === null || !isNameField(groupName)
      ? (ownersFrom?.owners ?? [])
      : levelList(LEVEL_OF[groupName]);
  field ??= periode === null ? null : letterField(leaf.lowest.cell.text);
  if (field === null && isPeriodeLeaf(leaf, own ?? null, periode) && context.isPeriodeColumn(leaf.columns[0])) {
    field = "periode";
  }
  const isUncounted = field === "target" && years.length === 0 && periode === null && COUNTED_YEAR.test(header);
  if (isUncounted || (field === null && periode === null && years.length === 0)) {
    unnamed.push(unnamedColumn(leaf, header));
    return null;
  }
  return {
    columns: leaf.columns,
    field,
    owners,
    isSoftOwner: ownersFrom?.isSoftOwner ?? false,
    owner: null,
    periode,
    tahun: years.length === 1 ? (years[0] ?? null) : null,
    header,
    tokens,
    group: leaf.path.length > 1 ? (leaf.path[leaf.path.length - 2] ?? null) : null,
    isBarePercent:
      own?.tokens.every((token) => token === "%" || token === "TAHUN") === true && own.tokens.includes("%"),
    isMoney,
    isBareUraian: head?.isBareUraian === true && head === fields[0],
    spanColumns: [],
  };
}

function unnamedColumn(leaf: Leaf, header: string): UnnamedColumn {
  return {
    header,
    asField: (field) => ({
      columns: leaf.columns,
      field,
      owners: [],
      isSoftOwner: false,
      owner: null,
      periode: null,
      tahun: null,
      header,
      tokens: new Set(leaf.lowest.cell.meaning?.tokens),
      group: leaf.path.length > 1 ? (leaf.path[leaf.path.length - 2] ?? null) : null,
      isBarePercent: false,
      isMoney: false,
      isBareUraian: false,
      spanColumns: [],
    }),
  };
}

/** "T | R" under each triwulan. */
function letterField(text: string): Field | null {
  const letter = text.toUpperCase().replace(".", "");
  return letter === "T" ? "target" : letter === "R" ? "realisasi" : null;
}

const PERIODE_WORD = new Set(["TW", "BULAN", "SEMESTER", "PERIODE"]);

/** A header that says "Triwulan", "Bulan" or "Periode" and not which one. */
function isPeriodeLeaf(leaf: Leaf, own: HeaderMeaning | null, periode: Periode | null): boolean {
  if (own === null || periode !== null || leaf.columns.length !== 1) return false;
  const words = own.tokens.filter((token) => token !== "/" && token !== "KE" && token !== "PELAKSANAAN");
  return words.length > 0 && words.every((token) => PERIODE_WORD.has(token));
}

function levelList(level: Level | null): readonly Level[] {
  return level === null ? [] : [level];
}

const COUNTED_YEAR = /tahun\s*(?:ke)?[\s-]*(?:\/\s*)?(?:tahun\s*)?(?:ke)?[\s-]*\(?([1-6]|I{1,3}|IV|VI?)\)?$/i;

/** "Target Tahun ke- / 3" in a Renstra 2025-2029 is the target of 2027; without the range nobody knows the year. */
function countedYear(header: string, firstYear: number | null): readonly number[] | null {
  const nomor = COUNTED_YEAR.exec(header)?.[1];
  if (nomor === undefined || firstYear === null) return null;
  const number = /\d/.test(nomor) ? Number(nomor) : romanToNumber(nomor.toUpperCase());
  return number === null ? null : [firstYear + number - 1];
}

function yearOf(path: readonly HeaderLabel[]): readonly number[] {
  const label = [...path].reverse().find(({ cell }) => cell.kind === "tahun" && cell.meaning === null);
  return label === undefined ? [] : [Number(label.cell.text)];
}

/** A header broken over two cells of one column ("INDIKATOR" above "KINERJA UTAMA") is read as one text. */
function joinStacked(leaf: Leaf, context: ColumnContext): (HeaderMeaning | null)[] {
  const meanings: (HeaderMeaning | null)[] = [];
  let text = "";
  for (const label of leaf.path) {
    const isStacked = text !== "" && label.left === label.right && leaf.columns.length === 1;
    const joined = isStacked ? context.vocabulary.meaningOf(`${text} ${label.cell.text}`, context.layoutId) : null;
    if (joined?.isHeader === true && label.periode === null) {
      meanings[meanings.length - 1] = joined;
      text = `${text} ${label.cell.text}`;
      continue;
    }
    meanings.push(meaningOf(label, context));
    text = label.left === label.right && label.cell.meaning !== null ? label.cell.text : "";
  }
  return meanings;
}

function meaningOf(label: HeaderLabel, context: ColumnContext): HeaderMeaning | null {
  return label.cell.meaning === null ? null : context.vocabulary.meaningOf(label.cell.text, context.layoutId);
}

/** What leaf and groups say together: "ANGGARAN / Target" is pagu, "Realisasi / (Rp)" is realisasiAnggaran. */
function composeField(
  fields: readonly HeaderMeaning[],
  own: HeaderMeaning | null,
  isMoney: boolean,
  tokens: ReadonlySet<string>,
): Field | null {
  const [head, ...groups] = fields;
  if (head === undefined) return null;
  const field = head.field;
  if (field === null) return null;
  const group = (...list: readonly Field[]): boolean =>
    groups.some((meaning) => meaning.field !== null && list.includes(meaning.field));
  const isOwn = head === own;
  const hasMoney = isMoney && !(isOwn && head.isPercent && !head.isMoney && groups.length === 0);
  switch (field) {
    case "target":
      if (group("pagu", "realisasiAnggaran") || hasMoney) return "pagu";
      return group("targetRenstra") ? "targetRenstra" : group("targetPembanding") ? "targetPembanding" : field;
    case "realisasi":
      if (group("pagu", "realisasiAnggaran", "persenAnggaran") || hasMoney) {
        return tokens.has("%") ? "persenAnggaran" : "realisasiAnggaran";
      }
      return field;
    case "targetRenstra":
      return hasMoney ? "paguTahun" : field;
    case "capaian": {
      // "Keuangan | Capaian (%)": what stands above is no field, and yet says what is measured.
      const isUnderMoney = group("pagu", "realisasiAnggaran", "persenAnggaran") || (isOwn && isMoney && !head.isMoney);
      if (own === null || own === head || !own.isMoney) return isUnderMoney ? "persenAnggaran" : field;
      // "Capaian | Rp" is an amount, "Capaian | Keuangan" and "Capaian (%) | Rp" a share.
      return own.tokens.includes("RP") && !tokens.has("%") ? "realisasiAnggaran" : "persenAnggaran";
    }
    case "pagu":
      if (group("realisasi", "realisasiPeriode", "realisasiAnggaran")) {
        return tokens.has("%") ? "persenAnggaran" : "realisasiAnggaran";
      }
      return group("capaian", "capaianPeriode") ? "persenAnggaran" : field;
    case "targetPeriode":
      return hasMoney ? "paguPeriode" : field;
    case "realisasiPeriode":
      return hasMoney ? "realisasiAnggaranPeriode" : field;
    case "uraian":
      return head.isBareUraian ? (groups[0]?.field ?? field) : field;
    default:
      return field;
  }
}
