import { makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { FormulirPreview } from "../../../app/session-types";
import { AreaList } from "../../preview/AreaList";
import { CellList } from "../../preview/CellList";
import { NoteList } from "../../preview/NoteList";
import { Section } from "../../components/Section";
import { formatAngka, formatPersen, formatRupiah } from "../../../core/text/format";
import { FormulirFacts } from "./FormulirFacts";
import { FormulirRows } from "./FormulirRows";

const useStyles = makeStyles({ text: { overflowWrap: "anywhere" } });

const IN_WORKBOOK = "tidak tertulis di buku kerja";

/** The form before it is made, or made again: what it will say, and what changes on its sheet. */
export function FormulirView({ preview }: { readonly preview: FormulirPreview }) {
  const styles = useStyles();
  const { summary, isRefresh, sheetName, cells, cellCount, replacedCount, areas, edits } = preview;
  const replaced = cells.slice(0, Math.min(replacedCount, cells.length));
  return (
    <>
      <Text className={styles.text}>
        {edits.length === 0
          ? `Lembar "${sheetName}" sudah sesuai dengan buku kerja; tidak ada yang perlu ditulis.`
          : isRefresh
            ? `Lembar "${sheetName}" akan disegarkan. Belum ada yang diubah.`
            : `Lembar baru "${sheetName}" akan ditambahkan. Belum ada yang diubah.`}
      </Text>
      {isRefresh && edits.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.text}>
            Yang Anda ketik di lembar itu tetap: tempat dan tanggal, nama, isian di atas rumus, dan catatan di luar
            tabel.
          </MessageBarBody>
        </MessageBar>
      )}
      <FormulirFacts
        facts={[
          ["Perangkat daerah", summary.opd, `${IN_WORKBOOK}; isi di pilihan sebelumnya`],
          ["Tahun anggaran", summary.tahun === null ? null : String(summary.tahun), IN_WORKBOOK],
          ["Sumber", `Lembar ${summary.sumber}`, ""],
          ["Rata-rata capaian", summary.rataRata === null ? null : formatPersen(summary.rataRata), "belum ada capaian"],
          ["Jumlah anggaran", summary.pagu === null ? null : formatRupiah(summary.pagu), IN_WORKBOOK],
          [
            "Realisasi anggaran",
            summary.realisasiAnggaran === null ? null : formatRupiah(summary.realisasiAnggaran),
            IN_WORKBOOK,
          ],
        ]}
      />
      <NoteList {...preview} />
      <Section judul={`Isi formulir (${formatAngka(summary.rows.length)} indikator)`}>
        <FormulirRows rows={summary.rows} />
      </Section>
      {isRefresh && edits.length > 0 && (
        <Section judul={`Yang ditulis (${formatAngka(cellCount)} sel)`}>
          {cellCount === 0 ? (
            <Text>Hanya format atau ukuran lembar yang disesuaikan.</Text>
          ) : (
            <AreaList areas={areas} />
          )}
        </Section>
      )}
      {replaced.length > 0 && (
        <Section
          judul={
            replaced.length < replacedCount
              ? `Sel yang diganti (${formatAngka(replaced.length)} dari ${formatAngka(replacedCount)})`
              : `Sel yang diganti (${formatAngka(replacedCount)})`
          }
        >
          <CellList cells={replaced} isReplacing aria-label="Sel yang diganti" />
        </Section>
      )}
    </>
  );
}
