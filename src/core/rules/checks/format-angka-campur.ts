import { listTextColumns, type TextProbe } from "../list-columns";
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
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya kualitas permukiman | Luas kawasan kumuh yang ditangani | 1.145,5 Ha
2 | Meningkatnya kualitas jalan | Panjang jalan dalam kondisi mantap | 252,398.75 Meter
3 | Meningkatnya kualitas irigasi | Luas daerah irigasi yang terlayani | 2.700,25 Ha`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya kualitas permukiman | Luas kawasan kumuh yang ditangani | 1.145,5 Ha
2 | Meningkatnya kualitas jalan | Panjang jalan dalam kondisi mantap | 252.398,75 Meter
3 | Meningkatnya kualitas irigasi | Luas daerah irigasi yang terlayani | 2.700,25 Ha`,
          },
        ],
      },
    },
  },
  *check(cascade, _settings, facts) {
    for (const { kolom, cells } of listTextColumns(cascade, facts, startProbe)) {
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

/** A table is worth a look where both conventions stand in it. */
function startProbe(): TextProbe {
  const seen = new Set<string>();
  return {
    see: ({ convention }) => {
      if (convention !== null) seen.add(convention);
    },
    isWorth: () => seen.size > 1,
  };
}
