import { parseArea } from "../core/grid/a1";
import { areaOfCell } from "../core/grid/area";
import type { Edit } from "../core/edits/edit";
import type { FormulaMode } from "../core/formulas/plan-formulas";
import type { Place } from "../core/model/source-map";
import { formatAngka } from "../core/text/format";
import { FindingWalk } from "./finding-walk";
import { WorkbookError } from "./ports";
import { SessionCore, type SessionPorts } from "./session-core";
import { SESSION_JUDUL } from "./session-judul";
import { nothingMessage, plainMessage, writtenMessage } from "./session-messages";
import type {
  ColumnCorrection,
  FormulirChoice,
  FormulirPreview,
  PlannerSession,
  RuleView,
  WritePreview,
} from "./session-types";
import type { RunningWork } from "./session-work";

export type { SessionPorts } from "./session-core";

/** Makes the one session of a pane and its ribbon. */
export function createPlannerSession(ports: SessionPorts): PlannerSession {
  return new Session(ports);
}

class Session implements PlannerSession {
  private readonly core: SessionCore;
  private readonly walk: FindingWalk;
  /** For which version of the workbook a preview was made. */
  private readonly previews = new WeakMap<WritePreview, number>();

  readonly getState: PlannerSession["getState"];
  readonly subscribe: PlannerSession["subscribe"];

  constructor(private readonly ports: SessionPorts) {
    this.core = new SessionCore(ports);
    this.walk = new FindingWalk(this.core);
    this.getState = this.core.store.getState;
    this.subscribe = this.core.store.subscribe;
  }

  // — reading and checking —

  async read(): Promise<void> {
    const read = (work: RunningWork): Promise<void> => this.core.open(work, 2).then(() => undefined);
    await this.core.works.runQuietly(SESSION_JUDUL.baca, read, { isShown: true });
    this.core.recheckLater();
  }

  async check(): Promise<void> {
    await this.core.works.run(SESSION_JUDUL.periksa, async (work) => {
      await this.core.checkAnew(work);
      const { check, overview } = this.getState();
      if (check === null || overview === null) return;
      const { galat, peringatan, saran } = check.summary;
      const counts = Object.entries({ galat, peringatan, saran }).filter(([, count]) => count > 0);
      const hasTables = overview.sheets.some(({ tables }) => tables.length > 0);
      const text = overview.isEmpty
        ? "Buku kerja ini masih kosong, jadi belum ada yang diperiksa."
        : !hasTables
          ? "Tidak ada tabel kinerja yang dikenali di buku kerja ini. Alasannya per lembar ada di layar Mulai."
          : galat + peringatan + saran === 0
            ? "Pemeriksaan selesai: tidak ada temuan."
            : `Pemeriksaan selesai: ${counts.map(([severity, count]) => `${formatAngka(count)} ${severity}`).join(", ")}.`;
      const kind = !hasTables ? "warning" : galat > 0 ? "warning" : "success";
      this.core.store.set({ message: plainMessage(kind, text) });
    });
  }

  ruleOf(ruleId: string): Promise<RuleView | null> {
    return this.ports.service.ruleOf(ruleId);
  }

  // — going to cells —

  async goTo(place: Place): Promise<void> {
    await this.core.reveal(place);
  }

  selectFinding(fingerprint: string): Promise<void> {
    return this.walk.select(fingerprint);
  }

  nextFinding(): Promise<void> {
    return this.walk.step(1);
  }

  previousFinding(): Promise<void> {
    return this.walk.step(-1);
  }

  mark(): Promise<void> {
    return this.walk.mark();
  }

  clearMarks(): Promise<void> {
    return this.walk.clearMarks();
  }

  // — what people decide —

  async accept(fingerprint: string, alasan: string): Promise<void> {
    const reason = alasan.trim();
    if (reason === "") {
      const text = "Tulis alasannya dahulu, agar orang lain tahu mengapa temuan ini diterima.";
      this.core.store.set({ message: plainMessage("warning", text) });
      return;
    }
    const finding = { fingerprint, alasan: reason, tanggal: this.ports.today() };
    await this.decide(SESSION_JUDUL.terima, "Temuan diterima; alasannya disimpan di buku kerja.", () =>
      this.ports.service.planAccept(finding),
    );
  }

