import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { filesBelow, ROOT } from "../support/source-files";

/** Eighteen digits: birth date, first month of service, 1 or 2, a serial number. The placeholder of the samples is all zeros. */
const NIP = /\b(19[4-9]\d|20[01]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])[ .]?(19|20)\d{2}(0[1-9]|1[0-2])[ .]?[12][ .]?\d{3}\b/;
const PHONE = /(?:\+62|\b62|\b0)[ -]?8\d{2}[ -]?\d{3,4}[ -]?\d{3,5}\b/;
/** The identity number of a citizen: 16 digits whose region begins with 11 to 94. */
const NIK = /\b[1-9]\d{5}(0[1-9]|[1-6]\d|7[01])(0[1-9]|1[0-2])\d{6}\b/;

/** What git keeps; where this is no git checkout, everything that was written by hand. */
function keptFiles(): string[] {
  const files = existsSync(path.join(ROOT, ".git"))
    ? execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).split("\n")
    : ["README.md", ...["src", "test", "assets", "docs"].flatMap(filesBelow)];
  return files.filter((file) => file !== "" && file !== "package-lock.json" && existsSync(path.join(ROOT, file)));
}

/** The readable text of a file; of a workbook, that of all its parts. */
function textOfFile(file: string): string {
  const bytes = readFileSync(path.join(ROOT, file));
  if (!/\.xls[xm]$/.test(file)) return bytes.toString("utf8");
  // Tags and style numbers are no personal data: only what stands between tags, and attribute text of names.
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part).replace(/<[^>]*>/g, " "))
    .join("\n");
}

test("the patterns know what they look for", () => {
  const parts = { nip: ["19750101", "200003", "1", "001"], phone: ["0812", "3456", "7890"] };
  expect(NIP.test(parts.nip.join(" "))).toBe(true);
  expect(PHONE.test(parts.phone.join("-"))).toBe(true);
  expect(NIK.test(["617101", "010175", "0001"].join(""))).toBe(true);
  expect(NIP.test("00000000 000000 0 000")).toBe(false);
});

test("no file of the repository holds a NIP, a telephone number or a NIK", () => {
  const files = keptFiles();
  expect(files.length).toBeGreaterThan(50);
  const found = files.filter((file) => {
    const text = textOfFile(file);
    return NIP.test(text) || PHONE.test(text) || NIK.test(text);
  });
  expect(found).toEqual([]);
});
