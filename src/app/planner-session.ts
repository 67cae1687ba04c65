import { parseArea } from "../core/grid/a1";
import { areaOfCell } from "../core/grid/area";
import type { Edit } from "../core/edits/edit";
import type { FormulaMode } from "../core/formulas/plan-formulas";
import type { Place } from "../core/model/source-map";
import { commandOf } from "./commands";
import { FindingCursor, openFindings } from "./finding-cursor";
import { toGridData } from "./grid-data";
import type { CellMarker, Timer, WorkbookEvents, WorkbookGateway } from "./ports";
import { WorkbookError } from "./ports";
import { failureMessage, nothingMessage, placeText, plainMessage, writtenMessage } from "./session-messages";
import { SessionStore } from "./session-store";
import type {
  ColumnCorrection,
  FormulirChoice,
  FormulirPreview,
  PlannerSession,
  PlanService,
  RuleView,
  WorkbookOverview,
  WritePreview,
} from "./session-types";
import { SessionWorks, type RunningWork } from "./session-work";
import { UndoStack } from "./undo-stack";

/** What a session works with. */
export interface SessionPorts {
  readonly gateway: WorkbookGateway;
  readonly marker: CellMarker;
  readonly events: WorkbookEvents;
  readonly service: PlanService;
  readonly timer: Timer;
  /** Today as an ISO date: an accepted finding says when it was. */
  readonly today: () => string;
}

/** So long after the last change the workbook is checked again. */
export const RECHECK_DELAY = 1500;

/** What messages and the undo list call what a session does: commands as their buttons do. */
const JUDUL = {
  baca: commandOf("baca").judul,
  periksa: commandOf("periksa").judul,
  periksaUlang: "Periksa ulang",
  isi: commandOf("isi").judul,
  bekukan: commandOf("bekukan").judul,
  cairkan: commandOf("cairkan").judul,
  pulihkan: commandOf("pulihkan").judul,
  formulir: commandOf("formulir").judul,
  contoh: "Sisipkan contoh",
  tandai: "Tandai sel",
  hapusTanda: "Hapus tanda",
  terima: "Terima temuan",
  bukaLagi: "Buka lagi temuan",
  koreksi: "Koreksi kolom",
  tunjukkan: "Tunjukkan sel",
  urungkan: "Urungkan",
} as const;

/** Makes the one session of a pane and its ribbon. */
export function createPlannerSession(ports: SessionPorts): PlannerSession {
  return new Session(ports);
}

class Session implements PlannerSession {
  private readonly store = new SessionStore();
  private readonly works = new SessionWorks(this.store, () => {
    this.recheckLater();
  });
  private readonly cursor = new FindingCursor();
  private readonly undoStack = new UndoStack();
  /** For which version of the workbook a preview was made. */
  private readonly previews = new WeakMap<WritePreview, number>();
  /** Grows with every change of the workbook, whoever made it. */
  private version = 0;
  private stopTimer: (() => void) | null = null;

  readonly getState = this.store.getState;
  readonly subscribe = this.store.subscribe;

  constructor(private readonly ports: SessionPorts) {
    ports.events.onChange(() => {
      this.noteChange();
    });
  }

  // — reading and checking —

  async read(): Promise<void> {
    const read = (work: RunningWork): Promise<void> => this.open(work, 2).then(() => undefined);
    await this.works.runQuietly(JUDUL.baca, read, { isShown: true });
    this.recheckLater();
  }

  async check(): Promise<void> {
    await this.works.run(JUDUL.periksa, async (work) => {
      await this.checkAnew(work);
      const { check, overview } = this.getState();
      if (check === null || overview === null) return;
      const { galat, peringatan, saran } = check.summary;
      const hasTables = overview.sheets.some(({ tables }) => tables.length > 0);
      const text = !hasTables
        ? "Tidak ada tabel kinerja yang dikenali di buku kerja ini. Alasannya per lembar ada di layar Mulai."
        : galat + peringatan + saran === 0
          ? "Pemeriksaan selesai: tidak ada temuan."
          : `Pemeriksaan selesai: ${galat} galat, ${peringatan} peringatan, ${saran} saran.`;
      const kind = !hasTables ? "warning" : galat > 0 ? "warning" : "success";
      this.store.set({ message: plainMessage(kind, text) });
    });
  }

  ruleOf(ruleId: string): Promise<RuleView | null> {
    return this.ports.service.ruleOf(ruleId);
  }

  /** Reads the workbook and lets the service open it. */
  private async open(work: RunningWork, total: number): Promise<WorkbookOverview> {
    const { version } = this;
    work.step(0, total, "Membaca lembar");
    const grid = await this.ports.gateway.read(work);
    work.step(1, total, "Mengenali tabel");
    const overview = await this.ports.service.open(toGridData(grid));
    work.stopIfCancelled();
    this.store.set({ overview, isStale: this.version !== version });
    return overview;
  }

