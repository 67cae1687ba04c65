import { RULE_LIST } from "../../../src/core/rules/checks";
import { checkSheets, short } from "./check-sheets";
import { MESSAGE_CASES } from "./message-cases";

test.each(MESSAGE_CASES.map((each) => [each.name, each] as const))("%s", (_, { sheets, findings }) => {
  expect(checkSheets(...sheets).map(short)).toEqual(findings);
});

test("Every message of every rule is reached by a case", () => {
  const reached = new Set(MESSAGE_CASES.flatMap(({ findings }) => findings.map((line) => line.split(" ")[0])));
  const all = RULE_LIST.flatMap(({ meta }) => Object.keys(meta.messages).map((id) => `${meta.id}/${id}`));
  expect(all.filter((id) => !reached.has(id))).toEqual([]);
});
