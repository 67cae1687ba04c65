import type { NomenklaturLookup } from "../core/cascade/nomenklatur";
import type { Edit } from "../core/edits/edit";
import { planFreeze } from "../core/formulas/freeze-values";
import { planFormulas, type FormulaRow } from "../core/formulas/plan-formulas";
import { planRestore } from "../core/formulas/restore-formulas";
import { planThaw } from "../core/formulas/thaw-formulas";
import type { Finding } from "../core/model/finding";
import { SETTINGS_DEFAULT } from "../core/model/settings";
import { planFormulir } from "../core/reports/plan-report";
import { formatAngka } from "../core/text/format";
import { RULE_LIST } from "../core/rules/checks";
import { checkReading } from "./check-workbook";
import { describeWorkbook } from "./describe-workbook";
import { noTable } from "./fill-formulas";
import { fromGridData } from "./grid-data";
import { notesEdit, planAccept, planCorrection, planUnaccept, planUncorrect } from "./plan-notes";
import { planSample } from "./plan-sample";
import { WorkbookError } from "./ports";
import { previewEdits, type PreviewWords } from "./preview-edits";
import { readGrid, type PlanReading } from "./read-workbook";
import { refuseBadEdits } from "./refuse-edits";
import type {
  CheckOverview,
  FindingView,
  PlanService,
  RuleView,
  SampleData,
  WriteDetails,
  WritePreview,
} from "./session-types";
import { parseNotes } from "./workbook-notes";

/** What the service loads when it is first needed. */
export interface PlanLoaders {
  readonly nomenklatur: () => Promise<NomenklaturLookup>;
  /** Null where there is no such sample. */
  readonly sample: (id: string) => Promise<SampleData | null>;
}

/** The PlanService itself; a worker runs it behind serveRequests, tests and small workbooks call it directly. */
export function createPlanService(loaders: PlanLoaders): PlanService {
  return new DirectPlanService(loaders);
}

class DirectPlanService implements PlanService {
  private reading: PlanReading | null = null;
  private nomenklatur: Promise<NomenklaturLookup> | null = null;

  constructor(private readonly loaders: PlanLoaders) {}

  async open(grid: Parameters<PlanService["open"]>[0]): ReturnType<PlanService["open"]> {
    this.reading = null;
    return this.take(fromGridData(grid));
  }

  async keepNotes(text: string | null): ReturnType<PlanService["keepNotes"]> {
    const reading = this.opened();
    const notes = parseNotes(text);
    const grid = { ...reading.grid, notes: text };
    // Only corrected columns change what the tables say; reading 10,000 rows again takes a second.
    if (JSON.stringify(notes.koreksi) !== JSON.stringify(reading.notes.koreksi)) return this.take(grid);
    this.reading = { ...reading, grid, notes };
    return Promise.resolve(describeWorkbook(this.reading));
  }

  async check(): Promise<CheckOverview> {
    return Promise.resolve(describeCheck(this.opened()));
  }

  async ruleOf(ruleId: string): Promise<RuleView | null> {
    const meta = RULE_LIST.find((rule) => rule.meta.id === ruleId)?.meta;
    if (meta === undefined) return Promise.resolve(null);
    const { id, judul, alasan, examples } = meta;
    return Promise.resolve({ id, judul, alasan, examples });
  }

  async planFill(mode: Parameters<PlanService["planFill"]>[0]): Promise<WritePreview> {
    const { grid, readings, cascade, sources } = this.withTables();
    const plan = planFormulas({ workbook: grid, readings, cascade, sources, settings: SETTINGS_DEFAULT, mode });
    const { skipped, catatan } = skippedRows(plan.rows);
    return this.previewOf(plan.edits, { skipped: [...plan.skipped, ...skipped], catatan });
  }

  async planFormulir(choice: Parameters<PlanService["planFormulir"]>[0]): ReturnType<PlanService["planFormulir"]> {
    const { grid, cascade, sources } = this.withTables();
    const { opd, tahun, mode, kertas } = choice;
    const options = { opd, tahun, mode, paper: kertas };
    const plan = planFormulir({ workbook: grid, cascade, sources, settings: SETTINGS_DEFAULT, options });
    if (plan.kind === "ditolak") throw new WorkbookError("formulir-ditolak", `${plan.alasan} Tidak ada yang ditulis.`);
    const { sheetName, isRefresh, summary } = plan;
    return { ...(await this.previewOf(plan.edits, { catatan: plan.catatan })), sheetName, isRefresh, summary };
  }

  async planFreeze(): Promise<WritePreview> {
    const { grid, notes } = this.opened();
    const { edits, frozen, skipped } = planFreeze(grid, notes.beku);
    if (edits.length === 0) {
      const catatan = skipped.length > 0 ? [] : ["Tidak ada rumus KINERJA di buku kerja ini."];
      return this.previewOf([], { skipped, catatan });
    }
    return this.previewOf([...edits, notesEdit({ ...notes, beku: [...notes.beku, ...frozen] })], {
      skipped,
      isi: "nilai",
    });
  }

