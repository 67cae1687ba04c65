import type { CellContent } from "../../core/edits/edit";
import { formatAddress, formatArea } from "../../core/grid/a1";
import { areaContains, type Area } from "../../core/grid/area";
import type { MergeSet } from "../../core/grid/merge-set";
import { problem } from "./problem";
import type { SheetGuards } from "./sheet-guards";
import { MAX_COLUMNS, MAX_ROWS } from "./sheet-scanner";

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Says no, with the cell and the reason, where Excel itself would not take a change of a sheet. */
export class CellGuard {
  constructor(
    private readonly sheet: string,
    private readonly merges: MergeSet,
    private readonly arrays: readonly Area[],
    private readonly guards: SheetGuards,
  ) {}

  checkPlace(row: number, column: number, content: CellContent): void {
    if (!Number.isInteger(row) || !Number.isInteger(column)) throw this.outside();
    if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) throw this.outside();
    if (content.kind === "keep") return;
    this.checkContent(row, column, content);
    const merge = this.merges.at(row, column);
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
      throw problem(
        "sel-tergabung",
        `Sel ${this.placeText(row, column)} tertutup sel gabungan ${formatArea(merge)}, jadi tidak dapat diisi. Lepaskan gabungannya dulu, atau isi sel ${formatAddress(merge.top, merge.left)}.`,
      );
    }
    const array = this.arrays.find((area) => areaContains(area, row, column));
    if (array !== undefined) {
      throw problem(
        "bagian-rumus-larik",
        `Sel ${this.placeText(row, column)} bagian dari rumus larik atau tabel data ${formatArea(array)}, yang hanya dapat diubah seluruhnya. Ubah atau hapus rumus itu di Excel, lalu ulangi.`,
      );
    }
    const header = this.guards.tableHeaders.find(({ area }) => areaContains(area, row, column));
    if (header !== undefined) {
      throw problem(
        "judul-tabel",
        `Sel ${this.placeText(row, column)} adalah judul kolom tabel "${header.name}", yang hanya dapat diubah di Excel sendiri.`,
      );
    }
    const pivot = this.guards.pivotTables.find((area) => areaContains(area, row, column));
    if (pivot !== undefined) {
      throw problem(
        "tabel-pivot",
        `Sel ${this.placeText(row, column)} berada di dalam tabel pivot ${formatArea(pivot)}, yang isinya dibuat Excel sendiri. Pilih tempat lain.`,
      );
    }
  }

  private checkContent(row: number, column: number, content: Exclude<CellContent, { kind: "keep" }>): void {
    const value = content.kind === "formula" ? content.cached : content.value;
    const place = this.placeText(row, column);
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw problem("nilai-tidak-sah", `Sel ${place} tidak dapat diisi: hasilnya bukan angka yang sah.`);
    }
    if (typeof value === "string" && value.length > MAX_TEXT) {
      throw problem("nilai-tidak-sah", `Sel ${place} tidak dapat diisi: teksnya lebih dari 32.767 huruf.`);
    }
    if (content.kind === "formula" && (content.formula.trim() === "" || content.formula.length > MAX_FORMULA)) {
      throw problem("nilai-tidak-sah", `Sel ${place} tidak dapat diisi: rumusnya kosong atau lebih dari 8.192 huruf.`);
    }
  }

  checkArea(area: Area): void {
    const isInside =
      area.top >= 0 &&
      area.left >= 0 &&
      area.bottom < MAX_ROWS &&
      area.right < MAX_COLUMNS &&
      area.top <= area.bottom &&
      area.left <= area.right;
    if (!isInside) throw this.outside();
  }

  outside(): Error {
    return problem(
      "sel-di-luar-lembar",
      `Ada perubahan yang jatuh di luar lembar "${this.sheet}"; tidak ada yang diubah.`,
    );
  }

  placeText(row: number, column: number): string {
    return `${formatAddress(row, column)} di lembar "${this.sheet}"`;
  }
}
