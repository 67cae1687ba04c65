import { acronymStripped } from "./acronym";
import { normalizeNama } from "./normalize-nama";

/** Words that say how something is counted, not what. */
const COUNTING_WORDS = words(
  "persentase prosentase presentase persen angka tingkat jumlah total indeks index rasio ratio laju rata nilai skor proporsi " +
    "frekuensi luas luasan panjang volume banyaknya rate level besaran besarnya derajat capaian realisasi net gross",
);
/** Growth of something is as good or bad as the thing. */
const GROWTH_WORDS = words("peningkatan kenaikan pertumbuhan meningkatnya bertambahnya");
/** The wording itself says that the figure should fall: "Menurunnya angka kemiskinan". */
const FALLING_WORDS = words("menurunnya turunnya berkurangnya menurunkan mengurangi rendahnya menekan terkendalinya");

/** What nobody wants more of. */
const BAD_THINGS = words(
  "kemiskinan gini williamson pengangguran tpt setengah_pengangguran stunting stunted wasting underweight anemia obesitas " +
    "prevalensi insiden insidensi insidens incidence morbiditas mortalitas mortality fatality death crime_rate crime_total kematian kesakitan aki akb akaba " +
    "penyakit komplikasi kelahiran_remaja pelanggaran temuan kejadian kasus inflasi kecelakaan kriminalitas kejahatan " +
    "kekerasan kdrt kebakaran kebocoran kehilangan kerugian kerusakan kerawanan ketimpangan kesenjangan ketergantungan " +
    "keterlambatan ketidakhadiran ketidakcukupan kerentanan kedalaman keparahan keluhan pengaduan aduan komplain konflik " +
    "sengketa perselisihan korupsi gratifikasi maladministrasi penyalahgunaan penyimpangan deviasi pencemaran polusi emisi " +
    "timbulan genangan banjir putus drop dropout buta perceraian perkelahian tawuran pencurian tunggakan piutang defisit " +
    "utang risiko resiko kelaparan rawan gangguan pernikahan_dini perkawinan_dini perkawinan_anak pernikahan_anak " +
    "perkawinan_usia pernikahan_usia kelahiran_total waktu_tunggu waktu_tanggap waktu_respon response_time respon_time respons_time " +
    "lama_waktu waktu_penyelesaian waktu_pelayanan waktu_proses waktu_penerbitan waktu_pengurusan waktu_pemrosesan waktu_tempuh pertumbuhan_penduduk gizi_buruk gizi_kurang angkatan_menganggur " +
    "infeksi case_fatality unmet_need non_revenue sisa_perkara selisih_persediaan titik_banjir titik_api titik_panas pekerja_anak " +
    "korban_jiwa korban_kecelakaan korban_meninggal lama_proses lama_pelayanan",
);
/** After the noun they name: "penduduk miskin", "balita stunting", "rumah tidak layak huni". */
const BAD_QUALITIES = words(
  "miskin stunting stunted kumuh rusak kritis rawan tertinggal buruk tidak belum menganggur pengangguran meninggal " +
    "putus kurus kerdil ilegal liar kadaluarsa tercemar terlambat terbengkalai buta",
);
/** Verbs after "yang" that nobody wants. */
const BAD_VERBS = words(
  "tidak belum meninggal mengalami menderita terlambat melanggar menganggur putus rusak hilang gagal terbengkalai " +
    "terjangkit terinfeksi mengundurkan stunting miskin kumuh tercemar",
);
/** Steps against an outcome: not to take them is good ("perkara yang tidak mengajukan upaya hukum banding"). */
const OBJECTIONS = words("upaya_hukum banding kasasi keberatan gugatan sanggahan peninjauan_kembali");
/** Verbs that only say that it is there: the noun decides. */
const NEUTRAL_VERBS = words(
  "terjadi ada dilaporkan terlapor ditemukan tercatat timbul terdapat masuk diterima bersumber berasal menjadi termasuk " +
    "terdampak terkena terpapar",
);
const SMALL_WORDS = words("telah sudah akan masih juga");
/** What an office makes: more of it is never bad, whatever it is about. */
const PRODUCTS = words(
  "dokumen laporan rekomendasi kegiatan data peta promosi persyaratan fasilitasi kebijakan berita layanan rapat buku naskah " +
    "sosialisasi koordinasi pelatihan bimbingan sarana prasarana paket peserta",
);
/** Words that say that something good was done about a bad thing, without a "yang". */
const GOOD_MARKS = words(
  "tertangani ditangani terselesaikan diselesaikan selesai ditindaklanjuti tindaklanjut terlayani dilayani sembuh terpenuhi " +
    "terlindungi dilindungi direhabilitasi mendapat mendapatkan memperoleh menerima penerima dibina terbina dipulihkan " +
    "bebas terbebas nihil nol zero menurun berkurang turun tertata ditata tuntas dituntaskan dievakuasi diperbaiki " +
    "teratasi diatasi terkendali lulus graduasi tergraduasi bersertifikat mandiri meningkat kontrasepsi pemakaian peserta",
);

/** Without one of these no name is read as negatif, and most names hold none: they need no closer look. */
const SUSPECT_WORDS: ReadonlySet<string> = new Set([
  ...FALLING_WORDS,
  ...BAD_QUALITIES,
  ...[...BAD_THINGS].map((thing) => thing.replace(/_.*/, "")),
  ..."yang kondisi dibawah".split(" "),
]);

/** Their first two letters: most words are told by these alone, and a name need not be taken apart. */
const SUSPECT_STARTS: ReadonlySet<number> = new Set([...SUSPECT_WORDS].map((word) => startOf(word, 0)));

