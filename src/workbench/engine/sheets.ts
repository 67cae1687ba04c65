import type { Book } from "./book/book";
import { invalidArgument } from "./excel-error";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export function visibilityOf(book: Book, sheetId: string): Visibility {
  if (book.model.getters.isSheetVisible(sheetId)) return "Visible";
  return book.record(`veryHidden:${sheetId}`) === true ? "VeryHidden" : "Hidden";
}

export const isVisible = (book: Book, sheetId: string): boolean => visibilityOf(book, sheetId) === "Visible";

/** Refuses what Excel takes for no sheet name. */
export function requireSheetName(name: string): void {
  const isValid = name.length >= 1 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
  if (!isValid || name.toLowerCase() === "history") throw invalidArgument(name);
}
