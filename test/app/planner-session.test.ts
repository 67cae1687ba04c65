import { WorkbookError } from "../../src/app/ports";
import { createPlannerSession } from "../../src/app/planner-session";
import { createPlanService } from "../../src/app/plan-service";
import type { PlannerSession, PlanService, SampleData, SessionState } from "../../src/app/session-types";
import type { NomenklaturLookup } from "../../src/core/cascade/nomenklatur";
import type { Edit } from "../../src/core/edits/edit";
import { cellAt, textOf, value, valueAt, write, type FixtureSheet } from "../contract/gateway-contract";
import { ManualTimer, ScreenWorkbook, settle } from "./memory-host";

const UKUR: FixtureSheet = {
  name: "Ukur",
  cells: {
    A1: "PENGUKURAN KINERJA TAHUN 2024",
    A2: "DINAS KESEHATAN KOTA CONTOH",
    ...row(4, "NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET 2024", "REALISASI 2024", "%"),
    ...row(5, 1, "Meningkatnya derajat kesehatan", "Persentase puskesmas terakreditasi", 0.8, 0.76, 0.9),
    ...row(6, 2, "Meningkatnya layanan rujukan", "Persentase rujukan tepat waktu", 0.5, 0.4, 0.9),
    ...row(7, 3, "Meningkatnya kesehatan ibu", "Persentase ibu hamil diperiksa", 1, 0.5, 0.6),
  },
  formats: Object.fromEntries([5, 6, 7].flatMap((at) => ["D", "E", "F"].map((column) => [`${column}${at}`, "0%"]))),
};

function row(at: number, ...cells: (string | number)[]): Record<string, string | number> {
  return Object.fromEntries(cells.map((cell, index) => [`${"ABCDEF".charAt(index)}${at}`, cell]));
}

const SAMPLE: SampleData = { sheets: [{ name: "Contoh", rows: [[{ value: "a", numberFormat: "General" }]] }] };
const noNames: NomenklaturLookup = Object.assign(() => null, {});

interface Bench {
  readonly session: PlannerSession;
  readonly book: ScreenWorkbook;
  readonly timer: ManualTimer;
  readonly states: SessionState[];
}

function bench(book = ScreenWorkbook.of(UKUR), service = serviceOf()): Bench {
  const timer = new ManualTimer();
  const session = createPlannerSession({
    gateway: book,
    marker: book,
    events: book,
    service,
    timer,
    today: () => "2024-07-08",
  });
  const states: SessionState[] = [];
  session.subscribe(() => states.push(session.getState()));
  return { session, book, timer, states };
}

function serviceOf(changes: Partial<PlanService> = {}): PlanService {
  const service = createPlanService({
    nomenklatur: () => Promise.resolve(noNames),
    sample: (id) => Promise.resolve(id === "contoh" ? SAMPLE : null),
  });
  return new Proxy(service, {
    get: (target, method: keyof PlanService) => changes[method] ?? target[method].bind(target),
  });
}

/** Somebody mends the % of that row. */
function mend(rowNumber: number, capaian: number): Edit {
  return write("Ukur", `F${rowNumber}`, value(capaian), "as-read");
}

/** The next reading waits until the answer is called. */
function holdReading(book: ScreenWorkbook): () => void {
  let open = (): void => undefined;
  book.gate = { call: "read", open: new Promise((resolve) => (open = resolve)) };
  return open;
}

function textOfMessage({ session }: Bench): string {
  return session.getState().message?.text ?? "";
}

