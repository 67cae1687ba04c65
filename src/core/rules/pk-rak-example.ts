import type { ExampleSheet } from "./rule";

/** A PK and a RAK of one sasaran, for the examples of rules that compare the two; the rows come in as given. */
export function pkAndRak(pkRows: string, rakRows: string): readonly ExampleSheet[] {
  return [
    {
      name: "PK",
      table: `PERJANJIAN KINERJA TAHUN 2026\n\nNO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | SATUAN | TARGET\n${pkRows}`,
    },
    {
      name: "RAK",
      table: `RENCANA AKSI KINERJA TAHUN 2026\n\nNO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | TW I | TW II | TW III | TW IV\n${rakRows}`,
    },
  ];
}
