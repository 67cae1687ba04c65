/** Office's CustomFunctions.Error as Excel's runtime gives it: what a custom function may use outside of itself. */
class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Puts the one global that custom functions use into a Node test. */
export function installCustomFunctions(): void {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: CustomFunctionError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidReference: "#REF!" },
    },
  });
}
