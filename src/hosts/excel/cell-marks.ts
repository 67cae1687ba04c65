import type { CellMarker } from "../../app/ports";
import type { Area } from "../../core/grid/area";
import { problem } from "./excel-problem";
import { Breather } from "./pause";
import { rangeOf, untracked } from "./range-of";
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

/** The sheets with the ids of our marks on each. */
export type PresentMarks = readonly {
  readonly name: string;
  readonly isProtected: boolean;
  readonly ids: readonly string[];
}[];

/** Asks at once which of a sheet's conditional formats are ours; their ids are there after the next sync. */
export function askMarks(sheet: Excel.Worksheet): () => readonly string[] {
  const { conditionalFormats } = untracked(sheet.getRange());
  conditionalFormats.load("items/id,items/customOrNullObject/rule/formula");
  return () =>
    conditionalFormats.items.flatMap(({ id, customOrNullObject: custom }) =>
      !custom.isNullObject && custom.rule.formula.includes(RULE) ? [id] : [],
    );
}

/** Looks for our marks on all sheets, step by step: in the few words that every Excel with conditional formats understands. */
export async function findMarks(context: Excel.RequestContext): Promise<PresentMarks> {
  const list = context.workbook.worksheets;
  list.load("items/name,items/protection/protected");
  await context.sync();
  const asked = list.items.map((sheet) => {
    // Kept, since the rules are asked of it in the next request.
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load("items/id,items/type");
    return { sheet, conditionalFormats };
  });
  await context.sync();
  const rules = asked.map(({ conditionalFormats }) =>
    conditionalFormats.items.flatMap(({ id, type, custom }) => {
      if ((type as string) !== "Custom") return [];
      custom.rule.load("formula");
      return [{ id, rule: custom.rule }];
    }),
  );
  if (rules.flat().length > 0) await context.sync();
  return asked.map(({ sheet: { name, protection } }, index) => ({
    name,
    isProtected: protection.protected,
    ids: (rules[index] ?? []).flatMap(({ id, rule }) => (rule.formula.includes(RULE) ? [id] : [])),
  }));
}

/** Takes our marks away and sets these. Rejects, after marking all other sheets, where sheets are protected. */
export async function setMarks(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  present: PresentMarks,
): Promise<void> {
  const breather = new Breather();
  const bySheet = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = mark.sheet.toLowerCase();
    const list = bySheet.get(key);
    if (list === undefined) bySheet.set(key, [mark]);
    else list.push(mark);
  }
  const locked: string[] = [];
  // A mark of a sheet that is gone since it was read is gone as well.
  for (const { name, isProtected, ids } of present) {
    const sheetMarks = bySheet.get(name.toLowerCase()) ?? [];
    if (isProtected) {
      if (sheetMarks.length > 0 || (marks.length === 0 && ids.length > 0)) locked.push(`"${name}"`);
      continue;
    }
    const sheet = context.workbook.worksheets.getItem(name);
    const { conditionalFormats } = untracked(sheet.getRange());
    for (const id of ids) {
      conditionalFormats.getItem(id).delete();
      if (breather.isDue) await breather.rest();
    }
    for (const { area, severity } of markedAreas(sheetMarks)) {
      const { custom } = rangeOf(sheet, area).conditionalFormats.add("Custom");
      custom.rule.formula = ruleOf(severity);
      custom.format.fill.color = COLORS[severity].fill;
      custom.format.font.color = COLORS[severity].text;
      if (breather.isDue) await breather.rest();
    }
  }
  await context.sync();
  if (locked.length === 0) return;
  const names = locked.join(", ");
  throw problem(
    "lembar-dilindungi",
    marks.length > 0
      ? `Sel pada lembar ${names} tidak ditandai karena lembarnya dilindungi; sel lainnya sudah ditandai. Buka proteksinya (Tinjau > Buka Proteksi Lembar), lalu ulangi.`
      : `Tanda pada lembar ${names} tidak dihapus karena lembarnya dilindungi; tanda lainnya sudah dihapus. Buka proteksinya (Tinjau > Buka Proteksi Lembar), lalu ulangi.`,
  );
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
