import type { Cascade } from "../model/cascade";

/**
 * Makes an analysis that several rules share run once a cascade. A cascade is plain, frozen data, so what was computed of it
 * stays true as long as it lives.
 */
export function memoizeCascade<T>(analyze: (cascade: Cascade) => T): (cascade: Cascade) => T {
  const results = new WeakMap<Cascade, { readonly value: T }>();
  return (cascade) => {
    const known = results.get(cascade);
    if (known !== undefined) return known.value;
    const value = analyze(cascade);
    results.set(cascade, { value });
    return value;
  };
}
