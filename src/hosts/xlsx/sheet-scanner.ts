import { XmlCursor } from "./xml-cursor";

const SLASH = 47;
const LETTER_F = 102;

/** The largest sheet that Excel knows. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/**
 * Walks the rows and cells between <sheetData> and </sheetData>, by whatever prefix, and tells where each stands in the text.
 *
 * Written by hand because this one part holds nearly all of a workbook: a sheet of 20,000 × 15 cells (14 MB) takes saxes 450 ms
 * before anything is done with its tokens, and this scanner 90. All small parts go through saxes.
 *
 * It takes the start and the end of the content of <sheetData>. Use: `while (scanner.nextRow()) while (scanner.nextCell()) …`; the fields hold the row and the cell just found.
 */
export class SheetScanner extends XmlCursor {
  /** Zero-based. */
  row = -1;
  rowStart = 0;
  /** Just after the ">" of the row's start tag. */
  rowOpenEnd = 0;
  /** Where "</row>" begins; known once its cells are walked. The same as rowEnd for `<row/>`. */
  rowCloseStart = 0;
  rowEnd = 0;
  rowIsSelfClosing = false;
  rowIsHidden = false;
  /** The style of the row's empty cells; -1 where the row has none of its own. */
  rowStyle = -1;

  /** Zero-based. */
  column = -1;
  cellStart = 0;
  /** Just after the ">" of the cell's start tag. */
  cellOpenEnd = 0;
  cellEnd = 0;
  style = 0;
  /** The t attribute; "n" where there is none. */
  type = "n";
  /** The text of <v> as it stands, entities unresolved; -1 where there is none. */
  valueStart = -1;
  valueEnd = -1;
  /** The whole <f> element; -1 where there is none. */
  formulaStart = -1;
  formulaOpenEnd = -1;
  formulaCloseStart = -1;
  formulaEnd = -1;
  /** The whole content of <is>; -1 where there is none. */
  inlineStart = -1;
  inlineEnd = -1;

  private rowHasNumber = false;
  private rowIsOpen = false;

  /** Goes to the next row; false at the end. */
  nextRow(): boolean {
    if (this.rowIsOpen) this.skipCells();
    for (;;) {
      const start = this.nextTag(this.end);
      if (start < 0) return false;
      if (this.text.charCodeAt(start + 1) === SLASH) throw this.failure("unexpected end tag", start);
      this.readName(start + 1);
      if (!this.nameIs("row")) {
        this.skipElement(start);
        continue;
      }
      this.rowStart = start;
      this.rowIsHidden = false;
      this.rowStyle = -1;
      this.rowHasNumber = false;
      if (!this.readRowAttributes()) this.row++;
      if (this.row >= MAX_ROWS) throw this.failure("row number out of range", start);
      this.rowOpenEnd = this.tagEnd;
      this.rowIsSelfClosing = this.tagIsSelfClosing;
      this.rowIsOpen = !this.tagIsSelfClosing;
      this.rowCloseStart = this.tagEnd;
      this.rowEnd = this.tagEnd;
      this.position = this.tagEnd;
      this.column = -1;
      return true;
    }
  }

  /** Goes to the next cell of this row; false at the row's end. */
  nextCell(): boolean {
    if (!this.rowIsOpen) return false;
    for (;;) {
      const start = this.nextTag(this.end);
      if (start < 0) throw this.failure("the row is not closed", this.rowStart);
      if (this.text.charCodeAt(start + 1) === SLASH) {
        this.closeTag(start, "row");
        this.rowCloseStart = start;
        this.rowEnd = this.position;
        this.rowIsOpen = false;
        return false;
      }
      this.readName(start + 1);
      if (!this.nameIs("c")) {
        this.skipElement(start);
        continue;
      }
      this.readCell(start);
      return true;
    }
  }

  /** The formula's text as stored, entities resolved; "" where it has none of its own. */
  formulaText(): string {
    return this.textBetween(this.formulaOpenEnd, this.formulaCloseStart).trim();
  }

  /** Plain "<f>" is by far the most common: the letter stands right before ">". */
  formulaHasAttributes(): boolean {
    return this.text.charCodeAt(this.formulaOpenEnd - 2) !== LETTER_F;
  }

  private skipCells(): void {
    while (this.nextCell());
  }

