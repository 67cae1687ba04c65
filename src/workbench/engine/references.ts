import { ExcelError } from "./excel-error";
import type { ExcelObject } from "./object-type";

/** The objects that a client asked to keep over several requests (`_KeepReference`), by the id it was given. */
export class References {
  readonly #objects = new Map<string, ExcelObject>();
  readonly #ids = new Map<ExcelObject, string>();
  #next = 1;

  keep(object: ExcelObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = `ref-${this.#next++}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  /** What an answer about the object must bear. */
  identity(object: ExcelObject): { readonly _ReferenceId?: string } {
    const id = this.#ids.get(object);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  get(id: string): ExcelObject {
    const object = this.#objects.get(id);
    if (object === undefined) {
      throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
    }
    return object;
  }

  remove(id: string): void {
    const object = this.#objects.get(id);
    if (object !== undefined) this.#ids.delete(object);
    this.#objects.delete(id);
  }

  clear(): void {
    this.#objects.clear();
    this.#ids.clear();
  }

  get size(): number {
    return this.#objects.size;
  }
}
