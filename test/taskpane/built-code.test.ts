import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "../support/selaras";

const ROOT = join(__dirname, "../..");
const WEB = join(ROOT, "dist/web");

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("what an agency deploys", () => {
  beforeAll(ensureBuilt, 300_000);

  it("makes no code out of text", () => {
    const scripts = readdirSync(WEB)
      .filter((file) => file.endsWith(".js"))
      .map((file) => [file, readFileSync(join(WEB, file), "utf8")] as const);
    expect(scripts.length).toBeGreaterThan(5);
    const makers = /\beval\s*\(|\bFunction\s*\(\s*["'`]|\bset(?:Timeout|Interval)\s*\(\s*["'`]/;
    expect(scripts.filter(([, code]) => makers.test(code)).map(([file]) => file)).toEqual([]);
  });

  it("has a policy without exceptions, for its own server and office.js alone", () => {
    const page = readFileSync(join(WEB, "taskpane.html"), "utf8");
    const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
    const directives = Object.fromEntries(
      policy.split("; ").map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources.join(" ")];
      }),
    );
    // What stands before the policy is not under it.
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("*");
    const office = /<script src="?([^">\s]+)/.exec(page)?.[1] ?? "";
    const isLocal = office === "office/office.js";
    expect(directives).toEqual({
      "default-src": "'none'",
      "script-src": isLocal ? "'self'" : "'self' https://appsforoffice.microsoft.com",
      // The hash is that of an empty text: Griffin makes an empty <style> and fills it rule by rule.
      "style-src": "'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "img-src": "'self' data:",
      "font-src": "'self'",
      "connect-src": "'self'",
      "worker-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
    if (!isLocal) expect(office).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  });

  it("writes no HTML but the guide's, which is made while building", () => {
    const writers = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc/;
    const found = ["src/taskpane", "src/commands", "src/app", "src/core", "src/hosts/excel", "src/functions"]
      .flatMap((folder) => filesOf(join(ROOT, folder)))
      .filter((file) => writers.test(readFileSync(file, "utf8")));
    expect(found).toEqual([join(ROOT, "src/taskpane/screens/bantuan/GuideHtml.tsx")]);
  });

  it("brings the notices of the packages inside", () => {
    const notices = readFileSync(join(WEB, "lisensi.txt"), "utf8");
    const hasNotice = (name: string): boolean => new RegExp(`^${name} \\d+\\.`, "m").test(notices);
    for (const name of ["react", "react-dom", "@fluentui/react-icons", "@fluentui/react-tabs"]) {
      expect([name, hasNotice(name)]).toEqual([name, true]);
    }
    // They belong to the file host, which the pane has not.
    for (const name of ["saxes", "fflate"]) expect([name, hasNotice(name)]).toEqual([name, false]);
    expect(notices).toContain("Permission is hereby granted");
    expect(notices).not.toMatch(/GPL|UNLICENSED/);
  });
});
