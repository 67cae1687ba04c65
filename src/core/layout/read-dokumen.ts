import { areaOfCell } from "../grid/area";
import type { SheetGrid } from "../grid/sheet-grid";
import type { Dokumen, Penandatangan } from "../model/dokumen";
import type { Place } from "../model/source-map";
import { foldText } from "../text/fold-text";
import { findTahun } from "../text/parse-tahun";
import { isOffice, isPlaceDate } from "./find-body";
import type { LayoutMatch } from "./layout";

/** A part of the Dokumen that stands in a cell of its own. */
export type DokumenPart = "opd" | "tahun" | "tempatTanggal" | "jabatan" | "nama" | "pangkat" | "nip";

/** What the workbook says of itself, and in which cells. */
export interface DokumenReading {
  readonly dokumen: Dokumen;
  readonly places: Readonly<Partial<Record<DokumenPart, Place>>>;
}

/** One line of text outside the tables; a cell with line breaks gives several. */
interface Line {
  readonly teks: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Position inside the cell, so that lines of one cell keep their order. */
  readonly part: number;
  readonly isEmpty: boolean;
}

const AGENCY =
  /\b(?:DINAS|BADAN|KECAMATAN|KELURAHAN|RSUD|RUMAH SAKIT|INSPEKTORAT|SEKRETARIAT (?:DAERAH|DPRD|DEWAN)|SATUAN POLISI PAMONG PRAJA|SATPOL PP|BAPPEDA|BAPPERIDA|BAPELITBANG|BAPENDA|BKPSDM|BKD|BPKAD|BPBD|KESBANGPOL|UPTD?|PUSKESMAS|KANTOR|BAGIAN)\b.*/iu;
const AGENCY_LABEL =
  /^(?:nama )?(?:perangkat daerah|opd|skpd|pd|satuan kerja(?: perangkat daerah)?|unit organisasi|organisasi|instansi|satuan organisasi|unit kerja)\s*(?::\s*(.*))?$/i;
