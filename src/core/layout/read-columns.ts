import type { Field } from "../model/field";
import type { Level } from "../model/level";
import type { Periode } from "../text/periode";
import { romanToNumber } from "../text/roman";
import type { ColumnProfile } from "./column-profile";
import type { HeaderBand, HeaderLabel } from "./find-bands";
import type { HeaderMeaning, Vocabulary } from "./header-meaning";
import type { ColumnMatch } from "./layout";

/** What a band's columns mean to one layout. */
export interface ColumnReading {
  readonly columns: readonly ColumnMatch[];
  /** Headers that no layout knows: they are left alone. */
  readonly unknown: readonly string[];
  /** The names stand under a bare "Uraian": only the body can say that they are programs. */
  readonly isBareUraian: boolean;
}

/** What helps to decide between the meanings of a header. */
export interface ColumnContext {
  readonly vocabulary: Vocabulary;
  readonly layoutId: string;
  readonly profileOf: (column: number) => ColumnProfile;
  /** The year that the title names, or null. */
  readonly titleYear: number | null;
  /** The first year of the range that the title names ("2025-2029"), or null. */
  readonly firstYear: number | null;
}

interface Draft {
  readonly columns: readonly number[];
  field: Field | null;
  owners: readonly Level[];
  isSoftOwner: boolean;
  owner: Level | null;
  periode: Periode | null;
  tahun: number | null;
  readonly header: string;
  readonly tokens: ReadonlySet<string>;
  readonly group: HeaderLabel | null;
  /** The header says "%" and nothing else. */
  readonly isBarePercent: boolean;
  readonly isMoney: boolean;
  readonly isBareUraian: boolean;
  spanColumns: readonly number[];
}

type NameField =
  | "sasaranPemda"
  | "tujuan"
  | "sasaran"
  | "program"
  | "kegiatan"
  | "subKegiatan"
  | "uraian"
  | "sasaranProgram"
  | "sasaranKegiatan"
  | "sasaranSubKegiatan";

const LEVEL_OF: Readonly<Record<NameField, Level | null>> = {
  sasaranPemda: "sasaranPemda",
  tujuan: "tujuan",
  sasaran: "sasaran",
  program: "program",
  kegiatan: "kegiatan",
  subKegiatan: "subKegiatan",
  uraian: null,
  sasaranProgram: "program",
  sasaranKegiatan: "kegiatan",
  sasaranSubKegiatan: "subKegiatan",
};

/** Answers whether the field names something of the cascade. */
export function isNameField(field: Field | null): field is NameField {
  return field !== null && field in LEVEL_OF;
}

const MONEY_FIELD: ReadonlySet<Field> = new Set<Field>([
  "pagu",
  "paguSebelum",
  "paguTahun",
  "paguPeriode",
  "realisasiAnggaran",
  "realisasiAnggaranPeriode",
]);
const MEASURE_FIELD: ReadonlySet<Field> = new Set<Field>([
  "target",
  "targetTahun",
  "targetRenstra",
  "targetPembanding",
  "targetPeriode",
  "realisasi",
  "realisasiTahun",
  "realisasiPeriode",
]);
const TEXT_FIELD: ReadonlySet<Field> = new Set<Field>([
  "indikator",
  "satuan",
  "kategori",
  "polaritas",
  "metode",
  "definisiOperasional",
  "sumberData",
  "penanggungJawab",
  "pelaksana",
  "keterangan",
  "keberhasilan",
  "penyebab",
  "solusi",
]);

/**
 * Reads the columns of a header band as one layout understands them: field, owner level, period and year of each.
 * `from` and `to` are sheet columns, for tables that stand side by side under one band.
 */
