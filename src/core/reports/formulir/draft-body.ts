import type { CellContent, CellStyle } from "../../edits/edit";
import { formatAddress } from "../../grid/a1";
import type { Cell } from "../../grid/sheet-grid";
import { computeCapaian, type Capaian } from "../../metrics/capaian";
import { kategoriOf } from "../../metrics/kategori";
import {
  capaianFungsi,
  capaianNative,
  kategoriFungsi,
  kategoriNative,
  type CapaianFormulaOptions,
  type Operand,
} from "../../metrics/native-formula";
import { parseNilai } from "../../text/parse-nilai";
import { valueOf } from "../../text/reading";
import { showNumber } from "../../text/show-number";
import type { FormRow } from "../choose-rows";
import { contentOf } from "../form-draft";
import type { SourceCell } from "../source-cell";
import { countLines, heightOfLines } from "../text-height";
import type { BodyRow } from "./arrange-body";
import { FONT, FONT_SIZE, type ColumnField } from "./form-columns";
import type { FormContext } from "./form-context";
import type { FormulirRow } from "./formulir-summary";
import { BLANK, NOT_OWN, settle, shownValue, textOf, type Decision } from "./settle-cell";

const HEADER_FILL = "D9E2F3";

/** Drafts the form's table: labels, column numbers, and a row for each measured indicator. */
export class BodyDrafter {
  readonly summaryRows: FormulirRow[] = [];
  readonly capaianList: Capaian[] = [];
  private readonly styles = new Map<string, CellStyle>();

  constructor(private readonly form: FormContext) {}

  /** Labels and column numbers. */
  draftHead(): void {
    const style: CellStyle = {
      ...FONT,
      bold: true,
      fill: HEADER_FILL,
      horizontal: "center",
      wrap: true,
      border: "thin",
    };
    let lines = 1;
    for (const [index, { judul, width }] of this.form.table.columns.entries()) {
      const column = this.form.table.left + index;
      this.put(this.form.table.top, column, this.constant(judul, this.form.table.top, column), style);
      const number = `(${index + 1})`;
      this.put(this.form.table.top + 1, column, this.constant(number, this.form.table.top + 1, column), {
        ...FONT,
        fontSize: 9,
        italic: true,
        horizontal: "center",
        border: "thin",
      });
      lines = Math.max(lines, countLines(judul, width, FONT_SIZE, true));
    }
    this.form.draft.height(this.form.table.top, heightOfLines(lines, FONT_SIZE) + 6);
    this.form.draft.height(this.form.table.top + 1, heightOfLines(1, 9));
  }

  /** All rows of the table. */
  draftBody(): void {
    const lineNeed: number[] = [];
    for (const [index, bodyRow] of this.form.body.entries()) {
      const row = this.form.table.bodyTop + index;
      lineNeed.push(
        bodyRow.kind === "sumber" ? this.draftSourceRow(bodyRow, row) : this.draftTypedRow(bodyRow.oldRow, row),
      );
    }
    this.mergeSasaran(lineNeed);
    for (const [index, lines] of lineNeed.entries()) {
      this.form.draft.height(this.form.table.bodyTop + index, heightOfLines(lines, FONT_SIZE) + 4);
    }
  }

  /** Drafts one measured row; gives how many lines it needs without its sasaran. */
  private draftSourceRow({ row: source, nomor, oldRow }: BodyRow & { kind: "sumber" }, row: number): number {
    let lines = 1;
    const shown = new Map<ColumnField, CellContent>();
    const place = (field: ColumnField, decision: Decision, style: CellStyle, width: number): void => {
      const column = this.form.table.columnAt(field);
      if (decision.isKept) this.form.keptCells.push(formatAddress(row, column));
      shown.set(field, decision.content);
      this.put(row, column, decision.content, this.bodyStyle(field, style));
      if (field !== "sasaran") lines = Math.max(lines, countLines(textOf(decision.content), width, FONT_SIZE));
    };
    const previous = this.previousSource(row);
    const isFirstOfSasaran = previous?.row.sasaranId !== source.sasaranId;
    for (const { field, width } of this.form.table.columns) {
      switch (field) {
        case "no": {
          const content: CellContent = { kind: "value", value: isFirstOfSasaran ? nomor : null };
          const style: CellStyle = { horizontal: "center", numberFormat: '0"."' };
          place(
            field,
            this.decide(content, oldRow, field, (cell) => typeof cell.value === "number"),
            style,
            width,
          );
          break;
        }
        case "sasaran": {
          const content = isFirstOfSasaran ? this.reference(source.sasaran) : BLANK;
          place(field, this.decide(content, oldRow, field, NOT_OWN), { horizontal: "left" }, width);
          break;
        }
        case "indikator":
          place(
            field,
            this.decide(this.reference(source.indikator), oldRow, field, NOT_OWN),
            { horizontal: "left" },
            width,
          );
          break;
        case "satuan":
        case "target":
        case "realisasi": {
          const { numberFormat } = source[field];
          const decision = this.decide(this.reference(source[field]), oldRow, field, NOT_OWN);
          place(field, decision, { horizontal: "center", numberFormat }, width);
          break;
        }
        case "capaian":
        case "kategori":
          break;
      }
    }
    this.draftMeasured(source, nomor, row, oldRow, shown, place);
    return lines;
  }

