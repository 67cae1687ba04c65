const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const DOUBLE_SPACE = /\s{2,}/g;

/**
 * The text with the typographic variants of a cell folded to ASCII: full-width signs, no-break and other spaces, line
 * breaks, zero-width marks, every dash and minus, curly quotes. Spaces are folded to one and trimmed; case and all else
 * stay. Superscripts stay too: a footnote's "7.429¹" must not become 74291.
 *
 * @example foldText(" １２\u00a0bulan\n") // "12 bulan"
 */
export function foldText(raw: string): string {
  if (raw === lastRaw) return lastFolded;
  lastRaw = raw;
  lastFolded = fold(raw);
  return lastFolded;
}

/** One reader after the other folds the same cell: the last text answers most calls without looking at it. */
let lastRaw = "";
let lastFolded = "";

function fold(raw: string): string {
  if (isFolded(raw)) return raw;
  if (PLAIN_ASCII.test(raw)) return raw.trim().replace(DOUBLE_SPACE, " ");
  let folded = "";
  for (let index = 0; index < raw.length; index++) {
    const code = raw.charCodeAt(index);
    if (code > 0x20 && code < 0x7f) folded += raw.charAt(index);
    else if (code <= 0x20 || code === 0x7f || isSpace(code)) folded += " ";
    else if (isInvisible(code)) continue;
    else if (isDash(code)) folded += "-";
    else if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0);
    else if (code >= 0x2018 && code <= 0x201b) folded += "'";
    else if (code >= 0x201c && code <= 0x201f) folded += '"';
    else folded += raw.charAt(index);
  }
  return folded.trim().replace(DOUBLE_SPACE, " ");
}

/** Most texts are ASCII words one space apart already. */
function isFolded(raw: string): boolean {
  let before = 0x20;
  for (let index = 0; index < raw.length; index++) {
    const code = raw.charCodeAt(index);
    if (code < 0x20 || code > 0x7e || (code === 0x20 && before === 0x20)) return false;
    before = code;
  }
  return raw === "" || before !== 0x20;
}

function isSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

function isDash(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63;
}