  async unaccept(fingerprint: string): Promise<void> {
    await this.decide(SESSION_JUDUL.bukaLagi, "Temuan dibuka lagi.", () =>
      this.ports.service.planUnaccept(fingerprint),
    );
  }

  async correctColumn(correction: ColumnCorrection): Promise<void> {
    await this.decide(SESSION_JUDUL.koreksi, "Pilihan kolom disimpan di buku kerja.", () =>
      this.ports.service.planCorrection(correction),
    );
  }

  async uncorrectColumn(column: Omit<ColumnCorrection, "field">): Promise<void> {
    await this.decide(SESSION_JUDUL.koreksi, "Kolom dibaca lagi seperti yang dikenali Selaras.", () =>
      this.ports.service.planUncorrect(column),
    );
  }

  /** Keeps a decision in the workbook and shows what follows from it, without reading the cells again. */
  private async decide(judul: string, said: string, plan: () => Promise<readonly Edit[]>): Promise<void> {
    await this.core.works.run(judul, async (work) => {
      const { overview, isStale } = this.getState();
      if (overview === null || isStale) await this.core.open(work, 3);
      const edits = await plan();
      work.step(2, 3, "Menyimpan di buku kerja");
      await this.core.apply(judul, edits, work);
      await this.core.followNotes(edits);
      this.core.store.set({ message: { ...plainMessage("success", said), canUndo: edits.length > 0 } });
    });
  }

  // — previews —

  previewFill(mode: FormulaMode): Promise<WritePreview | null> {
    return this.preview(SESSION_JUDUL.isi, () => this.ports.service.planFill(mode));
  }

  previewFormulir(choice: FormulirChoice): Promise<FormulirPreview | null> {
    return this.preview(SESSION_JUDUL.formulir, () => this.ports.service.planFormulir(choice));
  }

  previewFreeze(): Promise<WritePreview | null> {
    return this.preview(SESSION_JUDUL.bekukan, () => this.ports.service.planFreeze());
  }

  previewThaw(): Promise<WritePreview | null> {
    return this.preview(SESSION_JUDUL.cairkan, () => this.ports.service.planThaw());
  }

  previewRestore(): Promise<WritePreview | null> {
    return this.preview(SESSION_JUDUL.pulihkan, () => this.ports.service.planRestore());
  }

  private preview<Preview extends WritePreview>(judul: string, plan: () => Promise<Preview>): Promise<Preview | null> {
    return this.core.works.run(judul, (work) => this.plan(work, plan));
  }

  private async plan<Preview extends WritePreview>(work: RunningWork, plan: () => Promise<Preview>): Promise<Preview> {
    const { currentVersion } = this.core;
    await this.core.open({ ...work, isWriting: true }, 4);
    work.step(2, 4, "Menyusun perubahan");
    const preview = await plan();
    work.stopIfCancelled();
    this.previews.set(preview, currentVersion);
    return preview;
  }

  // — writing —

  async write(judul: string, preview: WritePreview): Promise<boolean> {
    const done = await this.core.works.run(judul, async (work) => {
      await this.writePreview(judul, preview, work);
      return true;
    });
    return done === true;
  }

  fill(mode: FormulaMode): Promise<void> {
    return this.planAndWrite(SESSION_JUDUL.isi, () => this.ports.service.planFill(mode));
  }

  freeze(): Promise<void> {
    return this.planAndWrite(SESSION_JUDUL.bekukan, () => this.ports.service.planFreeze());
  }

  thaw(): Promise<void> {
    return this.planAndWrite(SESSION_JUDUL.cairkan, () => this.ports.service.planThaw());
  }

  restoreFormulas(): Promise<void> {
    return this.planAndWrite(SESSION_JUDUL.pulihkan, () => this.ports.service.planRestore());
  }