  private async checkAnew(work: RunningWork): Promise<void> {
    await this.open(work, 3);
    work.step(2, 3, "Memeriksa");
    await this.takeFindings();
  }

  /** Asks the service for the findings of what is open, and lets selection and marks follow. */
  private async takeFindings(): Promise<void> {
    const check = await this.ports.service.check();
    const activeFingerprint = this.cursor.follow(openFindings(check), this.getState().activeFingerprint);
    this.store.set({ check, activeFingerprint });
    if (this.getState().isMarked) await this.ports.marker.mark(this.marksOf());
  }

  private noteChange(): void {
    this.version++;
    const { overview } = this.getState();
    if (overview === null) return;
    this.store.set({ isStale: true });
    this.recheckLater();
  }

  private recheckLater(): void {
    this.stopTimer?.();
    this.stopTimer = null;
    const { check, isStale } = this.getState();
    if (check === null || !isStale || this.works.isBusy) return;
    this.stopTimer = this.ports.timer.start(RECHECK_DELAY, () => {
      this.stopTimer = null;
      void this.recheck();
    });
  }

  private async recheck(): Promise<void> {
    const { version } = this;
    await this.works.runQuietly(JUDUL.periksaUlang, (work) => this.checkAnew(work));
    if (this.version !== version) this.recheckLater();
  }

  // — going to cells —

  async goTo(place: Place): Promise<void> {
    await this.reveal(place);
  }

  async selectFinding(fingerprint: string): Promise<void> {
    await this.freshen();
    const findings = this.getState().check?.findings ?? [];
    const finding = findings.find((candidate) => candidate.fingerprint === fingerprint);
    if (finding === undefined) {
      this.store.set({ message: plainMessage("info", "Temuan itu sudah tidak ada lagi di buku kerja.") });
      return;
    }
    const index = openFindings(this.getState().check).indexOf(finding);
    if (index >= 0) this.cursor.select(index);
    this.store.set({ activeFingerprint: fingerprint });
    await this.reveal(finding.place);
  }

  nextFinding(): Promise<void> {
    return this.stepFinding(1);
  }

  previousFinding(): Promise<void> {
    return this.stepFinding(-1);
  }

  private async stepFinding(direction: 1 | -1): Promise<void> {
    if (this.getState().check === null) {
      if ((await this.works.run(JUDUL.periksa, (work) => this.checkAnew(work).then(() => true))) === null) return;
    } else await this.freshen();
    const findings = openFindings(this.getState().check);
    const step = this.cursor.step(findings, direction);
    if (step === null) {
      this.store.set({ message: plainMessage("success", "Tidak ada temuan yang terbuka.") });
      return;
    }
    const end = direction === 1 ? "terakhir; kembali ke yang pertama" : "pertama; kembali ke yang terakhir";
    const message = step.isWrapped
      ? plainMessage("info", `Itu temuan ${end} (${step.nomor} dari ${findings.length}).`)
      : null;
    this.store.set({ activeFingerprint: step.finding.fingerprint, message });
    await this.reveal(step.finding.place);
  }

  /** Where cells moved since the check, their places are looked up anew; while a command runs, the old ones must do. */
  private async freshen(): Promise<void> {
    const { check, isStale } = this.getState();
    if (check === null || !isStale || this.works.isBusy) return;
    await this.works.run(JUDUL.periksaUlang, (work) => this.checkAnew(work));
  }

  private async reveal({ sheet, area }: Place): Promise<void> {
    try {
      await this.ports.gateway.reveal(sheet, area);
    } catch (error) {
      this.store.set({ message: failureMessage(JUDUL.tunjukkan, error) });
    }
  }

  // — marks —

  async mark(): Promise<void> {
    await this.works.run(JUDUL.tandai, async (work) => {
      const { check, isStale } = this.getState();
      if (check === null || isStale) await this.checkAnew(work);
      const marks = this.marksOf();
      await this.ports.marker.mark(marks);
      const text =
        marks.length === 0
          ? "Tidak ada temuan, jadi tidak ada sel yang ditandai."
          : `${marks.length} sel bertemuan ditandai dengan warna; format selnya sendiri tidak berubah.`;
      this.store.set({ isMarked: marks.length > 0, message: plainMessage("success", text) });
    });
  }

  async clearMarks(): Promise<void> {
    await this.works.run(JUDUL.hapusTanda, async () => {
      await this.ports.marker.clear();
      this.store.set({ isMarked: false, message: plainMessage("success", "Tanda warna dihapus.") });
    });
  }

