import type { CellAddress } from "../../grid/area";
import type { ChosenAnggaran } from "../choose-anggaran";
import type { FormDraft } from "../form-draft";
import type { OldForm, SlotId } from "../old-form";
import type { ReportInput, ReportMode } from "../report";
import type { BodyRow } from "./arrange-body";
import type { TablePlace } from "./table-place";

/** What all parts of the form are drafted from, and into. */
export interface FormContext {
  readonly input: ReportInput;
  readonly anggaran: ChosenAnggaran;
  /** A note on the rows that stands on the form itself, or null. */
  readonly catatanLembar: string | null;
  readonly old: OldForm | null;
  readonly tahun: number | null;
  readonly opd: string | null;
  readonly mode: ReportMode;
  readonly table: TablePlace;
  readonly body: readonly BodyRow[];
  readonly slots: ReadonlyMap<SlotId, CellAddress>;
  readonly draft: FormDraft;
  /** Notes for the user, in Indonesian. */
  readonly catatan: string[];
  /** Cells whose typing was kept, as A1 text. */
  readonly keptCells: string[];
}
