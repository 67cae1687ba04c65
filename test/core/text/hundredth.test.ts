import { hundredth } from "../../../src/core/text/hundredth";

test.each([
  [100, 1],
  [1.1, 0.011],
  [94.36, 0.9436],
  [-1.2, -0.012],
  [0, 0],
  [1e-7, 1e-9],
  [1e21, 1e19],
])("%p points are the fraction %p, without binary noise", (points, fraction) => {
  expect(hundredth(points)).toBe(fraction);
});