export function readColumns(band: HeaderBand, from: number, to: number, context: ColumnContext): ColumnReading {
  const unknown: string[] = [];
  const drafts = leavesOf(band, from, to, context)
    .map((leaf) => composeLeaf(leaf, context, unknown))
    .filter((draft): draft is Draft => draft !== null);
  settleStatements(drafts);
  settleMoney(drafts, context);
  settlePercents(drafts);
  settleYears(drafts, context.titleYear);
  settlePeriods(drafts);
  settleOwners(drafts);
  settleDuplicates(drafts);
  settleAlternatives(drafts);
  const settled = drafts.flatMap((draft) => settleSpan(draft, drafts, context));
  const columns = settled
    .filter((draft) => draft.field !== null)
    .map((draft): ColumnMatch => {
      const [column = 0] = draft.columns;
      return {
        field: draft.field ?? "no",
        column,
        header: draft.header,
        owner: draft.owner,
        periode: draft.periode,
        tahun: draft.tahun,
        ...(draft.spanColumns.length > 0 ? { spanColumns: draft.spanColumns } : {}),
      };
    })
    .sort((a, b) => a.column - b.column);
  return {
    columns,
    unknown,
    isBareUraian: settled.some((draft) => draft.field === "uraian" && draft.isBareUraian),
  };
}

interface Leaf {
  readonly columns: readonly number[];
  readonly path: readonly HeaderLabel[];
}

/** Columns with their labels; columns under one merged header, or without a header beside one, belong together. */
function leavesOf(band: HeaderBand, from: number, to: number, context: ColumnContext): Leaf[] {
  const leaves: { columns: number[]; path: readonly HeaderLabel[] }[] = [];
  for (let column = from; column <= to; column++) {
    const path = band.paths[column - band.left] ?? [];
    const previous = leaves[leaves.length - 1];
    if (path.length === 0) {
      const isFilled = context.profileOf(column).filled > 0;
      if (isFilled && previous?.columns[previous.columns.length - 1] === column - 1) previous.columns.push(column);
      continue;
    }
    const last = path[path.length - 1];
    const isSame = previous !== undefined && previous.path[previous.path.length - 1] === last;
    if (isSame) previous.columns.push(column);
    else leaves.push({ columns: [column], path });
  }
  return leaves;
}

