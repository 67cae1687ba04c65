import fc from "fast-check";
import { areaContains, areasOverlap, type Area } from "../../../src/core/grid/area";
import { MergeSet } from "../../../src/core/grid/merge-set";

/** Disjoint merges, as Excel has them: each in 40 columns of its own; some thousands of rows tall. */
const disjoint = fc
  .array(
    fc.record({
      top: fc.nat(300),
      height: fc.oneof(fc.nat(3), fc.constantFrom(255, 256, 257, 1_048_000)),
      left: fc.nat(20),
      width: fc.nat(19),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ top, height, left, width }, index) => ({
      top,
      bottom: top + height,
      left: index * 40 + left,
      right: index * 40 + left + width,
    })),
  );

const someArea = fc
  .tuple(fc.nat(700), fc.constantFrom(0, 2, 256, 257, 5000), fc.nat(330), fc.nat(60))
  .map(([top, height, left, width]): Area => ({ top, bottom: top + height, left, right: left + width }));

test("a cell and an area find the merges that walking all of them finds, also after some are gone", () => {
  fc.assert(
    fc.property(disjoint, fc.array(someArea, { minLength: 1, maxLength: 6 }), (merges, areas) => {
      const set = new MergeSet(merges);
      let left: readonly Area[] = merges;
      for (const area of areas) {
        const overlapping = left.filter((merge) => areasOverlap(merge, area));
        expect(new Set(set.overlapping(area))).toEqual(new Set(overlapping));
        expect(set.at(area.top, area.left)).toBe(left.find((merge) => areaContains(merge, area.top, area.left)));
        if (set.at(area.top, area.left) !== undefined) expect(set.mayCover(area.top)).toBe(true);
        for (const merge of overlapping) set.delete(merge);
        left = left.filter((merge) => !overlapping.includes(merge));
        expect([...set.values()]).toEqual(left);
        expect(set.size).toBe(left.length);
      }
    }),
  );
});

test("a row that no merge reaches cannot be covered", () => {
  const set = new MergeSet([{ top: 3, left: 0, bottom: 4, right: 2 }]);
  expect([2, 3, 4, 5].map((row) => set.mayCover(row))).toEqual([false, true, true, false]);
});
