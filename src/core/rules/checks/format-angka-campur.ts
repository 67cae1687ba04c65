import { listNumberColumns } from "../list-columns";
import { defineRule } from "../rule";

/** Rule 22: texts of one column follow both conventions, 1.234,5 and 1,234.5. */
export const formatAngkaCampur = defineRule({
  meta: {
    id: "format-angka-campur",
    scope: "penulisan",
    severity: "peringatan",
    judul: "Penulisan angka campur",
    alasan:
      "Titik dan koma yang bertukar arti dalam satu kolom membuat angka terbaca seribu kali lebih besar atau lebih kecil.",
    messages: {
      campur:
        "“{isi}” ditulis dengan cara {caraIni}, sedangkan {banyak} sel lain di kolom {kolom} ini dengan cara {caraLain}, seperti “{contoh}”. Pakai satu cara saja, atau simpan sebagai angka.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "Anggaran",
            table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 1.145.000,00
2. | Program Rehabilitasi Sosial | 252,398,711.02
3. | Program Penanganan Bencana | 2.700.000,00`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "Anggaran",
            table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 1.145.000,00
2. | Program Rehabilitasi Sosial | 252.398.711,02
3. | Program Penanganan Bencana | 2.700.000,00`,
          },
        ],
      },
    },
  },
  *check(cascade, _settings, facts) {
    for (const { kolom, cells } of listNumberColumns(cascade, facts)) {
      const id = cells.filter(({ reading }) => reading.origin === "text" && reading.convention === "id");
      const en = cells.filter(({ reading }) => reading.origin === "text" && reading.convention === "en");
      const [few, many] = en.length <= id.length ? [en, id] : [id, en];
      const [first, ...others] = few;
      const [sample] = many;
      if (first === undefined || sample === undefined) continue;
      yield {
        subject: first.subject,
        messageId: "campur",
        data: {
          isi: first.reading.raw.trim(),
          contoh: sample.reading.raw.trim(),
          kolom,
          banyak: String(many.length),
          caraIni: few === en ? "Inggris (1,234.5)" : "Indonesia (1.234,5)",
          caraLain: few === en ? "Indonesia (1.234,5)" : "Inggris (1,234.5)",
        },
        stated: first.reading.raw.trim(),
        related: [...others, ...many].map(({ subject }) => subject),
      };
    }
  },
});
