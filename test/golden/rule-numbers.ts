/**
 * The rules by their number in the list "What evaluators look for". The golden workbooks name rules by number, so that what they
 * expect was written before any rule had an id.
 */
export const RULE_NUMBERS: Readonly<Record<string, readonly number[]>> = {};
