import fc from "fast-check";
import { formatNotes, NO_NOTES, parseNotes, type WorkbookNotes } from "../../src/app/workbook-notes";

const NOTES: WorkbookNotes = {
  koreksi: [{ sheet: "PK <2024> & 'lama'", layout: "pk-eselon-ii", header: "target / tw i", field: null }],
  diterima: [{ fingerprint: "pagu:a>b:pagu", alasan: 'Sesuai "DPA" & SK', tanggal: "2024-03-01" }],
  beku: [
    {
      nomor: 1,
      top: 4,
      bottom: 6,
      acuan: [{ sheet: null, top: 4, bottom: 6 }],
      pola: [["F(", [0, 0, 0, 0], ")"]],
      sel: [[0, 0, 0.95, "abc"]],
    },
  ],
  lain: {},
};

const rootOf = (json: string): string =>
  `<catatan xmlns="urn:selaras:catatan:1">${json.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</catatan>`;

test("what is kept comes back, through any text that XML must escape", () => {
  expect(parseNotes(formatNotes(NOTES))).toEqual(NOTES);
  fc.assert(
    fc.property(
      fc.array(fc.record({ fingerprint: fc.string(), alasan: fc.string({ unit: "binary" }), tanggal: fc.string() })),
      (diterima) => {
        expect(parseNotes(formatNotes({ ...NO_NOTES, diterima })).diterima).toEqual(diterima);
      },
    ),
  );
});

test("nothing to keep is no part at all", () => {
  expect(formatNotes(NO_NOTES)).toBeNull();
  expect(parseNotes(null)).toBe(NO_NOTES);
  expect(parseNotes(undefined)).toBe(NO_NOTES);
});

test("what programs put round the text does not matter", () => {
  const inner = `{"diterima":[{"fingerprint":"a","alasan":"b","tanggal":"c"}]}`;
  for (const text of [
    `<?xml version="1.0" encoding="utf-8"?>\r\n<catatan xmlns="urn:selaras:catatan:1">${inner}</catatan>\n`,
    `<x:catatan xmlns:x="urn:selaras:catatan:1">\n${inner}\n</x:catatan>`,
    `<catatan xmlns="urn:selaras:catatan:1">${inner.replaceAll('"', "&quot;").replaceAll("b", "&#x62;").replaceAll("c&", "&#99;&")}</catatan>`,
  ]) {
    expect(parseNotes(text).diterima).toEqual([{ fingerprint: "a", alasan: "b", tanggal: "c" }]);
  }
});

test("the parts of a later version pass through unharmed", () => {
  const later = rootOf(
    `{"versi":2,"skala":{"id":"lima"},"diterima":[{"fingerprint":"a","alasan":"b","tanggal":"c","oleh":"d"}]}`,
  );
  const notes = parseNotes(later);
  expect(notes.diterima).toHaveLength(1);
  expect(formatNotes({ ...notes, diterima: [] })).toBe(
    `<catatan xmlns="urn:selaras:catatan:1">{"versi":2,"skala":{"id":"lima"}}</catatan>`,
  );
});

test.each([
  "",
  "catatan",
  "<catatan/>",
  "<catatan>{",
  "<catatan>[1,2]</catatan>",
  "<catatan>null</catatan>",
  `<catatan>{"koreksi":5,"diterima":{"a":1},"beku":"x"}</catatan>`,
  `<catatan>{"koreksi":[null,5,{"sheet":1}],"diterima":[{"fingerprint":"a"}],"beku":[{"nomor":1,"top":0,"bottom":0,"acuan":[],"pola":[],"sel":[[0,7,1,""]]}]}</catatan>`,
  "<catatan>&#xFFFFFF;</catatan>",
])("damage is left out, never thrown: %j", (text) => {
  const { koreksi, diterima, beku } = parseNotes(text);
  expect([koreksi, diterima, beku]).toEqual([[], [], []]);
});

test("no text at all throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json().map(rootOf)), (text) => {
      const notes = parseNotes(text);
      expect(parseNotes(formatNotes(notes))).toEqual(notes);
    }),
  );
});
