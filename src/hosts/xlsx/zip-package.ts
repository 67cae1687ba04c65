import { problem, tooLarge } from "./problem";
import type { ZipCodec } from "./zip-codec";

/** What one file may cost. A workbook of a million formatted rows stays below; a zip bomb does not. */
export interface ZipLimits {
  /** Bytes of one part when unpacked. */
  readonly part: number;
  /** Bytes of all parts that were unpacked. */
  readonly total: number;
  /** Parts in the package. */
  readonly parts: number;
}

export const DEFAULT_LIMITS: ZipLimits = { part: 256 * 1024 * 1024, total: 768 * 1024 * 1024, parts: 20_000 };

interface Entry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly time: number;
  readonly externalAttributes: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** null: changed, and packed only when the file is written. */
  readonly packed: Uint8Array | null;
}

interface PackedEntry extends Entry {
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const UTF8_NAME = 0x0800;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;
/** Letters of parts kept as text between reading and writing. */
const KEPT_TEXT = 64 * 1024 * 1024;

/**
 * The parts of an .xlsx in their order. A part is unpacked only when asked for, and one that is not changed is written back as the
 * very bytes it came in, packed as it was.
 */
export class ZipPackage {
  private readonly entries = new Map<string, Entry>();
  private readonly unpacked = new Map<string, Uint8Array>();
  private readonly folded = new Map<string, string>();
  private readonly texts = new Map<string, string>();
  private readonly counted = new Set<string>();
  private spent = 0;
  private kept = 0;

  private constructor(
    private readonly codec: ZipCodec,
    private readonly limits: ZipLimits,
    private readonly label: string,
  ) {}

  /** Reads the directory of a zip. `label` names the file in messages. */
  static open(bytes: Uint8Array, codec: ZipCodec, label: string, limits: ZipLimits = DEFAULT_LIMITS): ZipPackage {
    const zip = new ZipPackage(codec, limits, label);
    zip.readDirectory(bytes);
    return zip;
  }

  /** The part names in the order of the file, without a leading slash. */
  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The name as the file spells it (part names ignore case), or undefined where there is no such part. */
  find(name: string): string | undefined {
    const plain = name.startsWith("/") ? name.slice(1) : name;
    return this.entries.has(plain) ? plain : this.folded.get(plain.toLowerCase());
  }

  /** A part's bytes. Throws a WorkbookError where it is missing, damaged or too large. */
  bytes(name: string): Uint8Array {
    const found = this.find(name);
    const entry = found === undefined ? undefined : this.entries.get(found);
    if (found === undefined || entry === undefined) {
      throw problem(
        "bagian-hilang",
        `${this.label} tidak lengkap: bagian ${name} tidak ada di dalamnya. Buka berkas itu di Excel, pilih "Buka dan Perbaiki", lalu simpan ulang.`,
      );
    }
    const known = this.unpacked.get(found);
    if (known !== undefined) return known;
    const data = entry.packed === null ? encodePart(this.texts.get(found) ?? "") : this.unpack(entry, entry.packed);
    if (!this.counted.has(found)) this.spent += data.length;
    this.counted.add(found);
    this.unpacked.set(found, data);
    return data;
  }

  /** A part as text. Throws as `bytes` does, and null-safe on encoding: null where the bytes are no text of the declared kind. */
  text(name: string): string | null {
    const found = this.find(name) ?? name;
    const known = this.texts.get(found);
    if (known !== undefined) return known;
    const text = decodePart(this.bytes(found));
    if (text === null) return null;
    // Asked for again when edits come; a very large part is rather unpacked twice than kept.
    if (this.kept + text.length <= KEPT_TEXT) {
      this.kept += text.length;
      this.texts.set(found, text);
    }
    this.forget(found);
    return text;
  }

  /** Replaces a part, or adds one at the end. It is encoded and packed when the file is written. */
  setText(name: string, text: string): void {
    const found = this.find(name) ?? name;
    const old = this.entries.get(found);
    this.entries.set(found, {
      name: found,
      rawName: old?.rawName ?? new TextEncoder().encode(found),
      flags: old === undefined ? UTF8_NAME : old.flags & UTF8_NAME,
      time: old?.time ?? NEW_YEAR_1980,
      externalAttributes: old?.externalAttributes ?? 0,
      method: STORED,
      crc: 0,
      size: 0,
      packed: null,
    });
    this.drop(found);
    this.kept += text.length;
    this.texts.set(found, text);
    this.folded.set(found.toLowerCase(), found);
  }

  delete(name: string): void {
    const found = this.find(name);
    if (found === undefined) return;
    this.drop(found);
    this.entries.delete(found);
    this.folded.delete(found.toLowerCase());
  }