  /** Answers whether the row names its number. */
  private readRowAttributes(): boolean {
    let at = this.nameEnd;
    let ownStyle = -1;
    let usesStyle = false;
    while ((at = this.nextAttribute(at)) >= 0) {
      if (this.attributeIs("r")) {
        const number = this.integer(this.attributeStart, this.attributeEnd);
        if (number < 1 || number > MAX_ROWS) throw this.failure("row number out of range", this.rowStart);
        this.row = number - 1;
        this.rowHasNumber = true;
      } else if (this.attributeIs("hidden")) {
        this.rowIsHidden = this.attributeIsOn();
      } else if (this.attributeIs("s")) {
        ownStyle = this.integer(this.attributeStart, this.attributeEnd);
      } else if (this.attributeIs("customFormat")) {
        usesStyle = this.attributeIsOn();
      }
    }
    if (usesStyle) this.rowStyle = ownStyle;
    return this.rowHasNumber;
  }

  private readCell(start: number): void {
    const { text } = this;
    this.cellStart = start;
    this.style = 0;
    this.type = "n";
    this.valueStart = -1;
    this.valueEnd = -1;
    this.formulaStart = -1;
    this.inlineStart = -1;
    let hasReference = false;
    let at = this.nameEnd;
    while ((at = this.nextAttribute(at)) >= 0) {
      if (this.attributeNameEnd - this.attributeNameStart !== 1) continue;
      switch (text.charCodeAt(this.attributeNameStart)) {
        case 114: // r
          this.readReference();
          hasReference = true;
          break;
        case 115: // s
          this.style = this.integer(this.attributeStart, this.attributeEnd);
          break;
        case 116: // t
          this.type = text.slice(this.attributeStart, this.attributeEnd);
          break;
        default:
      }
    }
    if (!hasReference) this.column++;
    if (this.column >= MAX_COLUMNS) throw this.failure("column out of range", start);
    this.cellOpenEnd = this.tagEnd;
    this.position = this.tagEnd;
    if (this.tagIsSelfClosing) {
      this.cellEnd = this.tagEnd;
      return;
    }
    for (;;) {
      const child = this.nextTag(this.end);
      if (child < 0) throw this.failure("the cell is not closed", start);
      if (text.charCodeAt(child + 1) === SLASH) {
        this.closeTag(child, "c");
        this.cellEnd = this.position;
        return;
      }
      this.readName(child + 1);
      this.readCellChild(child);
    }
  }

  private readCellChild(child: number): void {
    const isValue = this.nameIs("v");
    const isFormula = !isValue && this.nameIs("f");
    const isInline = !isValue && !isFormula && this.nameIs("is");
    const openEnd = this.endOfTag(this.nameEnd);
    const isEmpty = this.tagIsSelfClosing;
    this.position = openEnd;
    if (isEmpty) {
      if (isFormula) {
        this.formulaStart = child;
        this.formulaOpenEnd = openEnd;
        this.formulaCloseStart = openEnd;
        this.formulaEnd = openEnd;
      }
      return;
    }
    const nameStart = this.nameStart;
    const nameEnd = this.nameEnd;
    const close = this.closeOf(nameStart, nameEnd, openEnd);
    if (isValue) {
      this.valueStart = openEnd;
      this.valueEnd = close;
    } else if (isFormula) {
      this.formulaStart = child;
      this.formulaOpenEnd = openEnd;
      this.formulaCloseStart = close;
      this.formulaEnd = this.position;
    } else if (isInline) {
      this.inlineStart = openEnd;
      this.inlineEnd = close;
    }
  }

  private readReference(): void {
    const { text } = this;
    let at = this.attributeStart;
    const end = this.attributeEnd;
    let column = 0;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const letter = code >= 97 ? code - 96 : code - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (column < 1 || column > MAX_COLUMNS || at === end)
      throw this.failure("a cell reference is not valid", this.cellStart);
    const row = this.integer(at, end) - 1;
    if (row < 0 || row >= MAX_ROWS) throw this.failure("a cell reference is not valid", this.cellStart);
    this.column = column - 1;
    // Some writers number the cells but not the rows.
    if (!this.rowHasNumber) {
      this.row = row;
      this.rowHasNumber = true;
    }
  }
}