  private marksOf(): Parameters<CellMarker["mark"]>[0] {
    const cells = openFindings(this.getState().check).map(({ place, severity }) => ({ ...place, severity }));
    const byCell = new Map(cells.reverse().map((cell) => [placeText(cell), cell]));
    return [...byCell.values()].reverse();
  }

  // — what people decide —

  async accept(fingerprint: string, alasan: string): Promise<void> {
    const reason = alasan.trim();
    if (reason === "") {
      const text = "Tulis alasannya dahulu, agar orang lain tahu mengapa temuan ini diterima.";
      this.store.set({ message: plainMessage("warning", text) });
      return;
    }
    const finding = { fingerprint, alasan: reason, tanggal: this.ports.today() };
    await this.decide(JUDUL.terima, "Temuan diterima; alasannya disimpan di buku kerja.", () =>
      this.ports.service.planAccept(finding),
    );
  }

  async unaccept(fingerprint: string): Promise<void> {
    await this.decide(JUDUL.bukaLagi, "Temuan dibuka lagi.", () => this.ports.service.planUnaccept(fingerprint));
  }

  async correctColumn(correction: ColumnCorrection): Promise<void> {
    await this.decide(JUDUL.koreksi, "Pilihan kolom disimpan di buku kerja.", () =>
      this.ports.service.planCorrection(correction),
    );
  }

  async uncorrectColumn(column: Omit<ColumnCorrection, "field">): Promise<void> {
    await this.decide(JUDUL.koreksi, "Kolom dibaca lagi seperti yang dikenali Selaras.", () =>
      this.ports.service.planUncorrect(column),
    );
  }

  /** Keeps a decision in the workbook and shows what follows from it, without reading the cells again. */
  private async decide(judul: string, said: string, plan: () => Promise<readonly Edit[]>): Promise<void> {
    await this.works.run(judul, async (work) => {
      const { overview, isStale } = this.getState();
      if (overview === null || isStale) await this.open(work, 3);
      const edits = await plan();
      work.step(2, 3, "Menyimpan di buku kerja");
      await this.apply(judul, edits, work);
      await this.followNotes(edits);
      this.store.set({ message: { ...plainMessage("success", said), canUndo: edits.length > 0 } });
    });
  }

  private async followNotes(edits: readonly Edit[]): Promise<void> {
    const notes = edits.filter((edit) => edit.kind === "notes").at(-1);
    if (notes === undefined) return;
    this.store.set({ overview: await this.ports.service.keepNotes(notes.text) });
    if (this.getState().check !== null) await this.takeFindings();
  }

  // — previews —

  previewFill(mode: FormulaMode): Promise<WritePreview | null> {
    return this.preview(JUDUL.isi, () => this.ports.service.planFill(mode));
  }

  previewFormulir(choice: FormulirChoice): Promise<FormulirPreview | null> {
    return this.preview(JUDUL.formulir, () => this.ports.service.planFormulir(choice));
  }

  previewFreeze(): Promise<WritePreview | null> {
    return this.preview(JUDUL.bekukan, () => this.ports.service.planFreeze());
  }

  previewThaw(): Promise<WritePreview | null> {
    return this.preview(JUDUL.cairkan, () => this.ports.service.planThaw());
  }

  previewRestore(): Promise<WritePreview | null> {
    return this.preview(JUDUL.pulihkan, () => this.ports.service.planRestore());
  }

  private preview<Preview extends WritePreview>(judul: string, plan: () => Promise<Preview>): Promise<Preview | null> {
    return this.works.run(judul, (work) => this.plan(work, plan));
  }

  private async plan<Preview extends WritePreview>(work: RunningWork, plan: () => Promise<Preview>): Promise<Preview> {
    await this.open(work, 4);
    const { version } = this;
    work.step(2, 4, "Menyusun perubahan");
    const preview = await plan();
    work.stopIfCancelled();
    this.previews.set(preview, version);
    return preview;
  }

  // — writing —

  async write(judul: string, preview: WritePreview): Promise<boolean> {
    const done = await this.works.run(judul, async (work) => {
      if (this.previews.get(preview) !== this.version) {
        throw new WorkbookError(
          "pratinjau-kedaluwarsa",
          "Buku kerja sudah berubah sejak pratinjau ini dibuat, jadi tidak ada yang ditulis. Lihat pratinjau yang baru, lalu tulis.",
        );
      }
      await this.writePreview(judul, preview, work);
      return true;
    });
    return done === true;
  }

  fill(mode: FormulaMode): Promise<void> {
    return this.planAndWrite(JUDUL.isi, () => this.ports.service.planFill(mode));
  }

