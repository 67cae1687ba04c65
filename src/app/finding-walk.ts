import { formatAngka } from "../core/text/format";
import { openFindings } from "./finding-cursor";
import type { SessionCore } from "./session-core";
import { SESSION_JUDUL } from "./session-judul";
import { plainMessage } from "./session-messages";

/** Goes from finding to finding in the sheet, and marks their cells. */
export class FindingWalk {
  constructor(private readonly core: SessionCore) {}

  async select(fingerprint: string): Promise<void> {
    await this.freshen();
    const findings = this.core.store.getState().check?.findings ?? [];
    const finding = findings.find((candidate) => candidate.fingerprint === fingerprint);
    if (finding === undefined) {
      this.core.store.set({ message: plainMessage("info", "Temuan itu sudah tidak ada lagi di buku kerja.") });
      return;
    }
    const index = openFindings(this.core.store.getState().check).indexOf(finding);
    if (index >= 0) this.core.cursor.select(index);
    this.core.store.set({ activeFingerprint: fingerprint });
    await this.core.reveal(finding.place);
  }

  async step(direction: 1 | -1): Promise<void> {
    if (this.core.store.getState().check === null) {
      if (
        (await this.core.works.run(SESSION_JUDUL.periksa, (work) => this.core.checkAnew(work).then(() => true))) ===
        null
      )
        return;
    } else await this.freshen();
    const findings = openFindings(this.core.store.getState().check);
    const step = this.core.cursor.step(findings, direction);
    if (step === null) {
      this.core.store.set({ message: plainMessage("success", "Tidak ada temuan yang terbuka.") });
      return;
    }
    const end = direction === 1 ? "terakhir; kembali ke yang pertama" : "pertama; kembali ke yang terakhir";
    const message = step.isWrapped
      ? plainMessage("info", `Itu temuan ${end} (${step.nomor} dari ${findings.length}).`)
      : null;
    this.core.store.set({ activeFingerprint: step.finding.fingerprint, message });
    await this.core.reveal(step.finding.place);
  }

  /** Where cells moved since the check, their places are looked up anew; while a command runs, the old ones must do. */
  private async freshen(): Promise<void> {
    const { check, isStale } = this.core.store.getState();
    if (check === null || !isStale || this.core.works.isBusy) return;
    await this.core.works.run(SESSION_JUDUL.periksaUlang, (work) => this.core.checkAnew(work));
  }

  async mark(): Promise<void> {
    await this.core.works.run(SESSION_JUDUL.tandai, async (work) => {
      const { check, isStale } = this.core.store.getState();
      if (check === null || isStale) await this.core.checkAnew(work);
      const count = await this.core.mark();
      const text =
        count === 0
          ? "Tidak ada temuan, jadi tidak ada sel yang ditandai."
          : `${formatAngka(count)} sel yang memuat temuan ditandai dengan warna; formatnya sendiri tidak berubah.`;
      this.core.store.set({ isMarked: count > 0, message: plainMessage("success", text) });
    });
  }

  async clearMarks(): Promise<void> {
    await this.core.works.run(SESSION_JUDUL.hapusTanda, async () => {
      await this.core.ports.marker.clear();
      this.core.store.set({ isMarked: false, message: plainMessage("success", "Tanda warna dihapus.") });
    });
  }
}