/**
 * Whether more ("positif") or less ("negatif") of what an indicator measures is better, from its wording alone (domain.md,
 * "Capaian"). The measured thing decides, not every word: "Tingkat Kemiskinan" is negatif, "Persentase penanganan
 * kemiskinan" and "Persentase keluarga miskin yang menerima bantuan" are positif, "Persentase penurunan stunting" is
 * positif, "Menurunnya prevalensi stunting" negatif. In doubt positif; it is shown, and the user can override it.
 *
 * @example inferPolaritas("Tingkat Kemiskinan") // "negatif"
 */
export function inferPolaritas(indikator: string): "positif" | "negatif" {
  const key = normalizeNama(indikator.includes("(") ? acronymStripped(indikator) : indikator);
  if (!hasSuspect(key)) return "positif";
  const all = key.split(" ");
  if (opensWith(all, FALLING_WORDS)) return "negatif";
  const measured = all.slice(startOfMeasured(all));
  if (opensWith(measured, PRODUCTS)) return "positif";
  const end = measured.findIndex((word) => CLAUSE_WORDS.has(word));
  const noun = end === -1 ? measured : measured.slice(0, end);
  if (noun.some((word) => GOOD_MARKS.has(word))) return "positif";

  const verbs = verbsOf(measured);
  if (verbs.some((verb) => verb === "good")) return "positif";
  if (verbs.some((verb) => verb === "bad")) return "negatif";
  const rest = end === -1 ? [] : measured.slice(end);
  if (rest[0] !== "per" && rest.some((word) => GOOD_MARKS.has(word))) return "positif";
  const kondisi = rest.indexOf("kondisi");
  if (kondisi !== -1) return rest[kondisi + 1] === "rusak" ? "negatif" : "positif";
  return isBad(noun) ? "negatif" : "positif";
}

function hasSuspect(key: string): boolean {
  for (let start = 0; start < key.length;) {
    const space = key.indexOf(" ", start);
    const end = space < 0 ? key.length : space;
    if (SUSPECT_STARTS.has(startOf(key, start)) && SUSPECT_WORDS.has(key.slice(start, end))) return true;
    start = end + 1;
  }
  return false;
}

/** Words that end the noun phrase. */
const CLAUSE_WORDS = words("yang dengan dalam per");

/** How each "yang" clause judges what it belongs to. */
function verbsOf(measured: readonly string[]): ("good" | "bad" | "neutral")[] {
  const verbs: ("good" | "bad" | "neutral")[] = [];
  measured.forEach((word, index) => {
    if (word !== "yang") return;
    let at = index + 1;
    while (SMALL_WORDS.has(measured[at] ?? "")) at++;
    const verb = measured[at] ?? "";
    const object = measured[at + 1] ?? "";
    if ((verb === "tidak" || verb === "belum") && isUnwanted(measured, at + 1)) verbs.push("good");
    else if (verb === "menjadi") verbs.push(object === "korban" ? "bad" : "neutral");
    else if (verb === "mengalami")
      verbs.push(/^(?:penurunan|peningkatan|perbaikan|kemajuan)$/.test(object) ? "good" : "bad");
    else verbs.push(BAD_VERBS.has(verb) ? "bad" : NEUTRAL_VERBS.has(verb) || verb === "" ? "neutral" : "good");
  });
  return verbs;
}

/** What stands after "tidak" is itself bad: "tidak terlambat", "tidak mengalami stunting", "tidak mengajukan banding". */
function isUnwanted(words: readonly string[], at: number): boolean {
  const [verb = "", first = "", second = ""] = words.slice(at);
  const names = (list: ReadonlySet<string>): boolean => list.has(first) || list.has(`${first}_${second}`);
  if (verb === "mengajukan") return names(OBJECTIONS);
  if (verb === "mengalami" || verb === "menderita" || verb === "menimbulkan" || verb === "melakukan") {
    return names(BAD_THINGS) || BAD_QUALITIES.has(first);
  }
  return verb !== "tidak" && verb !== "belum" && BAD_VERBS.has(verb);
}

/** Past the counting words and growth words in front. */
function startOfMeasured(all: readonly string[]): number {
  const last = all.length - 1;
  return all.findIndex((word, index) => {
    const isThing = BAD_THINGS.has(word) || BAD_THINGS.has(`${word}_${all[index + 1] ?? ""}`);
    return index === last || isThing || !(COUNTING_WORDS.has(word) || GROWTH_WORDS.has(word));
  });
}

function opensWith(phrase: readonly string[], list: ReadonlySet<string>): boolean {
  return phrase.slice(0, 1).some((word) => list.has(word));
}

/** A bad thing at the head of the phrase, or a bad quality after a plain noun; an act ("penanganan …") is never bad. */
function isBad(noun: readonly string[]): boolean {
  // "Waktu rata-rata penyelesaian izin": how it is counted may stand in between.
  const [first = "", second = ""] = noun.filter((word) => word !== "rata");
  if (BAD_THINGS.has(first) || BAD_THINGS.has(`${first}_${second}`)) return true;
  if (noun.includes("dibawah") && noun.includes("kemiskinan")) return true;
  if (noun.includes("gini")) return true;
  if (isAct(first) || first === "cakupan" || first === "ketersediaan") return false;
  return noun.slice(1, 5).some((word) => BAD_QUALITIES.has(word));
}

/** A noun of doing: penanganan, pemenuhan, penurunan, pelayanan, rehabilitasi, tindak lanjut. */
function isAct(word: string): boolean {
  if (word === "penduduk" || word === "perempuan" || word === "pekerjaan" || word === "perumahan") return false;
  return /^(?:pe[a-z]{3,}an|[a-z]{4,}(?:asi|isasi)|tindak|layanan|upaya|intervensi|bantuan)$/.test(word);
}

function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