function composeLeaf(leaf: Leaf, context: ColumnContext, unknown: string[]): Draft | null {
  const texts: string[] = [];
  for (const label of leaf.path) if (texts[texts.length - 1] !== label.cell.text) texts.push(label.cell.text);
  const header = texts.join(" / ");
  const lowest = leaf.path[leaf.path.length - 1];
  if (lowest === undefined) return null;
  if (lowest.cell.kind === "text" || lowest.cell.kind === "data") {
    unknown.push(header);
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
  const field = isMoneyAlone ? "pagu" : composeField(fields, own ?? null, isMoney, tokens);
  const ownersFrom = nearestFirst.find((meaning) => (meaning?.owners.length ?? 0) > 0);
  const groupName = fields.slice(1).find((meaning) => isNameField(meaning.field))?.field ?? null;
  const owners =
    head?.owners.length || groupName === null || !isNameField(groupName)
      ? (ownersFrom?.owners ?? [])
      : levelList(LEVEL_OF[groupName]);
  const isUncounted = field === "target" && years.length === 0 && periode === null && COUNTED_YEAR.test(header);
  if (isUncounted || (field === null && periode === null && years.length === 0)) {
    unknown.push(header);
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
      return own?.isQualifier === true && own.isPercent && own !== head ? "realisasi" : field;
    case "targetRenstra":
      return hasMoney ? "paguTahun" : field;
    case "capaian": {
      const isRp = own?.isMoney === true && own !== head;
      return isRp || group("pagu", "realisasiAnggaran", "persenAnggaran") ? "persenAnggaran" : field;
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

/** A second "SASARAN" right of a program is the program's statement; a lone "SASARAN (OUTCOME)" is the sasaran itself. */
function settleStatements(drafts: readonly Draft[]): void {
  const names = drafts.filter((draft) => isNameField(draft.field));
  const hasField = (...fields: readonly Field[]): boolean =>
    names.some((draft) => draft.field !== null && fields.includes(draft.field));
  const isProgramTable = hasField("program", "kegiatan", "subKegiatan", "uraian");
  // "SASARAN STRATEGIS", or an "INDIKATOR SASARAN" beside it: the agency's own sasaran, wherever it stands.
  const isAlone = names.filter(({ field }) => field === "sasaran").length === 1;
  const isMeasured = drafts.some(({ field, owners }) => field === "indikator" && owners.includes("sasaran"));
  const isStrategic = (draft: Draft): boolean =>
    (isAlone && isMeasured) ||
    ["STRATEGIS", "OPD", "PD", "SKPD", "RENSTRA", "II"].some((token) => draft.tokens.has(token));
  let unit: Field | null = null;
  for (const draft of names) {
    if (draft.field === "program" || draft.field === "kegiatan" || draft.field === "subKegiatan") unit = draft.field;
    else if (draft.field === "uraian") unit = "kegiatan";
    else if (draft.field === "sasaran" && unit !== null && !isStrategic(draft)) {
      draft.field =
        unit === "program" ? "sasaranProgram" : unit === "kegiatan" ? "sasaranKegiatan" : "sasaranSubKegiatan";
    }
  }
  if (!isProgramTable && !hasField("sasaran")) {
    const soft = names.find((draft) => draft.isSoftOwner && draft.field === "sasaranProgram");
    const pemda = names.filter((draft) => draft.field === "sasaranPemda");
    if (soft !== undefined) {
      soft.field = "sasaran";
      soft.owners = [];
    } else if (pemda.length === 1 && pemda[0] !== undefined && !hasField("sasaranProgram", "sasaranKegiatan")) {
      pemda[0].field = "sasaran";
      pemda[0].owners = [];
    }
  }
}

const PHYSICAL: ReadonlySet<Field> = new Set<Field>([...MEASURE_FIELD, "indikator"]);

/** "Anggaran | Realisasi | %": beside a budget, and without a target, realisasi is what was spent. */
function settleMoney(drafts: readonly Draft[], context: ColumnContext): void {
  const isLarge = (draft: Draft): boolean => {
    const profiles = draft.columns.map((column) => context.profileOf(column));
    const numbers = profiles.reduce((sum, profile) => sum + profile.numbers, 0);
    return numbers > 0 && profiles.reduce((sum, profile) => sum + profile.large, 0) >= numbers * 0.6;
  };
  const isListed = drafts.some(({ field }) => field === "indikator" || field === "satuan");
  const targets = drafts.filter(({ field }) => field === "target");
  // "Program | Target | Realisasi | %" in rupiah.
  if (!isListed && targets.length > 0 && targets.every(isLarge)) for (const draft of targets) draft.field = "pagu";
  const isPhysical = drafts.some(
    ({ field }) => field === "target" || field === "targetPeriode" || field === "indikator",
  );
  const hasPagu = drafts.some(({ field }) => field === "pagu");
  const hasSpent = drafts.some(({ field }) => field === "realisasiAnggaran");
  drafts.forEach((draft, index) => {
    if (draft.field !== "realisasi" || draft.tokens.has("FISIK") || draft.tokens.has("KINERJA") || hasSpent) return;
    const left = drafts
      .slice(0, index)
      .reverse()
      .find(({ field }) => field !== null && (MONEY_FIELD.has(field) || MEASURE_FIELD.has(field)));
    if (!isPhysical && hasPagu) draft.field = "realisasiAnggaran";
    if (left?.field !== "pagu" && left?.field !== "paguSebelum") return;
    const isSecond = drafts.slice(0, index).some(({ field }) => field === "realisasi");
    if (!isPhysical || isSecond || isLarge(draft)) draft.field = "realisasiAnggaran";
  });
}

/** "%" is the share of the money that was spent beside money, the achievement beside target and realisasi. */
function settlePercents(drafts: readonly Draft[]): void {
  const isPhysical = drafts.some(({ field }) => field !== null && PHYSICAL.has(field));
  drafts.forEach((draft, index) => {
    const isBare = draft.isBarePercent && (draft.field === "capaian" || draft.field === "realisasi");
    const isShare = draft.field === "capaian" && draft.tokens.has("%") && !isPhysical && !draft.tokens.has("KINERJA");
    if (!isBare && !isShare) return;
    if (draft.field === "realisasi") {
      const siblings = drafts.filter((other) => other !== draft && other.group !== null && other.group === draft.group);
      if (siblings.some((other) => other.field === "realisasiAnggaran")) draft.field = "persenAnggaran";
      else if (siblings.some((other) => other.field === "realisasi")) draft.field = "capaian";
      return;
    }
    for (let left = index - 1; left >= 0; left--) {
      const field = drafts[left]?.field ?? null;
      if (field === null) continue;
      if (MONEY_FIELD.has(field)) {
        draft.field = "persenAnggaran";
        return;
      }
      if (MEASURE_FIELD.has(field) || field === "persenAnggaran") return;
    }
    // Nothing is measured on its left: the columns may stand the other way round.
    const isMoney = drafts.some(({ field }) => field === "realisasiAnggaran" || field === "pagu");
    if (!isPhysical && isMoney) draft.field = "persenAnggaran";
  });
}

/** Which year is the table's own, and which columns look back or ahead. */
function settleYears(drafts: readonly Draft[], titleYear: number | null): void {
  const of = (field: Field): Draft[] => drafts.filter((draft) => draft.field === field && draft.periode === null);
  for (const draft of drafts) {
    // A year alone under an unknown or missing group: "2025 | 2026 | 2027".
    if (draft.field === null && draft.tahun !== null && draft.periode === null) draft.field = "target";
  }
  const targets = of("target");
  const realisasiList = of("realisasi");
  const renstra = of("targetRenstra");
  if (renstra.filter((draft) => draft.tahun !== null).length >= 2) {
    for (const draft of renstra) if (draft.tahun !== null) draft.field = "targetTahun";
  }
  const yearsOf = (list: readonly Draft[]): number[] => [
    ...new Set(list.flatMap((draft) => (draft.tahun === null ? [] : [draft.tahun]))),
  ];
  const targetYears = yearsOf(targets);
  const realisasiYears = yearsOf(realisasiList);
  const own = ownYear(targetYears, realisasiYears, titleYear, realisasiList.length > 0);
  if (targetYears.length >= 2 || (targetYears.length === 1 && renstra.some((draft) => draft.field === "targetTahun"))) {
    for (const draft of targets) {
      if (draft.tahun !== null && (realisasiList.length === 0 || draft.tahun !== own)) draft.field = "targetTahun";
    }
  }
  const hasPlain = realisasiList.some((draft) => draft.tahun === null);
  for (const draft of realisasiList) {
    if (draft.tahun === null) continue;
    if (hasPlain || draft.tahun !== own) draft.field = "realisasiTahun";
  }
  const capaianList = of("capaian");
  if (yearsOf(capaianList).length >= 2) {
    const last = own ?? Math.max(...yearsOf(capaianList));
    for (const draft of capaianList) if (draft.tahun !== null && draft.tahun !== last) draft.field = null;
  }
  const isPlan = drafts.some((draft) => draft.field === "targetTahun") && realisasiList.length === 0;
  for (const field of ["pagu", "realisasiAnggaran", "persenAnggaran"] as const) {
    const list = of(field);
    const years = yearsOf(list);
    // Beside a column without a year, one with a year looks back.
    const isLooking = years.length === 1 && list.some((draft) => draft.tahun === null);
    if (isLooking)
      for (const draft of list) if (draft.tahun !== null) draft.field = field === "pagu" ? "paguTahun" : null;
    if (years.length < 2) continue;
    const last = own ?? (titleYear !== null && years.includes(titleYear) ? titleYear : Math.max(...years));
    for (const draft of list) {
      if (draft.tahun === null || (draft.tahun === last && !isPlan)) continue;
      draft.field = field === "pagu" ? "paguTahun" : null;
    }
  }
}

function ownYear(
  targetYears: readonly number[],
  realisasiYears: readonly number[],
  titleYear: number | null,
  hasRealisasi: boolean,
): number | null {
  const all = [...targetYears, ...realisasiYears];
  if (all.length === 0) return titleYear;
  if (!hasRealisasi) return titleYear !== null && targetYears.includes(titleYear) ? titleYear : null;
  if (titleYear !== null && all.includes(titleYear)) return titleYear;
  const both = targetYears.filter((year) => realisasiYears.includes(year));
  if (both.length > 0) return Math.max(...both);
  if (targetYears.length === 1) return targetYears[0] ?? null;
  return Math.max(...(realisasiYears.length > 0 ? realisasiYears : targetYears));
}

function settlePeriods(drafts: readonly Draft[]): void {
  const isMoneyOnly =
    drafts.some(({ field }) => field === "pagu") && !drafts.some(({ field }) => field !== null && PHYSICAL.has(field));
  for (const draft of drafts) {
    if (draft.periode === null) continue;
    switch (draft.field) {
      case null:
      case "target":
        draft.field = draft.field === null && (draft.isMoney || isMoneyOnly) ? "paguPeriode" : "targetPeriode";
        break;
      case "realisasi":
      case "realisasiTahun":
        draft.field = "realisasiPeriode";
        break;
      case "capaian":
        draft.field = "capaianPeriode";
        break;
      case "pagu":
        draft.field = "paguPeriode";
        break;
      case "realisasiAnggaran":
        draft.field = "realisasiAnggaranPeriode";
        break;
      case "persenAnggaran":
      case "satuan":
      case "keterangan":
      case "kategori":
        draft.field = null;
        break;
      default:
        break;
    }
  }
  // One "Realisasi s.d. TW III" beside an annual target is the realisasi.
  const reached = drafts.filter((draft) => draft.field === "realisasiPeriode" && draft.periode !== null);
  const [only] = reached;
  const isPlain = !drafts.some(
    ({ field }) => field === "targetPeriode" || field === "realisasi" || field === "capaianPeriode",
  );
  if (only !== undefined && reached.length === 1 && isPlain && drafts.some(({ field }) => field === "target")) {
    only.field = "realisasi";
    only.periode = null;
  }
  // A period group without periods below it says nothing that can be read.
  for (const draft of drafts) {
    if (draft.periode === null && (draft.field === "targetPeriode" || draft.field === "realisasiPeriode")) {
      draft.field = draft.field === "targetPeriode" ? "target" : "realisasi";
    } else if (draft.periode === null && draft.field === "capaianPeriode") draft.field = "capaian";
  }
}

/** Whose each column is: what it says itself, else the nearest name or indicator on its left. */
function settleOwners(drafts: readonly Draft[]): void {
  const hasUraian = drafts.some((draft) => draft.field === "uraian");
  const levelOf = (field: NameField): Level | null => {
    const level = LEVEL_OF[field];
    return hasUraian && level !== null && ["program", "kegiatan", "subKegiatan"].includes(level) ? null : level;
  };
  const names = drafts.flatMap((draft, index) =>
    isNameField(draft.field) ? [{ index, level: levelOf(draft.field), isUraian: draft.field === "uraian" }] : [],
  );
  const levels = new Set(names.map((name) => name.level ?? "uraian"));
  if (levels.size < 2) return;
  const firstName = names[0]?.index ?? -1;
  const lastName = names[names.length - 1]?.index ?? -1;
  const anchorOf = (index: number): Level | null => {
    let anchor = names[0]?.level ?? null;
    for (const name of names) if (name.index < index) anchor = name.level;
    return anchor;
  };
  const keyOf = (draft: Draft): string =>
    `${draft.field ?? ""}|${draft.periode?.kind ?? ""}${draft.periode?.nomor ?? ""}|${draft.tahun ?? ""}`;
  const counts = new Map<string, number>();
  for (const draft of drafts) counts.set(keyOf(draft), (counts.get(keyOf(draft)) ?? 0) + 1);

  let indikatorOwner: { index: number; level: Level | null } | null = null;
  drafts.forEach((draft, index) => {
    const { field } = draft;
    if (field === null || isNameField(field)) return;
    const stated = draft.owners.filter((level) => levels.has(level));
    const isRepeated = (counts.get(keyOf(draft)) ?? 0) > 1;
    if (field === "no" || field === "kode") {
      if (!isRepeated) return;
      const next = names.find((name) => name.index > index);
      draft.owner = stated.length === 1 ? (stated[0] ?? null) : (next?.level ?? null);
      return;
    }
    const nearest =
      indikatorOwner !== null && names.every((name) => name.index < (indikatorOwner?.index ?? 0) || name.index > index)
        ? indikatorOwner.level
        : anchorOf(index);
    const isDeepest =
      field === "indikator" && !isRepeated && index > lastName && stated[0] === names[names.length - 1]?.level;
    if (isDeepest) draft.owner = null;
    else if (stated.length === 1 && !(draft.isSoftOwner && hasUraian)) draft.owner = stated[0] ?? null;
    else if (stated.length === 0 && draft.owners.length > 0 && hasUraian) draft.owner = null;
    else if (isRepeated || (index < lastName && index > firstName)) draft.owner = nearest;
    if (field === "indikator") indikatorOwner = { index, level: draft.owner ?? (isRepeated ? nearest : null) };
  });
}

/** One column for one thing: the newer of two budgets, the PK's of two targets. */
function settleDuplicates(drafts: readonly Draft[]): void {
  const pagu = drafts.filter((draft) => draft.field === "pagu");
  const rank = (draft: Draft): number => {
    const has = (token: string): boolean => draft.tokens.has(token);
    if (has("SETELAH") || has("SESUDAH")) return 4;
    if (has("PERUBAHAN") || has("DPPA")) return 3;
    if (has("PERGESERAN")) return 2;
    if (has("MURNI") || has("INDUK") || has("AWAL") || has("POKOK") || has("SEBELUM") || has("INDIKATIF")) return 0;
    return 1;
  };
  const byOwner = groupBy(pagu, (draft) => draft.owner ?? "");
  for (const list of byOwner.values()) {
    if (list.length < 2) continue;
    const best = list.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    for (const draft of list) if (draft !== best) draft.field = "paguSebelum";
  }
  const keyOf = (draft: Draft): string =>
    [draft.field, draft.owner, draft.periode?.kind, draft.periode?.nomor, draft.tahun].join("|");
  for (const [key, list] of groupBy(drafts, keyOf)) {
    const [first] = list;
    if (first?.field === null || first === undefined || list.length < 2 || key.startsWith("keterangan|")) continue;
    const field = first.field;
    const kept =
      field === "target"
        ? (list.find((draft) => draft.tokens.has("PERUBAHAN")) ?? list.find((draft) => draft.tokens.has("PK")) ?? first)
        : field === "realisasi"
          ? (list.find((draft) => !draft.tokens.has("FISIK")) ?? first)
          : first;
    for (const draft of list) if (draft !== kept) draft.field = null;
  }
  // The same with years beside none: "Target | Target 2024".
  for (const field of ["target", "realisasi", "capaian", "pagu", "realisasiAnggaran"] as const) {
    const list = drafts.filter((draft) => draft.field === field);
    for (const group of groupBy(list, (draft) => draft.owner ?? "").values()) {
      const kept = group.find((draft) => draft.tokens.has("PK")) ?? group[0];
      for (const draft of group) if (draft !== kept) draft.field = null;
    }
  }
}

/** "Target | Capaian | %": here Capaian is what was reached, and % the achievement. */
function settleAlternatives(drafts: readonly Draft[]): void {
  const has = (field: Field): boolean => drafts.some((draft) => draft.field === field);
  if (has("realisasi") || has("realisasiPeriode") || !has("target")) return;
  const dropped = drafts.filter((draft) => draft.field === null && draft.isBarePercent);
  const capaian = drafts.find((draft) => draft.field === "capaian" && !draft.isBarePercent && !draft.tokens.has("%"));
  const percent =
    drafts.find((draft) => draft.field === "capaian" && draft !== capaian) ??
    dropped.find((draft) => capaian !== undefined && (draft.columns[0] ?? 0) > (capaian.columns[0] ?? 0));
  if (capaian === undefined || percent === undefined) return;
  capaian.field = "realisasi";
  percent.field = "capaian";
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** One header over several columns: which of them holds the field, and what the others hold. */
function settleSpan(draft: Draft, drafts: readonly Draft[], context: ColumnContext): Draft[] {
  if (draft.columns.length === 1 || draft.field === null) return [draft];
  const profiles = draft.columns.map((column) => ({ column, profile: context.profileOf(column) }));
  const filled = profiles.filter(({ profile }) => profile.filled > 0);
  const only = (column: number, extra: Partial<Draft> = {}): Draft => ({ ...draft, ...extra, columns: [column] });
  const [first] = filled;
  if (first === undefined) return [only(draft.columns[0] ?? 0)];
  if (filled.length === 1) return [only(first.column)];
  if (draft.field === "kode") {
    return [only(first.column, { spanColumns: filled.slice(1).map(({ column }) => column) })];
  }
  if (isNameField(draft.field) || TEXT_FIELD.has(draft.field)) {
    const texts = filled.filter(({ profile }) => profile.texts > 0 && profile.texts >= profile.numbering);
    const [name = first, ...others] = texts;
    const numbering = filled.find(({ column, profile }) => column < name.column && profile.numbering > profile.texts);
    const hasNo = drafts.some((other) => other.field === "no");
    const extra =
      numbering !== undefined && !hasNo && isNameField(draft.field)
        ? [only(numbering.column, { field: "no", owner: null })]
        : [];
    if (draft.field === "uraian" && others.length > 0) {
      const levels = levelsOfHeader(draft.tokens);
      if (levels.length === texts.length) {
        return [...extra, ...texts.map(({ column }, index) => only(column, { field: levels[index] ?? "uraian" }))];
      }
    }
    return [...extra, only(name.column, { spanColumns: others.map(({ column }) => column) })];
  }
  const best = filled.reduce((a, b) => (b.profile.numbers > a.profile.numbers ? b : a));
  const unit = filled.find(({ column, profile }) => column > best.column && profile.texts > 0 && profile.numbers === 0);
  const isMeasure = draft.field === "target" || draft.field === "realisasi";
  const hasUnit = drafts.some((other) => other.field === "satuan" && other.owner === draft.owner);
  return [
    only(best.column),
    ...(unit !== undefined && isMeasure && !hasUnit
      ? [only(unit.column, { field: "satuan", periode: null, tahun: null })]
      : []),
  ];
}

/** The levels that a shared header names, where each may have a column of its own under it. */
function levelsOfHeader(tokens: ReadonlySet<string>): readonly ("program" | "kegiatan" | "subKegiatan")[] {
  if (!tokens.has("KEGIATAN")) return [];
  return [
    ...(tokens.has("PROGRAM") ? (["program"] as const) : []),
    "kegiatan",
    ...(tokens.has("SUB") ? (["subKegiatan"] as const) : []),
  ];
}