  /** The zip file. */
  toBytes(): Uint8Array {
    const list = [...this.entries.values()].map((entry) => this.packedEntry(entry));
    let size = END_SIZE;
    for (const entry of list) size += LOCAL_SIZE + CENTRAL_SIZE + entry.rawName.length * 2 + entry.packed.length;
    const out = new Uint8Array(size);
    const view = new DataView(out.buffer);
    const offsets: number[] = [];
    let at = 0;
    for (const entry of list) {
      offsets.push(at);
      view.setUint32(at, LOCAL, true);
      writeShared(view, at + 4, entry);
      out.set(entry.rawName, at + LOCAL_SIZE);
      out.set(entry.packed, at + LOCAL_SIZE + entry.rawName.length);
      at += LOCAL_SIZE + entry.rawName.length + entry.packed.length;
    }
    const directory = at;
    list.forEach((entry, index) => {
      view.setUint32(at, CENTRAL, true);
      view.setUint16(at + 4, 20, true);
      writeShared(view, at + 6, entry);
      view.setUint32(at + 38, entry.externalAttributes, true);
      view.setUint32(at + 42, offsets[index] ?? 0, true);
      out.set(entry.rawName, at + CENTRAL_SIZE);
      at += CENTRAL_SIZE + entry.rawName.length;
    });
    view.setUint32(at, END, true);
    view.setUint16(at + 8, list.length, true);
    view.setUint16(at + 10, list.length, true);
    view.setUint32(at + 12, at - directory, true);
    view.setUint32(at + 16, directory, true);
    return out;
  }

  private forget(found: string): void {
    this.unpacked.delete(found);
  }

  private drop(found: string): void {
    this.forget(found);
    this.kept -= this.texts.get(found)?.length ?? 0;
    this.texts.delete(found);
  }

  private packedEntry(entry: Entry): PackedEntry {
    if (entry.packed !== null) return { ...entry, packed: entry.packed };
    const data = encodePart(this.texts.get(entry.name) ?? "");
    const deflated = this.codec.deflate(data);
    const isSmaller = deflated.length < data.length;
    return {
      ...entry,
      method: isSmaller ? DEFLATED : STORED,
      crc: this.codec.crc32(data),
      size: data.length,
      packed: isSmaller ? deflated : data,
    };
  }

  private unpack(entry: Entry, packed: Uint8Array): Uint8Array {
    if ((entry.flags & ENCRYPTED) !== 0) {
      throw problem(
        "bersandi",
        `${this.label} dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya (Berkas › Info › Proteksi Buku Kerja), simpan, lalu coba lagi.`,
      );
    }
    if (entry.size > this.limits.part || (this.spent + entry.size > this.limits.total && !this.counted.has(entry.name)))
      throw tooLarge(this.label, `bagian ${entry.name}`);
    if (entry.method === STORED) {
      if (packed.length !== entry.size) throw this.damaged(`bagian ${entry.name} terpotong`);
      return this.checked(entry, packed);
    }
    if (entry.method !== DEFLATED)
      throw this.damaged(`bagian ${entry.name} dimampatkan dengan cara yang tidak dikenal`);
    // One byte more than declared: a part that gives more has lied about its size and is stopped right there.
    const data = this.codec.inflate(packed, entry.size);
    if (data === null) {
      throw this.damaged(
        `bagian ${entry.name} terpotong, rusak, atau lebih besar daripada yang tertulis di daftar isinya`,
      );
    }
    return this.checked(entry, data);
  }

  private checked(entry: Entry, data: Uint8Array): Uint8Array {
    if (data.length !== entry.size || this.codec.crc32(data) !== entry.crc) {
      throw this.damaged(`isi bagian ${entry.name} tidak cocok dengan jumlah ujinya`);
    }
    return data;
  }

  private damaged(what: string): Error {
    return problem(
      "zip-rusak",
      `${this.label} rusak atau terpotong (${what}). Salin atau unduh ulang berkas itu; kalau masih gagal, buka di Excel dengan "Buka dan Perbaiki" lalu simpan ulang.`,
    );
  }

