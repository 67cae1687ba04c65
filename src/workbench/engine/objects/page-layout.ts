import { isExcelObject, rangeArgument, recordArgument } from "../arguments";
import { MAX_COLUMNS, MAX_ROWS } from "../book/book";
import { invalidArgument } from "../excel-error";
import type { Host, ObjectType, Property } from "../object-type";
import { pageOf, setPage } from "../page-settings";
import { rangeAt } from "../range-target";

const MARGINS: Readonly<Record<string, number>> = {
  Left: 50.4,
  Right: 50.4,
  Top: 54,
  Bottom: 54,
  Header: 21.6,
  Footer: 21.6,
};

const PAPERS = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
];

const margin = (side: string): Property<string> => ({
  get: ({ book }, sheetId) => pageOf(book, sheetId).margins?.[side] ?? MARGINS[side],
  set: ({ book }, sheetId, value) => {
    if (typeof value !== "number" || value < 0) throw invalidArgument(`${side} margin`);
    setPage(book, sheetId, { margins: { ...pageOf(book, sheetId).margins, [side]: value } });
  },
});

const word = (key: "orientation" | "paperSize", absent: string, words: readonly string[]): Property<string> => ({
  get: ({ book }, sheetId) => pageOf(book, sheetId)[key] ?? absent,
  set: ({ book }, sheetId, value) => {
    if (typeof value !== "string" || !words.includes(value)) throw invalidArgument(key);
    setPage(book, sheetId, { [key]: value === absent ? undefined : value });
  },
});

const flag = (
  key: "centerHorizontally" | "centerVertically" | "blackAndWhite" | "printGridlines" | "printHeadings",
): Property<string> => ({
  get: ({ book }, sheetId) => pageOf(book, sheetId)[key] ?? false,
  set: ({ book }, sheetId, value) => {
    if (typeof value !== "boolean") throw invalidArgument(key);
    setPage(book, sheetId, { [key]: value ? true : undefined });
  },
});

const NO_ZOOM = { scale: 100, horizontalFitToPages: null, verticalFitToPages: null };

/** The rows or columns that a title argument means: "$5:$6", "A:B", a Range. */
function titleSpan(host: Host, sheetId: string, args: readonly unknown[], isRows: boolean): readonly [number, number] {
  const value = args[0];
  const text = typeof value === "string" && /^\$?\d+$/.test(value) ? `${value}:${value}` : value;
  const { area } = rangeArgument(host.book, sheetId, isExcelObject(value) ? args : [text], 0);
  return isRows ? [area.top, area.bottom] : [area.left, area.right];
}

export const pageLayout: ObjectType<string> = {
  properties: {
    BlackAndWhite: flag("blackAndWhite"),
    BottomMargin: margin("Bottom"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    FooterMargin: margin("Footer"),
    HeaderMargin: margin("Header"),
    LeftMargin: margin("Left"),
    Orientation: word("orientation", "Portrait", ["Portrait", "Landscape"]),
    PaperSize: word("paperSize", "Letter", PAPERS),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    RightMargin: margin("Right"),
    TopMargin: margin("Top"),
    Zoom: {
      get: ({ book }, sheetId) => pageOf(book, sheetId).zoom ?? NO_ZOOM,
      set: ({ book }, sheetId, value) => {
        const zoom = recordArgument(value);
        const unknown = Object.keys(zoom).find((key) => !(key in NO_ZOOM));
        if (unknown !== undefined) throw invalidArgument(`zoom.${unknown}`);
        // Fitting to pages takes the scale away, as the other way round.
        const isFit = typeof zoom.horizontalFitToPages === "number" || typeof zoom.verticalFitToPages === "number";
        const next = { ...NO_ZOOM, ...(isFit ? { scale: null } : {}), ...zoom };
        setPage(book, sheetId, { zoom: isFit || next.scale !== 100 ? next : undefined });
      },
    },
  },
  objects: {
    HeadersFooters: (host, sheetId) => host.make("HeadersFooters", sheetId),
    GetPrintAreaOrNullObject: (host, sheetId) => {
      const { printArea } = pageOf(host.book, sheetId);
      return printArea === undefined ? null : host.make("RangeAreas", { sheetId, areas: [printArea] });
    },
    GetPrintTitleColumnsOrNullObject: (host, sheetId) => {
      const { titleColumns } = pageOf(host.book, sheetId);
      return titleColumns === undefined
        ? null
        : host.make("Range", rangeAt(sheetId, 0, titleColumns[0], MAX_ROWS - 1, titleColumns[1]));
    },
    GetPrintTitleRowsOrNullObject: (host, sheetId) => {
      const { titleRows } = pageOf(host.book, sheetId);
      return titleRows === undefined
        ? null
        : host.make("Range", rangeAt(sheetId, titleRows[0], 0, titleRows[1], MAX_COLUMNS - 1));
    },
  },
  methods: {
    SetPrintArea: ({ book }, sheetId, args) => {
      setPage(book, sheetId, { printArea: rangeArgument(book, sheetId, args, 0).area });
    },
    SetPrintTitleColumns: (host, sheetId, args) => {
      setPage(host.book, sheetId, { titleColumns: titleSpan(host, sheetId, args, false) });
    },
    SetPrintTitleRows: (host, sheetId, args) => {
      setPage(host.book, sheetId, { titleRows: titleSpan(host, sheetId, args, true) });
    },
  },
};

export const headersFooters: ObjectType<string> = {
  apiName: "HeaderFooterGroup",
  properties: {
    State: { get: () => "Default" },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  objects: { DefaultForAllPages: (host, sheetId) => host.make("HeaderFooterGroup", sheetId) },
};

const text = (key: string): Property<string> => ({
  get: ({ book }, sheetId) => pageOf(book, sheetId).texts?.[key] ?? "",
  set: ({ book }, sheetId, value) => {
    if (typeof value !== "string" || value.length > 255) throw invalidArgument(key);
    const texts = { ...pageOf(book, sheetId).texts, [key]: value };
    const kept = Object.fromEntries(Object.entries(texts).filter(([, each]) => each !== ""));
    setPage(book, sheetId, { texts: Object.keys(kept).length === 0 ? undefined : kept });
  },
});

export const headerFooterGroup: ObjectType<string> = {
  apiName: "HeaderFooter",
  properties: {
    CenterFooter: text("centerFooter"),
    CenterHeader: text("centerHeader"),
    LeftFooter: text("leftFooter"),
    LeftHeader: text("leftHeader"),
    RightFooter: text("rightFooter"),
    RightHeader: text("rightHeader"),
  },
};
