/** What `='PK 2024'!$A$1:$D$9` refers to: one plain range; null for everything else. */
export function rangeOfFormula(formula: string): { readonly sheet: string; readonly text: string } | null {
  const match = /^=?((?:'(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_.]*)!)(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(
    formula,
  );
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const quoted = match[1].slice(0, -1);
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, text: match[1] + match[2] };
}
