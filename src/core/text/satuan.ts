import { foldText } from "./fold-text";
import { memoizeText } from "./memoize-text";

const SAME_UNIT: Readonly<Record<string, string>> = {
  persen: "%",
  prosen: "%",
  percent: "%",
  persentase: "%",
  prosentase: "%",
  presentase: "%",
  pct: "%",
  org: "orang",
  ornag: "orang",
  dok: "dokumen",
  document: "dokumen",
  lap: "laporan",
  bln: "bulan",
  bl: "bulan",
  thn: "tahun",
  th: "tahun",
  pkt: "paket",
  lbg: "lembaga",
  rp: "rupiah",
  idr: "rupiah",
  point: "poin",
  pts: "poin",
  kgt: "kegiatan",
  keg: "kegiatan",
  kec: "kecamatan",
  klp: "kelompok",
  hektar: "ha",
  hektare: "ha",
  kilometer: "km",
  meter: "m",
  x: "kali",
  kk: "kepala keluarga",
  kpm: "keluarga penerima manfaat",
  "m²": "m2",
  "m³": "m3",
  "km²": "km2",
};

/** A workbook has tens of units and asks for them at every cell. */
const CACHE_SIZE = 2_000;

/**
 * The key under which two spellings of one unit are the same: lower case, no dots, no spaces round a slash, common
 * abbreviations written out. An empty text gives "".
 *
 * @example normalizeSatuan("Org.") // "orang"
 * @example normalizeSatuan("Persen (%)") // "%"
 */
export const normalizeSatuan = memoizeText(CACHE_SIZE, makeKey);

function makeKey(text: string): string {
  const bare = foldText(text)
    .toLowerCase()
    .replace(/[.()[\]'"*]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ?\/ ?/g, "/")
    .trim();
  if (bare === "" || bare === "-") return "";
  if (/^(?:%|persen|prosen|persentase|prosentase|presentase)(?:[ /]?(?:%|persen|prosen))*$/.test(bare)) return "%";
  return bare
    .split("/")
    .map((part) =>
      part
        .split(" ")
        .map((word) => (Object.hasOwn(SAME_UNIT, word) ? SAME_UNIT[word] : word))
        .join(" "),
    )
    .join("/");
}