describe("reading and checking", () => {
  it("reads in one call, shows how far it is, and never changes a state that was given out", async () => {
    const { session, book, states } = bench();
    const first = session.getState();
    await session.read();
    expect(book.calls).toEqual(["read"]);
    expect(session.getState().overview?.sheets[0]?.tables).toHaveLength(1);
    expect(first.overview).toBeNull();
    expect(states.map(({ work }) => work?.label ?? null)).toEqual([
      "Baca tabel",
      "Membaca lembar",
      "Mengenali tabel",
      "Mengenali tabel",
      null,
    ]);
    expect(session.getState()).toMatchObject({ work: null, message: null, isStale: false });
  });

  it("says what it found", async () => {
    const b = bench();
    await b.session.check();
    expect(b.session.getState().check?.summary).toEqual({ galat: 0, peringatan: 3, saran: 0 });
    expect(b.session.getState().message).toMatchObject({
      kind: "success",
      text: "Pemeriksaan selesai: 3 peringatan.",
    });
    const empty = bench(ScreenWorkbook.of({ name: "Kosong", cells: { A1: "Catatan" } }));
    await empty.session.check();
    expect(empty.session.getState().message?.kind).toBe("warning");
    expect(textOfMessage(empty)).toMatch(/Tidak ada tabel kinerja yang dikenali/);
  });

  it("checks again by itself when the user has stopped typing, and the list shrinks", async () => {
    const { session, book, timer } = bench();
    await session.read();
    await book.type(mend(5, 0.95));
    expect(session.getState().isStale).toBe(true);
    // Nothing was checked yet, so nothing has to be checked again.
    expect(timer.isWaiting).toBe(false);
    await session.check();
    expect(session.getState().check?.findings).toHaveLength(2);
    await book.type(mend(6, 0.8));
    await book.type(mend(7, 0.5));
    // It waits from the last change on.
    expect(timer.waitingCount).toBe(1);
    const reads = book.calls.length;
    await timer.ring();
    expect(book.calls.slice(reads)).toEqual(["read"]);
    expect(session.getState()).toMatchObject({ isStale: false, work: null });
    expect(session.getState().check?.findings).toEqual([]);
  });

  it("knows that the workbook changed while it was being read", async () => {
    const { session, book } = bench();
    const open = holdReading(book);
    const reading = session.read();
    await settle();
    await book.type(mend(5, 0.95));
    open();
    await reading;
    expect(session.getState().isStale).toBe(true);
  });

  it("checks once more where a change came while it was checking again, however long that took", async () => {
    const { session, book, timer } = bench();
    await session.check();
    await book.type(mend(5, 0.95));
    const open = holdReading(book);
    const ringing = timer.ring();
    await settle();
    await book.type(mend(6, 0.8));
    // The reading takes longer than the delay: it rings in the middle of it.
    await timer.ring();
    book.gate = null;
    open();
    await ringing;
    await settle();
    await timer.ring();
    expect(session.getState()).toMatchObject({ isStale: false });
    expect(session.getState().check?.findings).toHaveLength(1);
  });

  it("checks again after what it wrote itself, whole or halfway", async () => {
    const { session, book, timer } = bench();
    await session.check();
    await session.fill("nilai");
    expect(session.getState().isStale).toBe(true);
    await timer.ring();
    expect(session.getState().isStale).toBe(false);
    const undo: Edit[] = [write("Ukur", "A1", value("PENGUKURAN KINERJA TAHUN 2024"), "as-read")];
    book.failure = { call: "apply", error: new WorkbookError("terputus", "Sambungan terputus di tengah.", { undo }) };
    await session.makeFormulir({});
    expect(session.getState().isStale).toBe(true);
    await timer.ring();
    expect(session.getState().isStale).toBe(false);
  });

  it("tells when checking again failed, once, and tries again at the next change", async () => {
    const b = bench();
    await b.session.check();
    await b.book.type(mend(5, 0.95));
    b.book.failure = {
      call: "read",
      error: new WorkbookError("sel-disunting", "Selesaikan dahulu sel yang sedang disunting."),
    };
    await b.timer.ring();
    expect(textOfMessage(b)).toBe("Selesaikan dahulu sel yang sedang disunting.");
    expect(b.timer.isWaiting).toBe(false);
    expect(b.session.getState().isStale).toBe(true);
    await b.book.type(mend(6, 0.8));
    await b.timer.ring();
    expect(b.session.getState()).toMatchObject({ isStale: false });
    expect(b.session.getState().check?.findings).toHaveLength(1);
  });

  it("gives way to the user's command, and checks again after it", async () => {
    const { session, book, timer } = bench();
    await session.check();
    await book.type(mend(5, 0.95));
    const open = holdReading(book);
    const ringing = timer.ring();
    await settle();
    const marking = session.clearMarks();
    await settle();
    expect(session.getState().work?.label).toBe("Hapus tanda");
    open();
    book.gate = null;
    await Promise.all([ringing, marking]);
    expect(session.getState().message?.text).toBe("Tanda warna dihapus.");
    expect(session.getState().isStale).toBe(true);
    await timer.ring();
    expect(session.getState()).toMatchObject({ isStale: false });
  });
});