  async makeFormulir(choice: FormulirChoice): Promise<void> {
    await this.core.works.run(SESSION_JUDUL.formulir, async (work) => {
      const preview = await this.plan(work, () => this.ports.service.planFormulir(choice));
      const show = { sheet: preview.sheetName, area: areaOfCell(0, 0) };
      await this.writePreview(SESSION_JUDUL.formulir, preview, { ...work, show });
      if (preview.edits.length === 0) await this.core.reveal(show);
    });
  }

  async insertSample(id: string): Promise<void> {
    await this.core.works.run(SESSION_JUDUL.contoh, async (work) => {
      const { isEmpty } = await this.core.open(work, 4);
      if (!isEmpty) {
        throw new WorkbookError(
          "tidak-kosong",
          "Contoh hanya disisipkan ke buku kerja yang kosong, agar tidak bercampur dengan isi Anda. Buat buku kerja baru, lalu ulangi di sana.",
        );
      }
      work.step(2, 4, "Menyiapkan contoh");
      const edits = await this.ports.service.planSample(id);
      work.step(3, 4, "Menulis lembar contoh");
      const names = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : []));
      const [first] = names;
      const show = first === undefined ? {} : { show: { sheet: first, area: areaOfCell(0, 0) } };
      await this.core.apply(SESSION_JUDUL.contoh, edits, { ...work, ...show });
      const { sheets } = await this.core.open(work, 4);
      const tableCount = sheets.reduce((sum, { tables }) => sum + tables.length, 0);
      const text = `${names.length} lembar contoh disisipkan; ${tableCount} tabel dikenali di dalamnya.`;
      this.core.store.set({ message: { kind: "success", text, places: [], canUndo: true } });
    });
  }

  private async planAndWrite(judul: string, plan: () => Promise<WritePreview>): Promise<void> {
    await this.core.works.run(judul, async (work) => {
      await this.writePreview(judul, await this.plan(work, plan), work);
    });
  }

  private async writePreview(judul: string, preview: WritePreview, work: RunningWork): Promise<void> {
    if (preview.edits.length === 0) {
      this.core.store.set({ message: nothingMessage(judul, preview) });
      return;
    }
    if (this.previews.get(preview) !== this.core.currentVersion) {
      throw new WorkbookError(
        "pratinjau-kedaluwarsa",
        "Buku kerja berubah sejak perubahan ini disusun, jadi tidak ada yang ditulis. Susun ulang, lalu tulis.",
      );
    }
    work.step(3, 4, "Menulis");
    await this.core.apply(judul, preview.edits, work);
    const places = preview.areas.flatMap(({ sheet, area }) => {
      const parsed = parseArea(area);
      return parsed === null ? [] : [{ sheet, area: parsed }];
    });
    this.core.store.set({ message: writtenMessage(judul, preview, places) });
  }

  async undo(): Promise<void> {
    const entry = this.core.undoStack.newest;
    if (entry === null) {
      this.core.store.set({ message: plainMessage("info", "Tidak ada perubahan Selaras yang dapat diurungkan.") });
      return;
    }
    await this.core.works.run(SESSION_JUDUL.urungkan, async (work) => {
      work.step(0, 1, `Mengurungkan ${entry.judul}`);
      const { changedCells } = await this.ports.gateway.apply(entry.edits, work);
      this.core.undoStack.pop();
      const cells = changedCells > 0 ? ` ${formatAngka(changedCells)} sel kembali seperti semula.` : "";
      const text = `"${entry.judul}" diurungkan.${cells}`;
      this.core.store.set({ undoList: this.core.undoStack.judulList, message: plainMessage("success", text) });
      if (entry.edits.every(({ kind }) => kind === "notes")) {
        this.core.noteNotes();
        if (!this.getState().isStale) await this.core.followNotes(entry.edits);
      } else this.core.noteChange();
    });
  }

  // — the rest —

  cancel(): void {
    this.core.works.cancel();
  }

  dismissMessage(): void {
    this.core.store.set({ message: null });
  }
}
