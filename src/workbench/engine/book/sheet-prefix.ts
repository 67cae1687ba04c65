/** A sheet's name as Excel writes it before a cell: with quotes where bare it would read as a number, a cell or something else. */
export function sheetPrefix(name: string): string {
  return BARE.test(name) && !READS_AS_OTHER.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

const BARE = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const READS_AS_OTHER = /^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/i;

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#DIV\/0!|(\w+)!/g;

/** A formula of the library's, which leaves out the quotes round a name of letters and digits alone ("2024!A1"), as Excel writes it. */
export function quoteSheets(formula: string): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(TOKEN, (token: string, name?: string) => (name === undefined ? token : sheetPrefix(name)));
}