describe("going through the findings", () => {
  it("checks first where nothing was checked, then goes round in both directions", async () => {
    const b = bench();
    await b.session.nextFinding();
    await b.session.nextFinding();
    await b.session.nextFinding();
    expect(b.session.getState().message).toBeNull();
    await b.session.nextFinding();
    expect(textOfMessage(b)).toBe("Itu temuan terakhir; kembali ke yang pertama (1 dari 3).");
    await b.session.previousFinding();
    expect(textOfMessage(b)).toBe("Itu temuan pertama; kembali ke yang terakhir (3 dari 3).");
    expect(b.book.revealed).toEqual(["Ukur!4,5", "Ukur!5,5", "Ukur!6,5", "Ukur!4,5", "Ukur!6,5"]);
    expect(b.book.calls.filter((call) => call === "read")).toHaveLength(1);
  });

  it("backwards begins at the last one", async () => {
    const { session, book } = bench();
    await session.previousFinding();
    expect(book.revealed).toEqual(["Ukur!6,5"]);
  });

  it("goes on where the finding that was mended stood, and to cells where they are now", async () => {
    const { session, book } = bench();
    await session.nextFinding();
    await session.nextFinding();
    // The second is mended, and the third's row is now told anew.
    await book.type(mend(6, 0.8));
    await session.nextFinding();
    expect(book.revealed.at(-1)).toBe("Ukur!6,5");
    expect(session.getState()).toMatchObject({ isStale: false });
    await book.type(mend(5, 0.95), mend(7, 0.5));
    await session.nextFinding();
    expect(session.getState().message?.text).toBe("Tidak ada temuan yang terbuka.");
  });

  it("selects one by its fingerprint, and says where it is gone", async () => {
    const b = bench();
    await b.session.check();
    const [, second] = b.session.getState().check?.findings ?? [];
    await b.session.selectFinding(second?.fingerprint ?? "");
    expect(b.session.getState().activeFingerprint).toBe(second?.fingerprint);
    await b.session.nextFinding();
    expect(b.book.revealed).toEqual(["Ukur!5,5", "Ukur!6,5"]);
    await b.book.type(mend(6, 0.8));
    await b.session.selectFinding(second?.fingerprint ?? "");
    expect(textOfMessage(b)).toBe("Temuan itu sudah tidak ada lagi di buku kerja.");
  });

  it("shows why a cell cannot be shown", async () => {
    const b = bench();
    b.book.failure = { call: "reveal", error: new WorkbookError("lembar-tersembunyi", "Lembar itu tersembunyi.") };
    await b.session.goTo({ sheet: "Ukur", area: { top: 0, left: 0, bottom: 0, right: 0 } });
    expect(b.session.getState().message).toMatchObject({ kind: "error", text: "Lembar itu tersembunyi." });
  });

  it("marks the cells, lets the marks follow what is mended, and clears them", async () => {
    const { session, book, timer } = bench();
    await session.mark();
    expect(book.marks.map(({ area, severity }) => [area.top, area.left, severity])).toEqual([
      [4, 5, "peringatan"],
      [5, 5, "peringatan"],
      [6, 5, "peringatan"],
    ]);
    expect(session.getState().isMarked).toBe(true);
    await book.type(mend(5, 0.95));
    await timer.ring();
    expect(book.marks.map(({ area }) => area.top)).toEqual([5, 6]);
    await session.clearMarks();
    expect(book.marks).toEqual([]);
    expect(session.getState().isMarked).toBe(false);
  });
});