  async planThaw(): Promise<WritePreview> {
    const { grid, notes } = this.opened();
    const { edits, kept, skipped, lostCount } = planThaw(grid, notes.beku);
    const catatan = [
      ...(notes.beku.length === 0 ? ["Tidak ada nilai yang dibekukan di buku kerja ini."] : []),
      ...(lostCount > 0 ? [`${formatAngka(lostCount)} sel yang dibekukan sudah tidak ada lagi.`] : []),
    ];
    const all = edits.length === 0 ? [] : [...edits, notesEdit({ ...notes, beku: kept })];
    return this.previewOf(all, { skipped, catatan, isi: "rumus" });
  }

  async planRestore(): Promise<WritePreview> {
    const { edits, skipped } = planRestore(this.opened().grid);
    const isSound = edits.length === 0 && skipped.length === 0;
    return this.previewOf(edits, { skipped, catatan: isSound ? ["Semua rumus KINERJA dikenali Excel."] : [] });
  }

  async planCorrection(correction: Parameters<PlanService["planCorrection"]>[0]): Promise<readonly Edit[]> {
    return Promise.resolve(planCorrection(this.opened(), correction));
  }

  async planUncorrect(column: Parameters<PlanService["planUncorrect"]>[0]): Promise<readonly Edit[]> {
    return Promise.resolve(planUncorrect(this.opened(), column));
  }

  async planAccept(finding: Parameters<PlanService["planAccept"]>[0]): Promise<readonly Edit[]> {
    return Promise.resolve(planAccept(this.opened(), finding));
  }

  async planUnaccept(fingerprint: string): Promise<readonly Edit[]> {
    return Promise.resolve(planUnaccept(this.opened(), fingerprint));
  }

  async planSample(id: string): Promise<readonly Edit[]> {
    const { grid } = this.opened();
    const sample = await this.loaders.sample(id);
    if (sample === null) {
      throw new WorkbookError("contoh-tidak-ada", `Contoh "${id}" tidak ada. Pilih contoh lain dari daftar.`);
    }
    const edits = planSample(grid, sample);
    refuseBadEdits(grid, edits);
    return edits;
  }

  private async take(grid: PlanReading["grid"]): ReturnType<PlanService["open"]> {
    this.nomenklatur ??= this.loaders.nomenklatur();
    let lookup: NomenklaturLookup;
    try {
      lookup = await this.nomenklatur;
    } catch (error) {
      // Asked for again next time: it may have been the network.
      this.nomenklatur = null;
      throw error;
    }
    this.reading = readGrid(grid, lookup);
    return describeWorkbook(this.reading);
  }

  private opened(): PlanReading {
    if (this.reading === null) {
      throw new WorkbookError("belum-dibaca", "Buku kerja belum dibaca. Baca buku kerja dahulu, lalu ulangi.");
    }
    return this.reading;
  }

  private withTables(): PlanReading {
    const reading = this.opened();
    if (reading.readings.length === 0) throw noTable("Layar Mulai");
    return reading;
  }

  private previewOf(edits: readonly Edit[], said: PreviewWords): Promise<WritePreview> {
    const { grid } = this.opened();
    refuseBadEdits(grid, edits);
    return Promise.resolve(previewEdits(grid, edits, said));
  }
}

function describeCheck(reading: PlanReading): CheckOverview {
  const { findings, accepted, summary } = checkReading(reading);
  const metaOf = new Map(RULE_LIST.map(({ meta }) => [meta.id, meta]));
  const viewOf = (finding: Finding, note: FindingView["accepted"]): FindingView => {
    const meta = metaOf.get(finding.ruleId);
    return { ...finding, judul: meta?.judul ?? finding.ruleId, scope: meta?.scope ?? "lembar", accepted: note };
  };
  return {
    findings: [
      ...findings.map((finding) => viewOf(finding, null)),
      ...accepted.map(({ finding, alasan, tanggal }) => viewOf(finding, { alasan, tanggal })),
    ],
    summary,
  };
}

const SHOWN_ROWS = 50;

/** The rows that get nothing, each at the cell of its capaian: what was left as typed, and what cannot be read. */
function skippedRows(rows: readonly FormulaRow[]): Pick<WriteDetails, "skipped" | "catatan"> {
  const odd = rows.filter(({ status }) => status === "dibiarkan" || status === "tidak-terbaca");
  const skipped = odd
    .slice(0, SHOWN_ROWS)
    .map(({ sheet, capaianCell, keterangan }) => ({ sheet, cell: capaianCell, alasan: keterangan }));
  const rest = odd.length - skipped.length;
  return {
    skipped,
    catatan: rest > 0 ? [`Ada ${formatAngka(rest)} baris lain yang dilewati karena alasan serupa.`] : [],
  };
}
