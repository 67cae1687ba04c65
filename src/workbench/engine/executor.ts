import type { Book } from "./book/book";
import { ExcelError, invalidArgument } from "./excel-error";
import type { ExcelObject } from "./object-type";
import type { ActionInfo, ActionResult, ArgumentInfo, ObjectPathInfo, RequestBody, ResponseError } from "./protocol";
import { answerQuery } from "./query";
import type { References } from "./references";

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureUnchanged: 6, queryAsJson: 7 };
const PATH = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 };

/** What one request came to: answers of the actions that were carried out, and the error of the first that was not. */
export interface Outcome {
  readonly results: readonly ActionResult[];
  readonly error: ResponseError | null;
}

/**
 * Carries out the actions of one request, one after the other, and stops at the first that fails; what was done before stays done,
 * as in Excel. `limit` ends it early, for a fault on purpose.
 */
export function executeActions(
  book: Book,
  workbook: ExcelObject,
  references: References,
  body: RequestBody,
  limit: number = body.Actions.length,
): Outcome {
  const execution = new Execution(workbook, references, body);
  const results: ActionResult[] = [];
  for (const [index, action] of body.Actions.slice(0, limit).entries()) {
    try {
      results.push({ ActionId: action.Id, Value: execution.carryOut(action) });
    } catch (error) {
      book.flush();
      return { results, error: describeError(error, index, execution.locationOf(action)) };
    }
  }
  book.flush();
  return { results, error: null };
}

function describeError(error: unknown, index: number, location: string): ResponseError {
  if (!(error instanceof ExcelError)) throw error;
  const { code, message } = error;
  return {
    Code: code,
    Message: message,
    Location: error.location ?? location,
    ActionIndex: index,
    HttpStatusCode: 400,
  };
}

class Execution {
  /** Objects by object path id; null stands for a null object. */
  readonly #objects = new Map<number, ExcelObject | null>();

  constructor(
    private readonly workbook: ExcelObject,
    private readonly references: References,
    private readonly body: RequestBody,
  ) {}

  carryOut(action: ActionInfo): unknown {
    // A trace speaks of no object.
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#objectOf(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : { ...object.identity(), ...this.references.identity(object) };
      case ACTION.query:
      case ACTION.queryAsJson:
        return object === null ? null : answerQuery(object, action.QueryInfo ?? {}, this.references);
      case ACTION.method:
        return this.#callMethod(action, object);
      case ACTION.setProperty:
        object?.set(action.Name, this.#argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new ExcelError("InvalidOperation", `The action type ${action.ActionType} is not supported.`);
    }
  }

  #callMethod(action: ActionInfo, object: ExcelObject | null): unknown {
    if (action.Name === "_KeepReference") {
      return object === null ? null : { _ReferenceId: this.references.keep(object) };
    }
    // What is asked of a null object, or done to it, is passed over.
    if (object === null) return null;
    const args = this.#argumentsOf(action.ArgumentInfo);
    if (object.typeName === "Workbook" && action.Name === "_RemoveReference") {
      this.references.remove(String(args[0]));
      return null;
    }
    if (object.typeName === "Workbook" && action.Name === "_RemoveAllReferences") {
      this.references.clear();
      return null;
    }
    return object.call(action.Name, args) ?? null;
  }

  locationOf(action: ActionInfo): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const type = this.#objects.get(action.ObjectPathId)?.typeName;
    if (type === undefined) {
      const name = path === undefined || path.Name === "" ? "getItem" : path.Name;
      const parent = path?.ParentObjectPathId === undefined ? undefined : this.#objects.get(path.ParentObjectPathId);
      return `${parent?.typeName ?? "Workbook"}.${lowerFirst(name)}`;
    }
    return action.Name === "" ? type : `${type}.${lowerFirst(action.Name)}`;
  }

  #objectOf(id: number): ExcelObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new ExcelError("InvalidObjectPath", `The object path ${id} is not defined.`);
    const object = this.#resolve(path);
    this.#objects.set(id, object);
    return object;
  }

  #resolve(path: ObjectPathInfo): ExcelObject | null {
    if (path.ObjectPathType === PATH.global) return this.workbook;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.references.get(path.Name);
    if (path.ParentObjectPathId === undefined) throw invalidArgument(path.Name);
    const parent = this.#objectOf(path.ParentObjectPathId);
    // What hangs from a null object is a null object.
    if (parent === null) return null;
    const args = this.#argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.method:
      case PATH.property:
        return parent.object(path.Name, args);
      case PATH.indexer:
        return parent.item(args[0]);
      default:
        throw new ExcelError("InvalidObjectPath", `The object path type ${path.ObjectPathType} is not supported.`);
    }
  }

  #argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.#argument(argument, references[index]));
  }

  #argument(argument: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) {
      const object = this.#objectOf(reference);
      if (object === null) throw invalidArgument("a null object");
      return object;
    }
    if (Array.isArray(reference) && Array.isArray(argument)) {
      return argument.map((part: unknown, index) => this.#argument(part, (reference as unknown[])[index]));
    }
    return argument;
  }
}

const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
