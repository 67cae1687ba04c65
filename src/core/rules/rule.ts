import type { Cascade } from "../model/cascade";
import type { Field } from "../model/field";
import type { Severity } from "../model/finding";
import type { Settings } from "../model/settings";

/** What a rule looks at, for the pane's grouping. */
export type RuleScope = "lembar" | "struktur" | "indikator" | "anggaran" | "antartabel" | "penulisan";

/** The column that a report speaks of; "nama" is the row's own text, "judul" a title. */
export type ReportField = Field | "nama" | "baris" | "judul";

/** One cell of the model: the id of a simpul, indikator, total, judul, tabel or unrecognised sheet, and the column. */
export interface ReportSubject {
  readonly id: string;
  readonly field: ReportField;
  /** Which of several columns of the field (month, year), from 0. */
  readonly nth?: number;
}

/** A subject that another rule need not speak of any more, because this report already explains it. */
export interface Consequence extends ReportSubject {
  readonly ruleId: string;
}

/**
 * What a rule says: where in the model, which message and with which words in it. No cell, no severity, no text: the runner
 * places it through the SourceMap and renders it.
 */
export interface Report<MessageId extends string = string> {
  readonly subject: ReportSubject;
  readonly messageId: MessageId;
  /** The words for the message's {placeholders}. */
  readonly data: Readonly<Record<string, string>>;
  /** The figure that the cell states, and the one that was computed: rupiah, or a fraction for percentages (0.95 = 95 %). */
  readonly stated?: string | number | null;
  readonly computed?: string | number | null;
  readonly related?: readonly ReportSubject[];
  readonly consequences?: readonly Consequence[];
}

/**
 * One sheet of an example: the text table says what stands in which cell, a line a row, cells parted by "|". A line may stand
 * between outer bars, and does where its first cell is empty. A plain number (12, 0.5) is a number, `12%` the number 0.12
 * shown as a percentage, `#REF!` an error value; all else is text.
 */
export interface ExampleSheet {
  readonly name: string;
  readonly table: string;
  /** A1 text of merged areas. */
  readonly merge?: readonly string[];
}

/** A little workbook that shows a rule at work; the pane shows it, the tests run it. */
export interface RuleExample {
  readonly sheets: readonly ExampleSheet[];
}

/** What a rule is, apart from its logic: for the lists of rules, the pane and SARIF. */
export interface RuleMeta<MessageId extends string = string> {
  /** The file's stem. */
  readonly id: string;
  readonly scope: RuleScope;
  readonly severity: Severity;
  /** In a few words what is wrong. */
  readonly judul: string;
  /** Why it matters, and to whom. */
  readonly alasan: string;
  /** Templates with {placeholders}. */
  readonly messages: Readonly<Record<MessageId, string>>;
  readonly examples: { readonly salah: RuleExample; readonly benar: RuleExample };
}

/** A cell that the reader could not read, as the rules see it: an id for the report, and what stood there. */
export interface UnreadableCell {
  readonly id: string;
  readonly field: Field;
  readonly raw: string;
  /** What the cell belongs to where the model knows it; else null. */
  readonly owner: ReportSubject | null;
}

/** What a rule may ask beside the cascade itself. */
export interface RuleFacts {
  readonly unreadableList: readonly UnreadableCell[];
  /** Answers whether the subject has a cell of its own for the field, empty or not: whether its level has that column. */
  hasCell(id: string, field: ReportField, nth?: number): boolean;
  /** An opaque key of the sheet column in which the subject's cell stands: cells of one column share it. */
  columnKey(subject: ReportSubject): string;
}

/** One rule: what it is, and what it says of a cascade. Silent on an empty one. */
export interface Rule<MessageId extends string = string> {
  readonly meta: RuleMeta<MessageId>;
  check(cascade: Cascade, settings: Settings, facts: RuleFacts): Iterable<Report<MessageId>>;
}

/** Ties the message ids of a rule's reports to those of its meta at compile time. */
export function defineRule<const MessageId extends string>(rule: Rule<MessageId>): Rule {
  return rule;
}