describe("writing and taking back", () => {
  it("fills, tells where, and takes back exactly, several commands deep", async () => {
    const b = bench();
    const states = [textOf(await b.book.look())];
    await b.session.fill("fungsi");
    expect(textOfMessage(b)).toMatch(/^Isi capaian: 8 sel ditulis di lembar "Ukur"\./);
    expect(b.session.getState().message).toMatchObject({ kind: "success", canUndo: true });
    expect(b.session.getState().message?.places).toHaveLength(2);
    states.push(textOf(await b.book.look()));
    await b.session.makeFormulir({});
    expect(b.book.revealed).toHaveLength(1);
    states.push(textOf(await b.book.look()));
    await b.session.freeze();
    expect(b.session.getState().undoList).toEqual(["Isi capaian", "Buat formulir", "Bekukan nilai"]);
    for (const judul of ["Bekukan nilai", "Buat formulir", "Isi capaian"]) {
      await b.session.undo();
      expect(textOfMessage(b)).toContain(`"${judul}" diurungkan.`);
      expect(textOf(await b.book.look())).toEqual(states.pop());
    }
    expect(b.session.getState().undoList).toEqual([]);
    await b.session.undo();
    expect(textOfMessage(b)).toBe("Tidak ada perubahan Selaras yang dapat diurungkan.");
  });

  it("reads once and writes once from a cold start", async () => {
    const { session, book } = bench();
    await session.fill("nilai");
    expect(book.calls).toEqual(["read", "apply"]);
    await session.undo();
    expect(book.calls).toEqual(["read", "apply", "apply"]);
  });

  it("freezes and thaws what was written, and says where nothing is to be done", async () => {
    const b = bench();
    await b.session.fill("fungsi");
    await b.session.freeze();
    expect(cellAt(await b.book.look(), "Ukur", "G5")).toMatchObject({ value: 0.95 });
    expect(cellAt(await b.book.look(), "Ukur", "G5")?.formula).toBeUndefined();
    await b.session.thaw();
    expect(cellAt(await b.book.look(), "Ukur", "G5")?.formula).toMatch(/^KINERJA\.CAPAIAN\(/);
    await b.session.restoreFormulas();
    expect(textOfMessage(b)).toBe("Pulihkan rumus: tidak ada yang perlu ditulis. Semua rumus KINERJA dikenali Excel.");
    expect(b.session.getState().undoList).toHaveLength(3);
  });

  it("writes what a preview showed, but not once the workbook has changed", async () => {
    const b = bench();
    const stale = await b.session.previewFill("nilai");
    expect(stale?.cellCount).toBe(8);
    await b.book.type(write("Ukur", "A9", value("catatan")));
    expect(stale !== null && (await b.session.write("Isi capaian", stale))).toBe(false);
    expect(textOfMessage(b)).toMatch(/Buku kerja berubah sejak perubahan ini disusun/);
    expect(valueAt(await b.book.look(), "Ukur", "G5")).toBeUndefined();
    const fresh = await b.session.previewFill("nilai");
    expect(fresh !== null && (await b.session.write("Isi capaian", fresh))).toBe(true);
    expect(valueAt(await b.book.look(), "Ukur", "G5")).toBe(0.95);
    // Written once, it shows a workbook that is no more.
    expect(fresh !== null && (await b.session.write("Isi capaian", fresh))).toBe(false);
  });

  it("writes nothing where the workbook changed while the change was being planned", async () => {
    const b = bench();
    const open = holdReading(b.book);
    const filling = b.session.fill("nilai");
    await settle();
    await b.book.type(write("Ukur", "A9", value("catatan")));
    open();
    await filling;
    expect(textOfMessage(b)).toMatch(/Buku kerja berubah sejak perubahan ini disusun/);
    expect(b.book.calls).toEqual(["read"]);
  });

  it("previews the form, and what freezing, thawing and restoring would do", async () => {
    const { session } = bench();
    expect((await session.previewFormulir({ kertas: "A4" }))?.isRefresh).toBe(false);
    expect((await session.previewFreeze())?.edits).toEqual([]);
    expect((await session.previewThaw())?.edits).toEqual([]);
    expect((await session.previewRestore())?.edits).toEqual([]);
  });

  it("inserts a sample into an empty workbook only", async () => {
    const empty = bench(ScreenWorkbook.of({ name: "Lembar1", cells: {} }));
    await empty.session.insertSample("contoh");
    expect((await empty.book.look()).sheets.map(({ name }) => name)).toEqual(["Lembar1", "Contoh"]);
    expect(empty.session.getState().undoList).toEqual(["Sisipkan contoh"]);
    expect(empty.book.revealed).toEqual(["Contoh!0,0"]);
    const full = bench();
    await full.session.insertSample("contoh");
    expect(textOfMessage(full)).toMatch(/hanya disisipkan ke buku kerja yang kosong/);
    expect(full.book.calls).toEqual(["read"]);
  });
});

describe("what people decide", () => {
  it("accepts a finding with its reason, keeps it in the workbook, and takes it back by Urungkan", async () => {
    const b = bench();
    await b.session.check();
    const fingerprint = b.session.getState().check?.findings[0]?.fingerprint ?? "";
    await b.session.accept(fingerprint, "  ");
    expect(b.session.getState().message?.kind).toBe("warning");
    await b.session.accept(fingerprint, " Sesuai LHE ");
    expect(b.book.calls).toEqual(["read", "apply"]);
    expect(b.session.getState().check?.summary.peringatan).toBe(2);
    expect((await b.book.look()).notes).toContain("Sesuai LHE");
    expect((await b.book.look()).notes).toContain("2024-07-08");
    await b.session.nextFinding();
    expect(b.book.revealed).toEqual(["Ukur!5,5"]);
    await b.session.undo();
    expect(b.session.getState().check?.summary.peringatan).toBe(3);
    expect((await b.book.look()).notes).toBeNull();
    await b.session.accept(fingerprint, "Sesuai LHE");
    await b.session.unaccept(fingerprint);
    expect(b.session.getState().check?.summary.peringatan).toBe(3);
    expect(b.session.getState().undoList).toEqual(["Terima temuan", "Buka lagi temuan"]);
  });

  it("corrects a column and reads the table so; refuses politely what does not fit", async () => {
    const b = bench();
    await b.session.read();
    const correction = { sheet: "Ukur", layout: "pengukuran-iku", header: "%", field: null };
    await b.session.correctColumn(correction);
    const columns = b.session.getState().overview?.sheets[0]?.tables[0]?.columns;
    expect(columns?.at(-1)).toMatchObject({ column: "F", field: null, isCorrected: true });
    await b.session.check();
    expect(b.session.getState().check?.findings).toEqual([]);
    await b.session.correctColumn({ ...correction, header: "sasaran strategis", field: "target" });
    expect(b.session.getState().message).toMatchObject({ kind: "error" });
    expect(textOfMessage(b)).toMatch(/berisi tulisan, bukan angka/);
  });

  it("a preview made before a note was kept is not written after it", async () => {
    const b = bench();
    await b.session.check();
    await b.session.fill("fungsi");
    const preview = await b.session.previewFreeze();
    await b.session.accept(b.session.getState().check?.findings[0]?.fingerprint ?? "", "Sesuai LHE");
    expect(preview !== null && (await b.session.write("Bekukan nilai", preview))).toBe(false);
    expect((await b.book.look()).notes).toContain("Sesuai LHE");
  });
});

describe("failures", () => {
  it("runs one command at a time and says which one is running", async () => {
    const b = bench();
    const open = holdReading(b.book);
    const checking = b.session.check();
    await b.session.fill("nilai");
    expect(textOfMessage(b)).toMatch(/masih mengerjakan "Periksa"/);
    open();
    await checking;
    expect(b.book.calls).toEqual(["read"]);
  });

  it("stops between steps where the user cancels, with nothing written", async () => {
    const b = bench();
    const open = holdReading(b.book);
    const filling = b.session.fill("nilai");
    await settle();
    b.session.cancel();
    expect(b.session.getState().work).toMatchObject({ label: "Membatalkan", canCancel: false });
    open();
    await filling;
    expect(b.session.getState()).toMatchObject({
      work: null,
      message: { kind: "info", text: "Isi capaian dibatalkan; tidak ada yang diubah." },
    });
    expect(b.book.calls).toEqual(["read"]);
    b.session.cancel();
    expect(b.session.getState().work).toBeNull();
    b.session.dismissMessage();
    expect(b.session.getState().message).toBeNull();
  });

  it("passes on what a host says, and tells what nobody foresaw", async () => {
    const b = bench();
    b.book.failure = { call: "apply", error: new WorkbookError("lembar-terlindung", `Lembar "Ukur" dilindungi.`) };
    await b.session.fill("nilai");
    expect(b.session.getState().message).toMatchObject({ kind: "error", text: `Lembar "Ukur" dilindungi.` });
    expect(b.session.getState().undoList).toEqual([]);
    b.book.failure = { call: "read", error: new TypeError("x is undefined") };
    await b.session.check();
    expect(textOfMessage(b)).toMatch(/^Periksa terhenti karena galat yang tidak terduga \(x is undefined\)\./);
    expect(b.session.getState().work).toBeNull();
  });

  it("keeps what takes a half-written command back, and offers it", async () => {
    const b = bench();
    const undo: Edit[] = [write("Ukur", "A1", value("PENGUKURAN KINERJA TAHUN 2024"), "as-read")];
    b.book.failure = { call: "apply", error: new WorkbookError("terputus", "Sambungan terputus di tengah.", { undo }) };
    await b.session.fill("nilai");
    expect(b.session.getState().message).toMatchObject({ kind: "error", canUndo: true });
    expect(b.session.getState().undoList).toEqual(["Isi capaian"]);
    await b.session.undo();
    expect(b.session.getState().undoList).toEqual([]);
  });

  it("does not say that nothing was changed where a cancelled command could not be taken back", async () => {
    const b = bench();
    const undo: Edit[] = [write("Ukur", "A1", value("PENGUKURAN KINERJA TAHUN 2024"), "as-read")];
    const text = "Dibatalkan. Sebagian perubahan mungkin sudah tertulis: tekan Urungkan.";
    b.book.failure = { call: "apply", error: new WorkbookError("dibatalkan", text, { undo }) };
    await b.session.fill("nilai");
    expect(b.session.getState().message).toMatchObject({ kind: "error", canUndo: true, text });
  });

  it("keeps an undo that failed, so that it can be tried again", async () => {
    const b = bench();
    await b.session.fill("nilai");
    b.book.failure = { call: "apply", error: new WorkbookError("terputus", "Sambungan terputus; ulangi Urungkan.") };
    await b.session.undo();
    expect(textOfMessage(b)).toBe("Sambungan terputus; ulangi Urungkan.");
    expect(b.session.getState().undoList).toEqual(["Isi capaian"]);
    await b.session.undo();
    expect(valueAt(await b.book.look(), "Ukur", "G5")).toBeUndefined();
  });

  it("a rule's story that cannot be fetched is the caller's to see", async () => {
    const { session } = bench(undefined, serviceOf({ ruleOf: () => Promise.reject(new Error("pekerja berhenti")) }));
    await expect(session.ruleOf("apa-saja")).rejects.toThrow("pekerja berhenti");
    expect((await bench().session.ruleOf("capaian-tidak-cocok"))?.id).toBe("capaian-tidak-cocok");
  });
});
