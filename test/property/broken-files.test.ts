import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { readFixture } from "../golden/fixture";
import { runSelaras, withFolder } from "../golden/run-selaras";
import { writeXlsx } from "../golden/write-xlsx";

const GOOD = writeXlsx(readFixture("22-lengkap-bersih-perpustakaan").sheets);
const PARTS = unzipSync(GOOD);
const RUNS = { numRuns: 120, seed: 2026 };

/** The file's bytes with some of them changed, a piece cut out, or the end missing. */
const brokenBytes = fc.oneof(
  fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }).map((changes) => {
    const bytes = new Uint8Array(GOOD);
    for (const [at, value] of changes) bytes[at] = value;
    return bytes;
  }),
  fc.nat(GOOD.length).map((end) => GOOD.slice(0, end)),
  fc.tuple(fc.nat(GOOD.length), fc.nat(200)).map(([at, length]) => {
    const rest = GOOD.slice(at + length);
    const bytes = new Uint8Array(Math.min(at, GOOD.length) + rest.length);
    bytes.set(GOOD.slice(0, at));
    bytes.set(rest, at);
    return bytes;
  }),
  fc.uint8Array({ maxLength: 300 }),
);

/** A sound zip whose parts hold broken XML, another part's text, or nothing; or lack a part. */
const brokenParts = fc
  .tuple(
    fc.constantFrom(...Object.keys(PARTS)),
    fc.constantFrom("cut", "empty", "gone", "text", "doubled", "entities", "huge-row"),
    fc.nat(5_000),
  )
  .map(([name, fault, at]) => {
    const parts = { ...PARTS };
    const old = PARTS[name]!;
    const text = new TextDecoder().decode(old);
    if (fault === "cut") parts[name] = old.slice(0, at % (old.length + 1));
    else if (fault === "empty") parts[name] = new Uint8Array();
    else if (fault === "gone") Reflect.deleteProperty(parts, name);
    else if (fault === "text") parts[name] = strToU8("bukan XML sama sekali & <<<");
    else if (fault === "doubled") parts[name] = strToU8(text + text);
    else if (fault === "entities")
      parts[name] = strToU8(text.replaceAll("</v>", "&lol;&#x110000;</v>").replaceAll("</t>", "&#0;</t>"));
    else parts[name] = strToU8(text.replaceAll(/ r="[A-Z]*(\d+)"/g, ' r="ZZZZ99999999$1"'));
    return zipSync(parts, { level: 1 });
  });

test.each(["baca", "periksa", "isi", "formulir"] as const)(
  "%s: a broken file ends with an exit code and one JSON document, never an exception",
  async (command) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(brokenBytes, brokenParts), async (bytes) => {
        await withFolder(async (folder) => {
          const file = join(folder, "rusak.xlsx");
          writeFileSync(file, bytes);
          const output = command === "isi" || command === "formulir" ? ["-o", join(folder, "hasil.xlsx")] : [];
          const start = performance.now();
          const result = await runSelaras(command, file, ...output, "--json");
          expect(performance.now() - start).toBeLessThan(10_000);
          expect([0, 1, 2]).toContain(result.exitCode);
          const json = JSON.parse(result.output) as { error?: { code?: string; message?: string } };
          expect(json.error?.code).not.toBe("tidak-terduga");
          if (result.exitCode === 2) expect(json.error?.message).toMatch(/[a-z]{3}/);
        });
      }),
      RUNS,
    );
  },
  300_000,
);
