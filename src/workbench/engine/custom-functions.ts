import type { SpreadsheetLibrary } from "./book/library";

/** What functions.json says of one function; only what the engine reads is named. */
export interface CustomFunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly CustomFunctionParameter[];
  readonly result?: { readonly dimensionality?: string };
}

export interface CustomFunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** A function as a program associates it: plain values in, or rows of them; the same out. */
export type CustomFunction = (...args: never[]) => unknown;

/** functions.json: what a program declares. */
export interface CustomFunctionsFile {
  /** Where true, a parameter of type any is given errors; else Excel answers the error without calling. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly CustomFunctionMetadata[];
}

/** What a program hands over: its functions by id, and how its own page makes the error that a function is given. */
export interface CustomFunctionsProgram {
  readonly functions: Readonly<Record<string, CustomFunction>>;
  readonly errorOf: ErrorOf;
}

/** CustomFunctions.Error of the program's own page, by the error that a cell shows ("#N/A"). */
export type ErrorOf = (code: string) => unknown;

/** A value of the library's formula engine; a range is a list of columns. */
interface ModelValue {
  readonly value: unknown;
  readonly message?: string;
}
type ModelArgument = ModelValue | readonly (readonly ModelValue[])[] | undefined;

/**
 * Makes a program's custom functions known to the spreadsheet, as NAMESPACE.NAME. Before a workbook is loaded: a formula that was
 * entered earlier keeps #NAME?, as in Excel. Functions given a second time replace the first. `errorOf`: where the program's
 * metadata allows errors for `any` (allowErrorForDataTypeAny), what Excel's runtime makes of one.
 */
export function registerCustomFunctions(
  library: SpreadsheetLibrary,
  namespace: string,
  implementations: Readonly<Record<string, CustomFunction>>,
  metadata: readonly CustomFunctionMetadata[],
  errorOf: ErrorOf | null = null,
): void {
  for (const { id, name, description, parameters } of metadata) {
    const implementation = implementations[id];
    if (implementation === undefined) throw new Error(`The function ${id} is declared but not associated.`);
    const compute = (...args: ModelArgument[]): unknown => {
      const given = parameters.map((parameter, index) => argumentOf(args[index], parameter, errorOf));
      const failed = given.find(isPassedError);
      if (failed !== undefined) return failed.error;
      return callFunction(implementation, given);
    };
    (library.registries.functionRegistry.replace as (name: string, description: object) => unknown)(
      `${namespace}.${name}`,
      {
        description: description ?? "",
        category: namespace,
        args: parameters.map((parameter) => ({
          name: parameter.name,
          description: parameter.description ?? "",
          type: [parameter.dimensionality === "matrix" ? "RANGE" : "ANY"],
          optional: parameter.optional === true,
          acceptMatrix: parameter.dimensionality === "matrix",
          acceptErrors: true,
        })),
        compute,
      },
    );
  }
}

/** An error in an argument that takes plain values: Excel answers it without calling the function. */
class PassedError {
  constructor(readonly error: ModelValue) {}
}

const isPassedError = (value: unknown): value is PassedError => value instanceof PassedError;

function argumentOf(
  argument: ModelArgument,
  { dimensionality, type }: CustomFunctionParameter,
  errorOf: ErrorOf | null,
): unknown {
  // An argument that was left out arrives as null.
  if (argument === undefined) return null;
  const isMatrix = Array.isArray(argument);
  if (dimensionality !== "matrix") {
    const single = (isMatrix ? (argument as ModelValue[][])[0]?.[0] : argument) as ModelValue | undefined;
    return single === undefined ? null : plainValue(single, type, errorOf);
  }
  const columns = isMatrix ? (argument as ModelValue[][]) : [[argument as ModelValue]];
  const height = columns[0]?.length ?? 0;
  const rows: unknown[][] = [];
  for (let row = 0; row < height; row++) {
    const values: unknown[] = [];
    for (const column of columns) {
      const value = plainValue(column[row], type, errorOf);
      if (isPassedError(value)) return value;
      values.push(value);
    }
    rows.push(values);
  }
  return rows;
}

function plainValue(cell: ModelValue | undefined, type: string | undefined, errorOf: ErrorOf | null): unknown {
  const value = cell?.value;
  if (value === null || value === undefined) return type === "number" ? 0 : type === "boolean" ? false : "";
  if (typeof value === "string" && value.startsWith("#") && cell !== undefined && isErrorText(value)) {
    return type === "any" && errorOf !== null ? errorOf(excelError(value)) : new PassedError(cell);
  }
  if (type === "number" && typeof value !== "number") return new PassedError({ value: "#VALUE!" });
  if (type === "string" && typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (type === "string" && typeof value === "number") return String(value);
  return value;
}

/** The library has errors of its own, which Excel has not. */
const excelError = (text: string): string => (/^#(BAD_EXPR|ERROR|CYCLE)$/.test(text) ? "#VALUE!" : text);

const isErrorText = (text: string): boolean =>
  /^#(N\/A|REF!?|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|BAD_EXPR|ERROR|CYCLE)$/.test(text);

function callFunction(implementation: CustomFunction, args: readonly unknown[]): unknown {
  try {
    return modelResult((implementation as (...args: readonly unknown[]) => unknown)(...args));
  } catch (error) {
    // Excel shows what a function throws as the cell's error; anything but its own kind of error is #VALUE!.
    return errorValue(error) ?? { value: "#VALUE!", message: error instanceof Error ? error.message : "" };
  }
}

function modelResult(result: unknown): unknown {
  if (!Array.isArray(result)) return modelValue(result);
  const rows = result as readonly (readonly unknown[])[];
  const first = rows[0];
  if (first === undefined) return { value: "#VALUE!" };
  if (rows.length === 1 && first.length === 1) return modelValue(first[0]);
  return first.map((_, column) => rows.map((row) => modelValue(row[column])));
}

function modelValue(value: unknown): ModelValue {
  if (typeof value === "number") return Number.isFinite(value) ? { value } : { value: "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return { value };
  if (value === null || value === undefined) return { value: "" };
  return errorValue(value) ?? { value: "#VALUE!" };
}

/** CustomFunctions.Error: its code is the error as the cell shows it. */
function errorValue(error: unknown): ModelValue | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  const { code, message } = error as { code: unknown; message?: unknown };
  return typeof code === "string" && code.startsWith("#")
    ? { value: code, message: typeof message === "string" ? message : "" }
    : null;
}