const REGION = /^(?:KOTA|KABUPATEN|KAB\.?|PROVINSI|PROPINSI)\s+\S/i;
const GOVERNMENT = /^PEMERINTAH(?:AN)?\s+((?:KOTA|KABUPATEN|KAB\.?|PROVINSI)\s+.+)$/i;
const PERSON = /\b(?:kepala|sekretaris|plt|pihak|wali ?kota|bupati|antara|dengan)\b/i;
const TAIL = /[\s,(–-]*\b(?:TAHUN|T\.?A\.?|TAHUN ANGGARAN|PERIODE|TRIWULAN|SEMESTER|BULAN)\b.*$/i;
const RANGE = /(?:19|20)\d\d\s*(?:[-–—/]|s\.?\s*[/.]?\s*d\.?|sampai)\s*(?:19|20)\d\d/i;
const NIP = /^n\.?\s?i\.?\s?p\b/i;
const PANGKAT =
  /^\(?(?:pembina|penata|pengatur|juru)\b|^(?:gol(?:ongan)?|pangkat)\b|^\(?(?:I|II|III|IV)\s*\/\s*[a-e]\)?$/i;
const OPENING =
  /^(?:mengetahui|menyetujui|disetujui|disahkan|dibuat|ditetapkan|pihak (?:pertama|kedua|kesatu)|a\.?n\.?)\b/i;
const HEAD =
  /^(?:(?:plt|plh|pj|pjs)\.?\s*)?(?:kepala\s+(?:dinas|badan|satuan|kantor|pelaksana)|inspektur|camat|direktur|sekretaris\s+(?:daerah|dprd|dewan)|lurah)\b/i;
const LOOK_BELOW = 60;
const LOOK_UNKNOWN = 120;

/** What the workbook's titles and signature blocks say: agency, year, place and date, who signs (seed 001's annex). */
export function readDokumen(sheets: readonly SheetGrid[], tables: readonly { readonly match: LayoutMatch }[]): Dokumen {
  return locateDokumen(sheets, tables).dokumen;
}

/**
 * readDokumen with the cells in which the parts stand.
 *
 * @example locateDokumen(sheets, tables).places.opd // { sheet: "PK 2024", area: A2 }
 */
export function locateDokumen(
  sheets: readonly SheetGrid[],
  tables: readonly { readonly match: LayoutMatch }[],
): DokumenReading {
  const matches = tables.map(({ match }) => match);
  const bySheet = new Map<string, LayoutMatch[]>();
  for (const match of matches) {
    const list = bySheet.get(match.sheet);
    if (list === undefined) bySheet.set(match.sheet, [match]);
    else list.push(match);
  }
  const above: Line[] = [];
  const below: Line[] = [];
  for (const sheet of sheets) {
    const own = bySheet.get(sheet.name) ?? [];
    const top =
      own.length === 0 ? Math.min(sheet.rowCount, LOOK_UNKNOWN) : Math.min(...own.map(({ area }) => area.top));
    above.push(...linesOf(sheet, 0, top));
    if (own.length === 0) below.push(...linesOf(sheet, 0, top));
    for (const { area } of own) {
      const next = own.filter((other) => other.area.top > area.bottom).map((other) => other.area.top);
      const end = Math.min(sheet.rowCount, area.bottom + 1 + LOOK_BELOW, ...next);
      below.push(...linesOf(sheet, area.bottom + 1, end));
    }
  }
  for (const match of matches) {
    for (const { teks, row, column } of match.judulList) {
      if (above.some((line) => line.sheet === match.sheet && line.row === row && line.column === column)) continue;
      above.push({ teks, sheet: match.sheet, row, column, part: 0, isEmpty: false });
    }
  }
  const opd = findOpd(above);
  const tahun = findYear(above, matches);
  const dated = findPlaceDate(below, bySheet);
  const signer = findSigner(below, opd?.teks ?? null, bySheet);
  const places: Partial<Record<DokumenPart, Place>> = {
    ...(opd === null ? {} : { opd: placeOf(opd.line) }),
    ...(tahun?.line == null ? {} : { tahun: placeOf(tahun.line) }),
    ...(dated === null ? {} : { tempatTanggal: placeOf(dated) }),
    ...signer?.places,
  };
  return {
    dokumen: {
      opd: opd?.teks ?? null,
      tahun: tahun?.tahun ?? null,
      tempatTanggal: dated?.teks ?? null,
      penandatangan: signer?.penandatangan ?? null,
    },
    places,
  };
}

function placeOf(line: Line): Place {
  return { sheet: line.sheet, area: areaOfCell(line.row, line.column) };
}

function linesOf(sheet: SheetGrid, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let row = from; row < to; row++) {
    const cells = sheet.row(row);
    if (cells === undefined) continue;
    for (const [column, cell] of cells.entries()) {
      const value = cell?.value;
      if (typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100) {
        lines.push({ teks: String(value), sheet: sheet.name, row, column, part: 0, isEmpty: false });
      }
      if (typeof value !== "string" || value.length > 600) continue;
      value.split("\n").forEach((raw, part) => {
        const teks = foldText(raw);
        lines.push({ teks, sheet: sheet.name, row, column, part, isEmpty: teks === "" });
      });
    }
  }
  return lines;
}

function findOpd(lines: readonly Line[]): { teks: string; line: Line } | null {
  const votes = new Map<string, { count: number; teks: string; line: Line }>();
  const vote = (raw: string, line: Line, weight: number): void => {
    const teks = raw
      .replace(TAIL, "")
      .replace(/[\s,.:;()–-]+$/, "")
      .trim();
    if (teks.length < 4 || teks.length > 120) return;
    const known = votes.get(teks);
    if (known === undefined) votes.set(teks, { count: weight, teks, line });
    else known.count += weight;
  };
  const titled = lines.filter((line) => !line.isEmpty && line.teks.length <= 160);
  const government = titled.find((line) => GOVERNMENT.test(line.teks));
  const region = government === undefined ? null : (GOVERNMENT.exec(government.teks)?.[1] ?? null);
  titled.forEach((line, index) => {
    const label = AGENCY_LABEL.exec(line.teks);
    if (label !== null) {
      const inline = (label[1] ?? "").trim();
      const following = titled.slice(index + 1, index + 3).filter((other) => other.row === line.row);
      const value =
        inline !== "" ? inline : following.map(({ teks }) => teks.replace(/^:\s*/, "")).find((teks) => teks !== "");
      if (value !== undefined) vote(value, inline !== "" ? line : (following[following.length - 1] ?? line), 3);
      return;
    }
    const found = AGENCY.exec(line.teks);
    if (found === null || PERSON.test(line.teks.slice(0, found.index)) || PERSON.test(found[0])) return;
    // Inside a sentence the word names nothing: "… pada Dinas terkait".
    if (line.teks.split(" ").length > 18 || found.index > 70) return;
    let teks = found[0].replace(TAIL, "").trim();
    if (!/\b(?:kota|kabupaten|kab|provinsi|propinsi)\b/i.test(teks)) {
      const next = titled[index + 1];
      const isBelow = next?.sheet === line.sheet && next.row - line.row <= 1 && REGION.test(next.teks);
      if (isBelow) teks = `${teks} ${next.teks.replace(TAIL, "").trim()}`;
      else if (region !== null) teks = `${teks} ${region}`;
    }
    if (teks.split(" ").length >= 2 || /^(?:RSUD|INSPEKTORAT|BAPPEDA|BAPENDA|BKPSDM|BPKAD|BPBD)/i.test(teks))
      vote(teks, line, 1);
  });
  // The same agency in another case is the same agency; the commonest spelling is shown.
  const totals = new Map<string, number>();
  for (const { teks, count } of votes.values()) {
    totals.set(teks.toUpperCase(), (totals.get(teks.toUpperCase()) ?? 0) + count);
  }
  let best: { count: number; teks: string; line: Line } | null = null;
  const weigh = (entry: { count: number; teks: string }): number =>
    (totals.get(entry.teks.toUpperCase()) ?? 0) * 100 + entry.count;
  for (const entry of votes.values()) if (best === null || weigh(entry) > weigh(best)) best = entry;
  return best;
}

function findYear(
  lines: readonly Line[],
  matches: readonly LayoutMatch[],
): { tahun: number; line: Line | null } | null {
  const votes = new Map<number, { count: number; line: Line | null }>();
  const vote = (tahun: number, line: Line | null, weight: number): void => {
    const known = votes.get(tahun);
    if (known === undefined) votes.set(tahun, { count: weight, line });
    else known.count += weight;
  };
  for (const line of lines) {
    if (line.isEmpty || line.teks.length > 160 || RANGE.test(line.teks) || isPlaceDate(line.teks)) continue;
    if (/\b(?:nomor|peraturan|undang|perda|perbup|perwali|keputusan)\b/i.test(line.teks)) continue;
    const years = findTahun(line.teks);
    if (years.length === 1 && years[0] !== undefined) vote(years[0], line, 10);
  }
  for (const { columns } of matches) {
    for (const { field, tahun } of columns)
      if (tahun !== null && (field === "target" || field === "realisasi")) vote(tahun, null, 1);
  }
  let best: { tahun: number; count: number; line: Line | null } | null = null;
  for (const [tahun, { count, line }] of votes) {
    if (best === null || count > best.count || (count === best.count && tahun > best.tahun))
      best = { tahun, count, line };
  }
  return best;
}

function findPlaceDate(lines: readonly Line[], bySheet: ReadonlyMap<string, readonly LayoutMatch[]>): Line | null {
  const dated = lines.filter((line) => isPlaceDate(line.teks));
  return dated.find((line) => isMeasurement(bySheet.get(line.sheet))) ?? dated[0] ?? null;
}

function isMeasurement(matches: readonly LayoutMatch[] | undefined): boolean {
  return matches?.some(({ kind }) => kind === "pengukuran") === true;
}

interface Signer {
  readonly penandatangan: Penandatangan;
  readonly places: Partial<Record<DokumenPart, Place>>;
}

/** The head of the agency among those who sign; a block is a column of lines that ends in a NIP or a name. */
function findSigner(
  lines: readonly Line[],
  opd: string | null,
  bySheet: ReadonlyMap<string, readonly LayoutMatch[]>,
): Signer | null {
  let best: { signer: Signer; score: number } | null = null;
  const columns = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.sheet}|${line.column}`;
    const list = columns.get(key);
    if (list === undefined) columns.set(key, [line]);
    else list.push(line);
  }
  const agency = (opd ?? "").toUpperCase().split(" ").slice(0, 2).join(" ");
  for (const column of columns.values()) {
    for (const block of blocksOf(column)) {
      const signer = readBlock(block);
      if (signer === null) continue;
      const { jabatan, nip, nama } = signer.penandatangan;
      const score =
        (jabatan !== null && HEAD.test(jabatan) ? 8 : 0) +
        (jabatan !== null && agency !== "" && jabatan.toUpperCase().includes(agency) ? 4 : 0) +
        (nip !== null ? 2 : 0) +
        (nama !== null ? 2 : 0) +
        (isMeasurement(bySheet.get(block[0]?.sheet ?? "")) ? 1 : 0);
      if (best === null || score > best.score) best = { signer, score };
    }
  }
  return best?.signer ?? null;
}

/** A column's lines cut into blocks: each ends with a NIP; without one, at eight empty rows or the column's end. */
function blocksOf(column: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  const close = (): void => {
    if (block.some((line) => isOffice(line.teks) || NIP.test(line.teks))) blocks.push(block);
    block = [];
  };
  for (const line of column) {
    if (line.isEmpty) continue;
    const last = block[block.length - 1];
    if (last !== undefined && line.row - last.row > 8) close();
    block.push(line);
    if (NIP.test(line.teks)) close();
  }
  close();
  return blocks;
}

function readBlock(block: readonly Line[]): Signer | null {
  const nipLine = block.find((line) => NIP.test(line.teks)) ?? null;
  const start = block.findIndex((line) => isOffice(line.teks));
  if (start === -1 && nipLine === null) return null;
  const places: Partial<Record<DokumenPart, Place>> = {};
  const pangkatLine = block.find((line) => PANGKAT.test(line.teks)) ?? null;
  const rest = block.filter(
    (line) => line !== nipLine && line !== pangkatLine && !OPENING.test(line.teks) && !isPlaceDate(line.teks),
  );
  const offices: Line[] = [];
  for (const line of rest.slice(
    Math.max(
      0,
      rest.findIndex((other) => isOffice(other.teks)),
    ),
  )) {
    const last = offices[offices.length - 1];
    if (last === undefined) {
      if (!isOffice(line.teks)) break;
      offices.push(line);
    } else if (isNextLine(last, line) && !isName(line.teks)) offices.push(line);
    else break;
  }
  const lastOffice = offices[offices.length - 1];
  const names = rest.filter(
    (line) =>
      !offices.includes(line) &&
      (lastOffice === undefined || isAfter(line, lastOffice)) &&
      !/^[(._…\s)-]*$/.test(line.teks),
  );
  const nameLine = names[names.length - 1] ?? null;
  const jabatan = offices
    .map(({ teks }) => teks)
    .join(" ")
    .replace(/[\s,]+$/, "");
  if (jabatan === "" && nameLine === null) return null;
  const [office] = offices;
  if (office !== undefined) places.jabatan = placeOf(office);
  if (nameLine !== null) places.nama = placeOf(nameLine);
  if (pangkatLine !== null) places.pangkat = placeOf(pangkatLine);
  if (nipLine !== null) places.nip = placeOf(nipLine);
  return {
    penandatangan: {
      jabatan: jabatan === "" ? null : jabatan,
      nama: nameLine?.teks ?? null,
      pangkat: pangkatLine?.teks ?? null,
      nip: nipLine?.teks ?? null,
    },
    places,
  };
}

function isNextLine(a: Line, b: Line): boolean {
  return b.row === a.row ? b.part === a.part + 1 : b.row === a.row + 1 && b.part === 0;
}

function isAfter(a: Line, b: Line): boolean {
  return a.row > b.row || (a.row === b.row && a.part > b.part);
}

/** Degrees after a comma, or a bracketed line: a name, not the second line of an office. */
function isName(text: string): boolean {
  return (
    /,\s*(?:[SM]\.|Dr|Ir|drg?\b|A\.?Md|SE\b|SH\b|MM\b|MSi|M\.|S\.)/.test(text) ||
    /^\(.+\)$/.test(text) ||
    /^(?:dr|drg|drs|dra|ir|h|hj|prof)\.\s/i.test(text)
  );
}
