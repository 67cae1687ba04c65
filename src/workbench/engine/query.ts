import type { ExcelObject } from "./object-type";
import type { QueryInfo } from "./protocol";
import type { References } from "./references";

/** What is asked of an object: plain properties, and the same of the objects that hang from it. */
interface Selection {
  readonly properties: Set<string>;
  readonly children: Map<string, Selection>;
  isEverything: boolean;
}

const emptySelection = (): Selection => ({ properties: new Set(), children: new Map(), isEverything: false });

/** Answers a load(): the properties asked for, all plain ones where none is named; of a collection, those of each item. */
export function answerQuery(object: ExcelObject, query: QueryInfo, references: References): unknown {
  const selection = emptySelection();
  for (const path of query.Select ?? []) addPath(selection, path, object);
  for (const path of query.Expand ?? []) addPath(selection, `${path}/*`, object);
  if ((query.Select ?? []).length === 0) selection.isEverything = true;
  return answer(object, selection, references, query);
}

function addPath(selection: Selection, path: string, object: ExcelObject): void {
  const names = path.split(/[/.]/).filter((name) => name !== "");
  let at = selection;
  names.forEach((name, index) => {
    if (name === "*" || name.toLowerCase() === "$all") at.isEverything = true;
    else if (index === names.length - 1) at.properties.add(upperFirst(name));
    else at = childOf(at, upperFirst(name));
  });
  if (names.length === 0) throw new Error(`An empty path was asked of ${object.typeName}.`);
}

function childOf(selection: Selection, name: string): Selection {
  let child = selection.children.get(name);
  if (child === undefined) selection.children.set(name, (child = emptySelection()));
  return child;
}

function answer(object: ExcelObject, selection: Selection, references: References, page: QueryInfo = {}): unknown {
  const items = object.items();
  if (items === null) return answerProperties(object, selection, references);
  const from = page.Skip ?? 0;
  const shown = items.slice(from, page.Top === undefined ? undefined : from + page.Top);
  const own = [...selection.properties].filter((name) => object.hasProperty(name));
  const ofItems = {
    ...selection,
    properties: new Set([...selection.properties].filter((name) => !own.includes(name))),
  };
  const isOnlyOwn =
    own.length > 0 && ofItems.properties.size === 0 && selection.children.size === 0 && !selection.isEverything;
  return {
    ...Object.fromEntries(own.map((name) => [name, object.get(name)])),
    ...(isOnlyOwn ? {} : { _Items: shown.map((item) => answerProperties(item, ofItems, references)) }),
  };
}

function answerProperties(object: ExcelObject, selection: Selection, references: References): Record<string, unknown> {
  const value: Record<string, unknown> = { ...object.identity(), ...references.identity(object) };
  const names = selection.isEverything
    ? new Set([...object.propertyNames(), ...selection.properties])
    : selection.properties;
  for (const name of names) {
    // The name of a navigation property alone stands for everything plain in it.
    const isChild = !object.hasProperty(name);
    if (name === "_ReferenceId") continue;
    if (isChild) {
      const child = object.object(name, []);
      value[name] = child === null ? null : answer(child, { ...emptySelection(), isEverything: true }, references);
    } else {
      value[name] = object.get(name);
    }
  }
  for (const [name, inner] of selection.children) {
    const child = object.object(name, []);
    value[name] = child === null ? null : answer(child, inner, references);
  }
  return value;
}

const upperFirst = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
