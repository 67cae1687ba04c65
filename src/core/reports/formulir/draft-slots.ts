import type { CellContent, CellStyle } from "../../edits/edit";
import { formatAddress } from "../../grid/a1";
import type { Cell } from "../../grid/sheet-grid";
import type { ChosenTotal } from "../choose-anggaran";
import type { SlotId } from "../old-form";
import { countLines, heightOfLines } from "../text-height";
import { FONT, FONT_SIZE } from "./form-columns";
import type { FormContext } from "./form-context";
import { typedYear, LABELLED, DOTS, SHORT_DOTS } from "./form-slots";
import { NOT_OWN, settle, textOf } from "./settle-cell";

const TITLE = "FORMULIR PENGUKURAN KINERJA";
const RUPIAH_FORMAT = '": Rp. "#,##0.00';

/** Drafts what stands round the form's table: the cells that a person may type over, and their labels. */
export class SlotDrafter {
  constructor(private readonly form: FormContext) {}

  /** Title, perangkat daerah and year. */
  draftHead(): void {
    this.draftSlot("judul", {
      text: TITLE,
      to: this.form.table.right,
      style: { bold: true, fontSize: 14, horizontal: "center" },
    });
    const { options = {}, cascade } = this.form.input;
    // The year that the workbook itself names, which a person's year in the slot may contradict.
    const stated = options.tahun ?? cascade.dokumen.tahun ?? this.form.tahun;
    this.draftSlot("opd", {
      text: `: ${this.form.opd ?? DOTS}`,
      to: this.form.table.right,
      style: { bold: true },
      isForced: options.opd !== undefined,
      whatDiffers: "Perangkat daerah",
    });
    this.draftSlot("tahun", {
      text: `: ${stated ?? SHORT_DOTS}`,
      to: this.form.table.right,
      style: { bold: true },
      isForced: options.tahun !== undefined,
      whatDiffers: "Tahun anggaran",
    });
    this.draftLabel("opd", "PERANGKAT DAERAH", this.form.table.columnAt("sasaran"), { bold: true });
    this.draftLabel("tahun", "TAHUN ANGGARAN", this.form.table.columnAt("sasaran"), { bold: true });
  }

  /** Both budget totals, with what does not add up. */
  draftTotals(): void {
    const tahun = this.shownYear();
    const to = this.form.table.columnAt("indikator");
    this.draftTotal("total", this.form.anggaran.pagu);
    this.draftTotal("realisasi", this.form.anggaran.realisasi);
    this.draftLabel("total", `Jumlah Total Anggaran Sasaran Strategis Tahun ${tahun}`, to, {});
    this.draftLabel("realisasi", `Jumlah Realisasi Anggaran Sasaran Strategis Tahun ${tahun}`, to, {});

    const { anggaran, catatan, catatanLembar } = this.form;
    const notes = [catatanLembar, anggaran.pagu.catatan, anggaran.realisasi.catatan].filter((note) => note !== null);
    catatan.push(...notes);
    const text = notes.length === 0 ? null : `Catatan: ${notes.join(" ")}`;
    this.draftSlot("catatan", {
      text,
      to: this.form.table.right,
      style: { italic: true, fontSize: 9, wrap: true, vertical: "top" },
      isOwn: (cell) => typeof cell.value === "string" && /^Catatan: (?:Jumlah|Realisasi) /.test(cell.value),
    });
  }

  private draftTotal(id: "total" | "realisasi", { formula, value }: ChosenTotal): void {
    const content: CellContent =
      value === null
        ? { kind: "value", value: `: Rp. ${DOTS}` }
        : formula === null || this.form.mode === "nilai"
          ? { kind: "value", value }
          : { kind: "formula", formula, cached: value };
    this.draftSlot(id, {
      content,
      to: this.form.table.right,
      style: { bold: true, horizontal: "left", numberFormat: RUPIAH_FORMAT },
    });
  }

