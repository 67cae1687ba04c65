import { SessionStore } from "../../src/app/session-store";
import type {
  ColumnOverview,
  PlannerSession,
  SessionMessage,
  SessionState,
  TableOverview,
} from "../../src/app/session-types";
import { EMPTY_OVERVIEW, FILL_PREVIEW, findingsOf, FORMULIR_PREVIEW, OVERVIEW, placeAt, RULE } from "./fake-data";

/** A session without a workbook, for drawing screens: it answers with realistic data, and shows any state it is given. */
export interface FakeSession extends PlannerSession {
  /** Shows this state from now on. */
  show(change: Partial<SessionState>): void;
  /** What was called, in order: "selectFinding temuan-3". */
  readonly calls: readonly string[];
}

interface FakeOptions {
  readonly state?: Partial<SessionState>;
  /** How many findings a check finds. */
  readonly findingCount?: number;
  /** How long reading and writing seem to take. */
  readonly milliseconds?: number;
}

export function createFakeSession({ state = {}, findingCount = 12, milliseconds = 0 }: FakeOptions = {}): FakeSession {
  const store = new SessionStore();
  const calls: string[] = [];
  store.set(state);
  let stop: (() => void) | null = null;

  const say = (text: string, more: Partial<SessionMessage> = {}): void => {
    store.set({ message: { kind: "success", text, places: [], canUndo: false, ...more } });
  };
  const work = async (label: string, run: () => void): Promise<void> => {
    const total = 4;
    for (let done = 0; done < total; done++) {
      store.set({ work: { label, done, total, canCancel: true } });
      const isStopped = await new Promise<boolean>((resolve) => {
        stop = () => {
          resolve(true);
        };
        setTimeout(() => {
          resolve(false);
        }, milliseconds / total);
      });
      if (isStopped) {
        store.set({ work: null });
        say(`${label} dibatalkan; tidak ada yang diubah.`, { kind: "info" });
        return;
      }
    }
    store.set({ work: null });
    run();
  };
  const open = (): readonly string[] =>
    (store.getState().check?.findings ?? [])
      .filter(({ accepted }) => accepted === null)
      .map(({ fingerprint }) => fingerprint);
  const step = (direction: 1 | -1): void => {
    const list = open();
    const at = list.indexOf(store.getState().activeFingerprint ?? "");
    const next = at < 0 ? (direction === 1 ? 0 : list.length - 1) : (at + direction + list.length) % list.length;
    store.set({ activeFingerprint: list[next] ?? null });
  };
  const settle = (fingerprint: string, accepted: { alasan: string; tanggal: string } | null): void => {
    const { check } = store.getState();
    if (check === null) return;
    const findings = check.findings.map((finding) =>
      finding.fingerprint === fingerprint ? { ...finding, accepted } : finding,
    );
    const countOf = (severity: string): number =>
      findings.filter((finding) => finding.accepted === null && finding.severity === severity).length;
    store.set({
      check: {
        findings,
        summary: { galat: countOf("galat"), peringatan: countOf("peringatan"), saran: countOf("saran") },
      },
    });
  };
  const written = (judul: string): void => {
    store.set({ undoList: [...store.getState().undoList, judul] });
    say(`${judul}: 89 sel ditulis di lembar "Pengukuran IKU".`, {
      places: [placeAt("Pengukuran IKU", "I5:I19"), placeAt("Pengukuran IKU", "J5:J19")],
      canUndo: true,
    });
  };
  const preview = async <T>(label: string, made: T): Promise<T | null> => {
    let result: T | null = null;
    await work(label, () => {
      result = made;
    });
    return result;
  };

  const changeColumn = (
    sheet: string,
    layout: string,
    header: string,
    change: (column: ColumnOverview, table: TableOverview) => ColumnOverview,
  ): void => {
    const { overview } = store.getState();
    if (overview === null) return;
    const changeTable = (table: TableOverview): TableOverview => ({
      ...table,
      columns: table.columns.map((column) => (column.key === header ? change(column, table) : column)),
    });
    const sheets = overview.sheets.map((one) => ({
      ...one,
      tables: one.tables.map((table) => (one.name === sheet && table.layout === layout ? changeTable(table) : table)),
    }));
    store.set({ overview: { ...overview, sheets } });
  };

  const session: PlannerSession = {
    getState: store.getState,
    subscribe: store.subscribe,
    read: () =>
      work("Membaca lembar", () => {
        store.set({ overview: store.getState().overview ?? OVERVIEW, isStale: false });
      }),
    check: () =>
      work("Memeriksa", () => {
        const check = findingsOf(findingCount);
        const { galat, peringatan, saran } = check.summary;
        store.set({ overview: OVERVIEW, check, isStale: false });
        say(`Pemeriksaan selesai: ${galat} galat, ${peringatan} peringatan, ${saran} saran.`, { kind: "warning" });
      }),
    goTo: () => Promise.resolve(),
    selectFinding: (fingerprint) => {
      store.set({ activeFingerprint: fingerprint });
      return Promise.resolve();
    },
    nextFinding: () => {
      step(1);
      return Promise.resolve();
    },
    previousFinding: () => {
      step(-1);
      return Promise.resolve();
    },
    mark: () => {
      store.set({ isMarked: true });
      say("12 sel yang memuat temuan ditandai dengan warna; formatnya sendiri tidak berubah.");
      return Promise.resolve();
    },
    clearMarks: () => {
      store.set({ isMarked: false });
      say("Tanda warna dihapus.");
      return Promise.resolve();
    },
    accept: (fingerprint, alasan) => {
      settle(fingerprint, { alasan, tanggal: "2024-11-05" });
      say("Temuan diterima; alasannya disimpan di buku kerja.", { canUndo: true });
      return Promise.resolve();
    },
    unaccept: (fingerprint) => {
      settle(fingerprint, null);
      say("Temuan dibuka lagi.", { canUndo: true });
      return Promise.resolve();
    },
    correctColumn: ({ sheet, layout, header, field }) => {
      changeColumn(sheet, layout, header, (column, table) => {
        const judul = table.fieldChoices.find((choice) => choice.field === field)?.judul ?? null;
        return { ...column, field, judul, isCorrected: true };
      });
      say("Pilihan kolom disimpan di buku kerja.", { canUndo: true });
      return Promise.resolve();
    },
    uncorrectColumn: ({ sheet, layout, header }) => {
      changeColumn(sheet, layout, header, (column) => ({ ...column, isCorrected: false }));
      say("Kolom dibaca lagi seperti yang dikenali Selaras.", { canUndo: true });
      return Promise.resolve();
    },
    ruleOf: () => Promise.resolve(RULE),
    previewFill: () => preview("Menyusun perubahan", FILL_PREVIEW),
    previewFormulir: () => preview("Menyusun perubahan", FORMULIR_PREVIEW),
    previewFreeze: () => preview("Menyusun perubahan", FILL_PREVIEW),
    previewThaw: () => preview("Menyusun perubahan", FILL_PREVIEW),
    previewRestore: () => preview("Menyusun perubahan", FILL_PREVIEW),
    write: async (judul) => {
      await work("Menulis", () => {
        written(judul);
      });
      return true;
    },
    fill: () =>
      work("Menulis", () => {
        written("Isi capaian");
      }),
    makeFormulir: () =>
      work("Menulis", () => {
        written("Buat formulir");
      }),
    freeze: () =>
      work("Menulis", () => {
        written("Bekukan nilai");
      }),
    thaw: () =>
      work("Menulis", () => {
        written("Cairkan rumus");
      }),
    restoreFormulas: () =>
      work("Menulis", () => {
        written("Pulihkan rumus");
      }),
    insertSample: () =>
      work("Menulis lembar contoh", () => {
        store.set({ overview: OVERVIEW, undoList: ["Sisipkan contoh"] });
        say("4 lembar contoh disisipkan; 5 tabel dikenali di dalamnya.", { canUndo: true });
      }),
    undo: () => {
      const { undoList } = store.getState();
      const judul = undoList.at(-1);
      if (judul !== undefined) say(`"${judul}" diurungkan. 89 sel kembali seperti semula.`);
      store.set({ undoList: undoList.slice(0, -1) });
      return Promise.resolve();
    },
    cancel: () => {
      stop?.();
    },
    dismissMessage: () => {
      store.set({ message: null });
    },
  };

  const recorded = new Proxy(session, {
    get(target, name: keyof PlannerSession): unknown {
      const member: unknown = Reflect.get(target, name);
      if (name === "getState" || name === "subscribe" || typeof member !== "function") return member;
      return (...args: unknown[]): unknown => {
        calls.push([name, ...args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg)))].join(" "));
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
  return Object.assign(Object.create(recorded) as PlannerSession, {
    calls,
    show: (change: Partial<SessionState>) => {
      store.set(change);
    },
  });
}

/** A session that has just met an empty workbook. */
export function emptyWorkbookSession(): FakeSession {
  return createFakeSession({ state: { overview: EMPTY_OVERVIEW } });
}