  freeze(): Promise<void> {
    return this.planAndWrite(JUDUL.bekukan, () => this.ports.service.planFreeze());
  }

  thaw(): Promise<void> {
    return this.planAndWrite(JUDUL.cairkan, () => this.ports.service.planThaw());
  }

  restoreFormulas(): Promise<void> {
    return this.planAndWrite(JUDUL.pulihkan, () => this.ports.service.planRestore());
  }

  async makeFormulir(choice: FormulirChoice): Promise<void> {
    await this.works.run(JUDUL.formulir, async (work) => {
      const preview = await this.plan(work, () => this.ports.service.planFormulir(choice));
      await this.writePreview(JUDUL.formulir, preview, work);
      await this.reveal({ sheet: preview.sheetName, area: areaOfCell(0, 0) });
    });
  }

  async insertSample(id: string): Promise<void> {
    await this.works.run(JUDUL.contoh, async (work) => {
      const { isEmpty } = await this.open(work, 4);
      if (!isEmpty) {
        throw new WorkbookError(
          "tidak-kosong",
          "Contoh hanya disisipkan ke buku kerja yang kosong, agar tidak bercampur dengan isi Anda. Buat buku kerja baru, lalu ulangi di sana.",
        );
      }
      work.step(2, 4, "Menyiapkan contoh");
      const edits = await this.ports.service.planSample(id);
      work.step(3, 4, "Menulis lembar contoh");
      await this.apply(JUDUL.contoh, edits, work);
      const { sheets } = await this.open(work, 4);
      const names = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : []));
      const [first] = names;
      if (first !== undefined) await this.reveal({ sheet: first, area: areaOfCell(0, 0) });
      const tableCount = sheets.reduce((sum, { tables }) => sum + tables.length, 0);
      const text = `${names.length} lembar contoh disisipkan; ${tableCount} tabel dikenali di dalamnya.`;
      this.store.set({ message: { kind: "success", text, places: [], canUndo: true } });
    });
  }

  private async planAndWrite(judul: string, plan: () => Promise<WritePreview>): Promise<void> {
    await this.works.run(judul, async (work) => {
      await this.writePreview(judul, await this.plan(work, plan), work);
    });
  }

  private async writePreview(judul: string, preview: WritePreview, work: RunningWork): Promise<void> {
    if (preview.edits.length === 0) {
      this.store.set({ message: nothingMessage(judul, preview) });
      return;
    }
    work.step(3, 4, "Menulis");
    await this.apply(judul, preview.edits, work);
    const places = preview.areas.flatMap(({ sheet, area }) => {
      const parsed = parseArea(area);
      return parsed === null ? [] : [{ sheet, area: parsed }];
    });
    this.store.set({ message: writtenMessage(judul, preview, places) });
  }

  /** Applies edits and remembers how to take them back; also where the host stopped halfway. */
  private async apply(judul: string, edits: readonly Edit[], work: RunningWork): Promise<void> {
    if (edits.length === 0) return;
    try {
      const { undo } = await this.ports.gateway.apply(edits, work);
      this.undoStack.push(judul, undo);
    } catch (error) {
      if (error instanceof WorkbookError && error.undo.length > 0) {
        this.undoStack.push(judul, error.undo);
        this.noteChange();
      }
      throw error;
    } finally {
      this.store.set({ undoList: this.undoStack.judulList });
    }
    if (edits.every(({ kind }) => kind === "notes")) this.noteNotes();
    else this.noteChange();
  }

  /** The cells are as they were, but a preview made before now would write back the notes of then. */
  private noteNotes(): void {
    this.version++;
  }

  async undo(): Promise<void> {
    const entry = this.undoStack.newest;
    if (entry === null) {
      this.store.set({ message: plainMessage("info", "Tidak ada perubahan Selaras yang dapat diurungkan.") });
      return;
    }
    await this.works.run(JUDUL.urungkan, async (work) => {
      work.step(0, 1, `Mengurungkan ${entry.judul}`);
      const { changedCells } = await this.ports.gateway.apply(entry.edits, work);
      this.undoStack.pop();
      const cells = changedCells > 0 ? ` ${changedCells} sel kembali seperti semula.` : "";
      const text = `"${entry.judul}" diurungkan.${cells}`;
      this.store.set({ undoList: this.undoStack.judulList, message: plainMessage("success", text) });
      if (entry.edits.every(({ kind }) => kind === "notes")) {
        this.noteNotes();
        if (!this.getState().isStale) await this.followNotes(entry.edits);
      } else this.noteChange();
    });
  }

  // — the rest —

  cancel(): void {
    this.works.cancel();
  }

  dismissMessage(): void {
    this.store.set({ message: null });
  }
}
