import type { Area } from "../../core/grid/area";
import { formatAddress } from "../../core/grid/a1";
import type { Book } from "./book/book";
import type { NameRecord } from "./names";
import { sheetPrefix } from "./book/sheet-prefix";

/** How a sheet is printed; points, as Excel's API has them. What is absent is as in a new sheet. */
export interface PageSettings {
  readonly orientation?: string;
  readonly paperSize?: string;
  readonly margins?: Readonly<Record<string, number>>;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly blackAndWhite?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly zoom?: Readonly<Record<string, unknown>>;
  readonly printArea?: Area;
  /** First and last row. */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  /** leftHeader … rightFooter */
  readonly texts?: Readonly<Record<string, string>>;
}

export function pageOf(book: Book, sheetId: string): PageSettings {
  return book.record(`page:${sheetId}`) ?? {};
}

export function setPage(
  book: Book,
  sheetId: string,
  patch: { readonly [Key in keyof PageSettings]?: PageSettings[Key] | undefined },
): void {
  const page = Object.fromEntries(
    Object.entries({ ...pageOf(book, sheetId), ...patch }).filter(([, value]) => value !== undefined),
  );
  book.setRecord(`page:${sheetId}`, Object.keys(page).length === 0 ? undefined : page);
}

/** The two names that Excel keeps for print area and print titles. */
export function printNames(book: Book, sheetId: string): NameRecord[] {
  const { printArea, titleRows } = pageOf(book, sheetId);
  const prefix = `=${sheetPrefix(book.sheetName(sheetId))}`;
  const fixed = (row: number, column: number): string =>
    formatAddress(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const record = (name: string, formula: string): NameRecord => ({
    name,
    scope: sheetId,
    formula,
    visible: true,
    comment: "",
  });
  return [
    ...(printArea === undefined
      ? []
      : [
          record(
            "Print_Area",
            `${prefix}${fixed(printArea.top, printArea.left)}:${fixed(printArea.bottom, printArea.right)}`,
          ),
        ]),
    ...(titleRows === undefined ? [] : [record("Print_Titles", `${prefix}$${titleRows[0] + 1}:$${titleRows[1] + 1}`)]),
  ];
}

/** Takes away what one of the two names stands for; false where it is neither. */
export function clearPrintName(book: Book, sheetId: string, name: string): boolean {
  if (name === "Print_Area") setPage(book, sheetId, { printArea: undefined });
  else if (name === "Print_Titles") setPage(book, sheetId, { titleRows: undefined, titleColumns: undefined });
  else return false;
  return true;
}