  /** The two computed cells of a row, over the form's own target and realisasi cells. */
  private draftMeasured(
    source: FormRow,
    nomor: number,
    row: number,
    oldRow: number | null,
    shown: ReadonlyMap<ColumnField, CellContent>,
    place: (field: ColumnField, decision: Decision, style: CellStyle, width: number) => void,
  ): void {
    const { settings } = this.form.input;
    const target = this.operand("target", source, row, shown.get("target"));
    const realisasi = this.operand("realisasi", source, row, shown.get("realisasi"));
    const options: CapaianFormulaOptions = {
      polaritas: source.indikatorModel.polaritas,
      rumusNegatif: settings.rumusNegatif,
      isNolNegatifTercapai: settings.isNolNegatifTercapai,
      readAlone: (teks) => valueOf(parseNilai(teks)),
    };
    const isUnreadable = source.indikatorModel.target.kind === "unreadable" || isUnread(realisasi);
    const capaian: Capaian = isUnreadable
      ? { kind: "n/a", alasan: "Target atau realisasi tidak terbaca." }
      : computeCapaian(target.nilai, realisasi.nilai, options);
    this.capaianList.push(capaian);
    const value = capaian.kind === "angka" ? capaian.value : capaian.kind === "kosong" ? "" : "n/a";
    const capaianRef = formatAddress(row, this.form.table.columnAt("capaian"));

    const capaianContent = isUnreadable
      ? this.computed(`"n/a"`, `"n/a"`, "n/a")
      : this.computed(capaianFungsi(target, realisasi, options), capaianNative(target, realisasi, options), value);
    const capaianDecision = this.decide(capaianContent, oldRow, "capaian", NOT_OWN);
    place(
      "capaian",
      capaianDecision,
      { horizontal: "center", numberFormat: "0.00%" },
      this.form.table.columnWidth("capaian"),
    );

    const shownCapaian = capaianDecision.isKept ? shownValue(capaianDecision.content) : value;
    const kategori = typeof shownCapaian === "number" ? kategoriOf(shownCapaian, settings.skala) : "";
    const kategoriContent = this.computed(
      kategoriFungsi(capaianRef, settings.skala),
      kategoriNative(capaianRef, settings.skala),
      kategori,
    );
    const kategoriDecision = this.decide(kategoriContent, oldRow, "kategori", NOT_OWN);
    place("kategori", kategoriDecision, { horizontal: "center" }, this.form.table.columnWidth("kategori"));

    this.summaryRows.push({
      nomor,
      sasaran: String(source.sasaran.value ?? ""),
      indikator: source.indikatorModel.nama,
      target: rawOf(source, "target"),
      realisasi: rawOf(source, "realisasi"),
      capaian: typeof value === "number" ? value : value === "" ? null : "n/a",
      kategori: typeof value === "number" ? kategoriOf(value, settings.skala) : null,
    });
  }

  /** A row that a person inserted into the table: everything in it stays as it was typed. */
  private draftTypedRow(oldRow: number, row: number): number {
    const { old } = this.form;
    let lines = 1;
    for (const [index, { width }] of this.form.table.columns.entries()) {
      const column = this.form.table.left + index;
      const cell = old?.sheet.cell(oldRow, column);
      const content: CellContent = cell === undefined ? { kind: "keep" } : contentOf(cell);
      this.put(row, column, content, { like: { row: oldRow, column } });
      lines = Math.max(lines, countLines(textOf(content), width, FONT_SIZE));
    }
    return lines;
  }

