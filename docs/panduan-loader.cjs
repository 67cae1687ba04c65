const fs = require("node:fs");
const path = require("node:path");
const { Marked } = require("marked");
const { version } = require("../package.json");

/**
 * The planners' guide, panduan.md, as HTML made while building. As a webpack loader it gives the pane the guide part by part
 * (no pictures: they show the very pane that one looks at); `guidePage` makes the page that the manifest links to.
 */
module.exports = function loader(markdown) {
  const { intro, sections } = readGuide(markdown, { hasPictures: false });
  return Object.entries({ versi: version, intro, sections })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join("");
};

/** "## Layar Mulai" → "layar-mulai", as GitHub names a heading, so that a link works there too. */
const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const escapeHtml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The title, what stands before the first part, and the parts, each under one heading of the second level. */
function readGuide(markdown, { hasPictures }) {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${slugOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      image({ href, text }) {
        // A picture that is not taken yet leaves no broken frame.
        if (!hasPictures || !fs.existsSync(path.join(__dirname, href))) return "";
        return `<img src="${escapeHtml(href)}" alt="${escapeHtml(text)}" loading="lazy">`;
      },
    },
  });
  const html = (tokens) => marked.parser(tokens).replaceAll("<p></p>\n", "");
  const tokens = marked.lexer(markdown);
  const starts = tokens.flatMap((token, index) => (token.type === "heading" && token.depth === 2 ? [index] : []));
  const title = tokens.find((token) => token.type === "heading" && token.depth === 1);
  const sections = starts.map((start, nth) => ({
    id: slugOf(tokens[start].text),
    judul: tokens[start].text,
    html: html(tokens.slice(start + 1, starts[nth + 1])),
  }));
  const intro = html(tokens.slice(0, starts[0]).filter((token) => token !== title));
  return { judul: title.text, intro, sections };
}

/** The guide as a page of its own, with its pictures and a list of its parts. */
module.exports.guidePage = function guidePage(markdown) {
  const { judul, intro, sections } = readGuide(markdown, { hasPictures: true });
  const links = sections.map((part) => `<li><a href="#${part.id}">${escapeHtml(part.judul)}</a></li>`);
  const parts = sections.map(
    (part) =>
      `<section aria-labelledby="${part.id}">\n<h2 id="${part.id}">${escapeHtml(part.judul)}</h2>\n${part.html}</section>`,
  );
  return `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
    <title>${escapeHtml(judul)}</title>
    <link rel="icon" href="icons/selaras-32.png">
    <link rel="stylesheet" href="panduan.css">
  </head>
  <body>
    <main>
<h1>${escapeHtml(judul)}</h1>
${intro}<nav aria-label="Isi panduan">
<ul>
${links.join("\n")}
</ul>
</nav>
${parts.join("\n")}
    </main>
  </body>
</html>
`;
};
