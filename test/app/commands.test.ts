import { COMMAND_LIST, commandOf } from "../../src/app/commands";
import { CLI_COMMAND_LIST } from "../../src/cli/command-list";

test("every command of the command line is a command of the app, and the reverse; only the demo is the shell's own", () => {
  const own = COMMAND_LIST.filter(({ shells }) => shells.includes("baris-perintah")).map(({ id }) => id);
  expect(CLI_COMMAND_LIST.map(({ id }) => id).filter((id) => id !== "demo")).toEqual(own);
});

test("every command has an id of its own, one word, and a shell to start it from", () => {
  const ids = COMMAND_LIST.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, shells } of COMMAND_LIST) {
    expect(id).toMatch(/^[a-z]+$/);
    expect(shells).not.toEqual([]);
    expect(commandOf(id).id).toBe(id);
  }
});
