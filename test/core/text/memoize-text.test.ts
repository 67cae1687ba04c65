import { memoizeText } from "../../../src/core/text/memoize-text";

test("a text is made once, until more than the size have come: then all are made anew, and rightly", () => {
  const made: string[] = [];
  const upper = memoizeText(2, (text) => {
    made.push(text);
    return text.toUpperCase();
  });
  expect(["a", "b", "a", "c", "a", "c"].map(upper)).toEqual(["A", "B", "A", "C", "A", "C"]);
  expect(made).toEqual(["a", "b", "c", "a"]);
});