  private readDirectory(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findEnd(view);
    if (end < 0) throw this.damaged("daftar isi di ujung berkas tidak ada");
    let count = view.getUint16(end + 10, true);
    let offset = view.getUint32(end + 16, true);
    let length = view.getUint32(end + 12, true);
    if (count === 0xffff || offset === 0xffffffff || length === 0xffffffff) {
      const locator = end - 20;
      if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
        const end64 = readUint64(view, locator + 8);
        if (end64 + 56 > bytes.length || view.getUint32(end64, true) !== END_64) {
          throw this.damaged("daftar isi di ujung berkas tidak terbaca");
        }
        count = readUint64(view, end64 + 32);
        length = readUint64(view, end64 + 40);
        offset = readUint64(view, end64 + 48);
      }
    }
    if (offset + length > end || count * CENTRAL_SIZE > length) throw this.damaged("daftar isinya tidak utuh");
    if (count > this.limits.parts) {
      throw problem(
        "terlalu-besar",
        `${this.label} tidak dibuka: isinya ${count} bagian, jauh lebih banyak daripada buku kerja biasa.`,
      );
    }
    let at = offset;
    for (let index = 0; index < count; index++) at = this.readEntry(bytes, view, at, end);
    let packed = 0;
    for (const entry of this.entries.values()) packed += entry.packed?.length ?? 0;
    // Parts that share their bytes are a trick of zip bombs: written out again, each would take its own.
    if (packed > bytes.length) throw this.damaged("bagian-bagiannya bertumpuk");
  }

  private readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): number {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw this.damaged("daftar isinya tidak utuh");
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + CENTRAL_SIZE + nameLength + extraLength + commentLength;
    if (next > end) throw this.damaged("daftar isinya tidak utuh");
    const rawName = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    let packedSize = view.getUint32(at + 20, true);
    let size = view.getUint32(at + 24, true);
    let local = view.getUint32(at + 42, true);
    let extra = at + CENTRAL_SIZE + nameLength;
    const extraEnd = extra + extraLength;
    while (extra + 4 <= extraEnd) {
      const id = view.getUint16(extra, true);
      const extraSize = view.getUint16(extra + 2, true);
      if (id === 1) {
        let field = extra + 4;
        const read = (): number => {
          if (field + 8 > extraEnd) throw this.damaged("daftar isinya tidak utuh");
          const value = readUint64(view, field);
          field += 8;
          return value;
        };
        if (size === 0xffffffff) size = read();
        if (packedSize === 0xffffffff) packedSize = read();
        if (local === 0xffffffff) local = read();
      }
      extra += 4 + extraSize;
    }
    const name = new TextDecoder().decode(rawName).replaceAll("\\", "/").replace(/^\/+/, "");
    if (local + LOCAL_SIZE > end || view.getUint32(local, true) !== LOCAL) {
      throw this.damaged(`bagian ${name} tidak ada di tempatnya`);
    }
    const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > end) throw this.damaged(`bagian ${name} terpotong`);
    this.entries.set(name, {
      name,
      rawName,
      flags,
      time: view.getUint32(at + 12, true),
      externalAttributes: view.getUint32(at + 38, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed: bytes.subarray(start, start + packedSize),
    });
    this.folded.set(name.toLowerCase(), name);
    return next;
  }
}

/** The zip's date for a new part: 1 January 1980, so that the same input gives the same bytes. */
const NEW_YEAR_1980 = (((1 << 5) | 1) << 16) >>> 0;

/** The fields that a local header and a directory entry share, from "version needed" to the two lengths. */
function writeShared(view: DataView, at: number, entry: PackedEntry): void {
  view.setUint16(at, 20, true);
  // Sizes stand in the header itself here, so the "sizes follow the data" flag goes.
  view.setUint16(at + 2, entry.flags & ~0x0008, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

/** The end record: the one whose comment reaches to the file's end, else (bytes hang on behind) the last that looks like one. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  let last = -1;
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
    if (last < 0) last = at;
  }
  return last;
}

function readUint64(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) return Number.MAX_SAFE_INTEGER;
  return view.getUint32(at + 4, true) * 0x100000000 + view.getUint32(at, true);
}

const DECLARED = /^(<\?xml\s[^>]*?encoding\s*=\s*["'])([A-Za-z0-9._-]+)(["'])/;

/** Text of a part: UTF-8, or what its first bytes or its XML declaration say; null where the bytes are not that. */
function decodePart(bytes: Uint8Array): string | null {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = DECLARED.exec(head)?.[2] ?? "utf-8";
  try {
    return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : declared, { fatal: true }).decode(bytes);
  } catch {
    // Not that encoding, or none that is known: the caller names the part.
    return null;
  }
}

/** Bytes of a changed part: always UTF-8, and the declaration says so. */
function encodePart(text: string): Uint8Array {
  const declared = DECLARED.exec(text);
  const isUtf8 = declared === null || declared[2]?.toLowerCase() === "utf-8";
  return new TextEncoder().encode(isUtf8 ? text : text.replace(DECLARED, "$1UTF-8$3"));
}