  /** Place, date and the block for the signature. */
  draftSignature(): void {
    const { dokumen } = this.form.input.cascade;
    const { penandatangan } = dokumen;
    const center: CellStyle = { horizontal: "center", wrap: true };
    const nip = penandatangan?.nip ?? null;
    if (
      this.form.old === null &&
      dokumen.tempatTanggal !== null &&
      isBeforeYearEnd(dokumen.tempatTanggal, this.form.tahun)
    ) {
      this.form.catatan.push(
        `Tempat dan tanggal ("${dokumen.tempatTanggal}") diambil dari buku kerja; sesuaikan dengan tanggal formulir ditandatangani.`,
      );
    }
    this.draftSlot("tempat", {
      text: dokumen.tempatTanggal ?? `${SHORT_DOTS}, ${SHORT_DOTS}`,
      to: this.form.table.right,
      style: center,
    });
    this.draftSlot("jabatan", {
      text: penandatangan?.jabatan?.toUpperCase() ?? `KEPALA ${this.form.opd?.toUpperCase() ?? DOTS}`,
      to: this.form.table.right,
      style: { ...center, bold: true },
    });
    this.draftSlot("nama", {
      text: penandatangan?.nama ?? DOTS,
      to: this.form.table.right,
      style: { ...center, bold: true, underline: true },
    });
    this.draftSlot("pangkat", { text: penandatangan?.pangkat ?? DOTS, to: this.form.table.right, style: center });
    this.draftSlot("nip", {
      text: nip === null ? `NIP. ${SHORT_DOTS}` : /^NIP/i.test(nip) ? nip : `NIP. ${nip}`,
      to: this.form.table.right,
      style: center,
    });
  }

  private draftSlot(
    id: SlotId,
    slot: {
      readonly text?: string | null;
      readonly content?: CellContent;
      /** The last column that it is merged over. */
      readonly to: number;
      readonly style: CellStyle;
      readonly isForced?: boolean;
      readonly isOwn?: (cell: Cell) => boolean;
      /** Named in a note where what a person typed differs from what the workbook says. */
      readonly whatDiffers?: string;
    },
  ): void {
    const at = this.form.slots.get(id);
    if (at === undefined) return;
    const wanted: CellContent = slot.content ?? { kind: "value", value: slot.text ?? null };
    const from = this.form.old?.slots.get(id);
    const cell = from === undefined ? undefined : this.form.old?.sheet.cell(from.row, from.column);
    const decision =
      slot.isForced === true ? { content: wanted, isKept: false } : settle(wanted, cell, null, slot.isOwn ?? NOT_OWN);
    if (decision.isKept && slot.content !== undefined) this.form.keptCells.push(formatAddress(at.row, at.column));
    if (
      decision.isKept &&
      slot.whatDiffers !== undefined &&
      textOf(wanted) !== `: ${SHORT_DOTS}` &&
      textOf(wanted) !== `: ${DOTS}`
    ) {
      this.form.catatan.push(
        `${slot.whatDiffers} pada formulir (${textOf(decision.content).replace(/^:\s*/, "")}) dipertahankan, sedangkan buku kerja ` +
          `menyebut ${textOf(wanted).replace(/^:\s*/, "")}.`,
      );
    }
    this.form.draft.set({
      row: at.row,
      column: at.column,
      content: decision.content,
      style: { ...FONT, ...slot.style },
    });
    this.form.draft.merge({ top: at.row, left: at.column, bottom: at.row, right: slot.to });
    const size = slot.style.fontSize ?? FONT_SIZE;
    const lines = countLines(
      textOf(decision.content),
      this.form.table.widthOf(at.column, slot.to),
      size,
      slot.style.bold === true,
    );
    this.form.draft.height(at.row, heightOfLines(lines, size) + 2);
  }

  private draftLabel(id: SlotId, text: string, to: number, style: CellStyle): void {
    const at = this.form.slots.get(id);
    const pattern = LABELLED.get(id);
    if (at === undefined || pattern === undefined || at.column <= this.form.table.left) return;
    const from = this.form.old?.slots.get(id);
    const cell = from === undefined ? undefined : this.form.old?.sheet.cell(from.row, this.form.table.left);
    const isOwn = ({ value, formula }: Cell): boolean =>
      formula === undefined && typeof value === "string" && pattern.test(value);
    const { content } = settle({ kind: "value", value: text }, cell, null, isOwn);
    this.form.draft.set({
      row: at.row,
      column: this.form.table.left,
      content,
      style: { ...FONT, horizontal: "left", ...style },
    });
    this.form.draft.merge({
      top: at.row,
      left: this.form.table.left,
      bottom: at.row,
      right: Math.min(to, at.column - 1),
    });
  }

  /** The year that the form's own slot shows: a person's year stays, and the labels follow it. */
  private shownYear(): string {
    if (this.form.input.options?.tahun !== undefined) return String(this.form.input.options.tahun);
    return String(typedYear(this.form.old) ?? this.form.tahun ?? SHORT_DOTS);
  }
}

/** A date within the measured year belongs to the PK, not to a form that measures the whole year. */
function isBeforeYearEnd(tempatTanggal: string, tahun: number | null): boolean {
  const year = /\b(?:19|20)\d{2}\b/.exec(tempatTanggal)?.[0];
  return tahun !== null && year !== undefined && Number(year) <= tahun;
}
