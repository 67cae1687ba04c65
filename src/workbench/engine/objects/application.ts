import { wordArgument } from "../arguments";
import { invalidArgument } from "../excel-error";
import type { ObjectType } from "../object-type";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export const application: ObjectType<null> = {
  properties: {
    CalculationEngineVersion: { get: () => 191029 },
    CalculationMode: {
      get: ({ session }) => session.calculationMode,
      set: ({ session }, _target, value) => {
        if (typeof value !== "string" || !MODES.includes(value)) throw invalidArgument("calculationMode");
        session.calculationMode = value;
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: ({ book }, _target, args) => {
      wordArgument(args, 0, ["Recalculate", "Full", "FullRebuild"]);
      book.dispatch("EVALUATE_CELLS", {});
    },
    // A request of this engine is carried out in one go: nothing is calculated or drawn in between.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const runtime: ObjectType<null> = {
  properties: {
    EnableEvents: {
      get: ({ session }) => session.enableEvents,
      set: ({ session }, _target, value) => {
        if (typeof value !== "boolean") throw invalidArgument("enableEvents");
        session.enableEvents = value;
      },
    },
  },
};