  /** Merges number and sasaran over the indicators of one sasaran, and makes room for the sasaran's own words. */
  private mergeSasaran(lineNeed: number[]): void {
    const width = this.form.table.columnWidth("sasaran");
    for (let start = 0; start < this.form.body.length; start++) {
      const first = this.form.body[start];
      if (first?.kind !== "sumber") continue;
      let end = start;
      for (
        let next = this.form.body[end + 1];
        next?.kind === "sumber" && next.row.sasaranId === first.row.sasaranId;
        next = this.form.body[end + 1]
      ) {
        end++;
      }
      const need = countLines(String(first.row.sasaran.value ?? ""), width, FONT_SIZE);
      const have = lineNeed.slice(start, end + 1).reduce((sum, lines) => sum + lines, 0);
      if (need > have) {
        const extra = Math.ceil((need - have) / (end - start + 1));
        for (let index = start; index <= end; index++) lineNeed[index] = (lineNeed[index] ?? 1) + extra;
      }
      for (const field of ["no", "sasaran"] as const) {
        const column = this.form.table.columnAt(field);
        this.form.draft.merge({
          top: this.form.table.bodyTop + start,
          left: column,
          bottom: this.form.table.bodyTop + end,
          right: column,
        });
      }
      start = end;
    }
  }

  private put(row: number, column: number, content: CellContent, style: CellStyle): void {
    this.form.draft.set({ row, column, content, style });
  }

  /** One style object for all cells of a column that look alike. */
  private bodyStyle(field: ColumnField, style: CellStyle): CellStyle {
    const key = `${field}|${style.numberFormat ?? ""}`;
    let made = this.styles.get(key);
    if (made === undefined) {
      made = { ...FONT, border: "thin", wrap: true, ...style };
      this.styles.set(key, made);
    }
    return made;
  }

  /** A constant of the table's head, or what a person wrote in its place. */
  private constant(text: string, row: number, column: number): CellContent {
    return settle({ kind: "value", value: text }, this.form.old?.sheet.cell(row, column), null, NOT_OWN).content;
  }

  /** Decides a cell of the table's body against what stood there. */
  private decide(
    wanted: CellContent,
    oldRow: number | null,
    field: ColumnField,
    isOwn: (cell: Cell) => boolean,
  ): Decision {
    if (oldRow === null) return { content: wanted, isKept: false };
    const cell = this.form.old?.sheet.cell(oldRow, this.form.table.columnAt(field));
    const isOwnFormula = (formula: string): boolean => this.form.table.isOwnFormula(field, formula, oldRow);
    const decision = settle(wanted, cell, isOwnFormula, isOwn);
    // A blank that waits for typing is an input: what was typed there is no deviation.
    return wanted.kind === "value" && wanted.value === null ? { ...decision, isKept: false } : decision;
  }

  /** A live reference that shows a blank where the source is blank, and the source's own value meanwhile. */
  private reference({ formula, value }: SourceCell): CellContent {
    if (formula === null || this.form.mode === "nilai") return { kind: "value", value };
    return { kind: "formula", formula, cached: value ?? "" };
  }

  private computed(fungsi: string, native: string, value: number | string): CellContent {
    if (this.form.mode === "nilai") return { kind: "value", value: value === "" ? null : value };
    return { kind: "formula", formula: this.form.mode === "fungsi" ? fungsi : native, cached: value };
  }

  /** Target or realisasi as the form's own cell shows it. */
  private operand(
    field: "target" | "realisasi",
    source: FormRow,
    row: number,
    content: CellContent | undefined,
  ): Operand {
    const ref = formatAddress(row, this.form.table.columnAt(field));
    const shown = content === undefined ? null : shownValue(content);
    const isi = typeof shown === "number" || (typeof shown === "string" && shown !== "") ? shown : null;
    const own = source[field].value;
    const nilai =
      isi === own || (isi === null && own === null)
        ? source.nilai[field]
        : valueOf(
            parseNilai(isi ?? undefined, {
              satuan: source.indikatorModel.satuan,
              numberFormat: source[field].numberFormat,
            }),
          );
    return { ref, isi, nilai };
  }

  private previousSource(row: number): (BodyRow & { kind: "sumber" }) | null {
    const before = this.form.body[row - this.form.table.bodyTop - 1];
    return before?.kind === "sumber" ? before : null;
  }
}

function isUnread({ isi, nilai }: Operand): boolean {
  return isi !== null && nilai === null && parseNilai(isi).kind === "unreadable";
}

/** The figure as the source shows it; null where blank. */
function rawOf({ indikatorModel, periode }: FormRow, field: "target" | "realisasi"): string | null {
  const taken = periode[field]?.cell;
  if (taken !== undefined) {
    return typeof taken.value === "number" ? showNumber(taken.value, taken.numberFormat) : stringOf(taken.value);
  }
  const reading = indikatorModel[field];
  return reading.kind === "empty" ? null : reading.raw;
}

function stringOf(value: SourceCell["value"]): string | null {
  return value === null ? null : String(value);
}
