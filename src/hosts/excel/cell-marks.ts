import type { CellMarker } from "../../app/ports";
import type { Area } from "../../core/grid/area";
import { problem } from "./excel-problem";
import { rangeOf } from "./range-of";
import { groupIntoRectangles, type KeyedCell } from "./rectangles";

type Mark = Parameters<CellMarker["mark"]>[0][number];
type Severity = Mark["severity"];

/**
 * A mark is a conditional format, which leaves the cell's own format alone. Its rule is always true and names us, so that any later
 * session finds it again, whoever's conditional formats stand beside it.
 */
const RULE = "selaras-temuan";
const ruleOf = (severity: Severity): string => `=LEN("${RULE}:${severity}")>0`;

/** Light fills with dark text of at least 6:1 on them. */
const COLORS: Readonly<Record<Severity, { readonly fill: string; readonly text: string }>> = {
  galat: { fill: "#FFC7CE", text: "#7A0006" },
  peringatan: { fill: "#FFEB9C", text: "#5C4400" },
  saran: { fill: "#DDEBF7", text: "#1F3864" },
};
/** Where findings of several severities meet on a cell, the gravest shows. */
const GRAVITY: readonly Severity[] = ["saran", "peringatan", "galat"];

/** Takes our marks away and sets these. Rejects, after marking all other sheets, where sheets are protected. */
export async function setMarks(context: Excel.RequestContext, marks: readonly Mark[]): Promise<void> {
  const { sheets, ours } = await findMarks(context);
  const locked = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  for (const { sheet, format } of ours) if (!locked.has(sheet)) format.delete();
  const known = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  const refused = new Set<string>();
  const bySheet = new Map<string, Mark[]>();
  for (const mark of marks) {
    const name = known.get(mark.sheet.toLowerCase());
    // The sheet is gone since it was read; so is what was found there.
    if (name === undefined) continue;
    if (locked.has(name)) refused.add(name);
    else bySheet.set(name, [...(bySheet.get(name) ?? []), mark]);
  }
  for (const [name, sheetMarks] of bySheet) {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const { area, severity } of markedAreas(sheetMarks)) {
      const { custom } = rangeOf(sheet, area).conditionalFormats.add("Custom");
      custom.rule.formula = ruleOf(severity);
      custom.format.fill.color = COLORS[severity].fill;
      custom.format.font.color = COLORS[severity].text;
    }
  }
  await context.sync();
  const lockedMarks = new Set(
    ours.map(({ sheet }) => sheet).filter((sheet) => marks.length === 0 && locked.has(sheet)),
  );
  const names = [...refused, ...lockedMarks].map((name) => `"${name}"`).join(", ");
  if (names === "") return;
  throw problem(
    "lembar-dilindungi",
    marks.length > 0
      ? `Sel pada lembar ${names} tidak ditandai karena lembarnya dilindungi; sel lainnya sudah ditandai. Buka proteksinya (Tinjau > Buka Proteksi Lembar), lalu ulangi.`
      : `Tanda pada lembar ${names} tidak dihapus karena lembarnya dilindungi; tanda lainnya sudah dihapus. Buka proteksinya (Tinjau > Buka Proteksi Lembar), lalu ulangi.`,
  );
}

interface FoundMarks {
  readonly sheets: readonly { readonly name: string; readonly isProtected: boolean }[];
  readonly ours: readonly { readonly sheet: string; readonly format: Excel.ConditionalFormat }[];
}

async function findMarks(context: Excel.RequestContext): Promise<FoundMarks> {
  const list = context.workbook.worksheets;
  list.load("items/name,items/protection/protected");
  await context.sync();
  const formats = list.items.map((sheet) => {
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load("items/id,items/type");
    return { sheet: sheet.name, conditionalFormats };
  });
  await context.sync();
  const custom = formats.flatMap(({ sheet, conditionalFormats }) =>
    conditionalFormats.items.flatMap((format) => {
      if ((format.type as string) !== "Custom") return [];
      const { rule } = format.custom;
      rule.load("formula");
      return [{ sheet, format, rule }];
    }),
  );
  if (custom.length > 0) await context.sync();
  return {
    sheets: list.items.map(({ name, protection }) => ({ name, isProtected: protection.protected })),
    ours: custom.filter(({ rule }) => rule.formula.includes(RULE)),
  };
}

/** Single cells of one severity become rectangles; larger areas stay as they are. */
function markedAreas(marks: readonly Mark[]): { readonly area: Area; readonly severity: Severity }[] {
  const cells = new Map<string, KeyedCell & { readonly key: Severity }>();
  const areas: { area: Area; severity: Severity }[] = [];
  for (const { area, severity } of marks) {
    if (area.top !== area.bottom || area.left !== area.right) {
      areas.push({ area, severity });
      continue;
    }
    const place = `${area.top},${area.left}`;
    const there = cells.get(place);
    if (there !== undefined && GRAVITY.indexOf(there.key) >= GRAVITY.indexOf(severity)) continue;
    cells.set(place, { row: area.top, column: area.left, key: severity });
  }
  const groups = GRAVITY.flatMap((severity) =>
    groupIntoRectangles([...cells.values()].filter(({ key }) => key === severity)).map(({ area }) => ({
      area,
      severity,
    })),
  );
  // Excel shows the first format that holds, and puts a new one before the others: so the gravest comes last.
  return [...areas, ...groups].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}
