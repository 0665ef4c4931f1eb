import type { NumberStyle } from '../cell/number-style.ts';
import { booleanCell, errorCell, textCell, uncalculatedCell, withFormula } from '../cell/raw-cells.ts';
import { RememberedTexts } from '../cell/remembered-texts.ts';
import { isoFromWritten } from '../cell/serial-date.ts';
import type { RawCell } from '../raw-sheet.ts';
import { refusals } from '../refusals.ts';
import type { TagWalk } from '../xml/tag-walk.ts';
import { excelText, xmlText } from '../xml/xml-text.ts';
import { formulaAt, type SharedFormula } from './shared-formula.ts';

/** What the cells of a workbook point to. */
export interface CellContext {
  readonly sharedStrings: readonly (RawCell | undefined)[];
  /** By the style number of a cell. */
  readonly styles: readonly NumberStyle[];
  readonly plainStyle: NumberStyle;
}

const FIRST_LETTER = 65;
const LAST_LETTER = 90;

/** Reads one cell after another: `start` at its tag, `content` at the tags inside, `finish` at its end. */
export class CellReader {
  /** From 0; -1 where the cell does not say. */
  columnIndex = -1;
  /** From 1, as the cell itself says; 0 where it does not. */
  rowNumber = 0;
  inPhonetic = false;
  private type = '';
  private style = 0;
  private value = '';
  private inlineText = '';
  private formula = '';
  private hasFormula = false;
  private sharedId: string | undefined;
  private reading = '';
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private readonly texts = new RememberedTexts();
  private readonly context: CellContext;

  constructor(context: CellContext) {
    this.context = context;
  }

  start(walk: TagWalk): void {
    this.columnIndex = -1;
    this.rowNumber = 0;
    this.type = this.value = this.inlineText = this.formula = this.reading = '';
    this.style = 0;
    this.hasFormula = false;
    this.sharedId = undefined;
    walk.rewind();
    while (walk.nextAttribute()) {
      switch (walk.attributeName) {
        case 'r':
          this.readAddress(walk);
          break;
        case 's':
          this.style = Number(walk.attributeValue);
          break;
        case 't':
          this.type = walk.attributeValue;
      }
    }
  }

  content(walk: TagWalk): void {
    if (walk.kind === 'cdata') this.append(walk.cdata.replaceAll('&', '&amp;') + walk.textAfter());
    else if (walk.kind === 'close') this.reading = '';
    else {
      this.reading = walk.name;
      if (walk.name === 'f') {
        this.hasFormula = true;
        if (walk.attribute('t') === 'shared') this.sharedId = walk.attribute('si');
      }
      if (walk.kind === 'open') this.append(walk.textAfter());
    }
  }

  /** @param rowNumber of the row the cell stands in, from 1 */
  finish(rowNumber: number): RawCell | undefined {
    if (!this.hasFormula) return this.cellOf(undefined);
    const formula = this.formulaHere(rowNumber);
    const uncalculated = this.value === '' && this.inlineText === '' && this.type !== 'str';
    return uncalculated ? uncalculatedCell(formula) : this.cellOf(formula);
  }

  private append(text: string): void {
    if (this.reading === 'v') this.value += text;
    else if (this.reading === 'f') this.formula += text;
    else if (this.reading === 't' && !this.inPhonetic) this.inlineText += text;
  }

  private cellOf(formula: string | undefined): RawCell | undefined {
    const { value, type } = this;
    if (type === 's') return this.sharedText(formula);
    if (type === 'inlineStr' || type === 'str') {
      const text = excelText(type === 'str' ? value : this.inlineText || value);
      return formula === undefined ? this.texts.cell(text) : textCell(text, formula);
    }
    if (value === '') return undefined;
    if (type === 'b') return booleanCell(value === '1' || value === 'true', formula);
    if (type === 'e') return errorCell(xmlText(value), formula);
    const style = this.context.styles[this.style] ?? this.context.plainStyle;
    if (type === 'd') {
      const iso = isoFromWritten(value);
      return iso === undefined
        ? textCell(xmlText(value), formula)
        : withFormula(style.cellOfDay(iso), formula);
    }
    const number = Number(value);
    return Number.isNaN(number)
      ? textCell(xmlText(value), formula)
      : withFormula(style.cellOf(number), formula);
  }

  private sharedText(formula: string | undefined): RawCell | undefined {
    const { sharedStrings } = this.context;
    const at = Number(this.value);
    if (this.value === '') return undefined;
    if (!(at < sharedStrings.length))
      throw refusals.damaged('a cell whose text is missing from the workbook');
    const cell = sharedStrings[at];
    return formula === undefined || cell === undefined ? cell : { ...cell, formula };
  }

  private formulaHere(rowNumber: number): string {
    const formula = xmlText(this.formula);
    if (this.sharedId === undefined) return formula;
    const here = { rowNumber, columnIndex: this.columnIndex };
    if (formula !== '') this.sharedFormulas.set(this.sharedId, { formula, ...here });
    const shared = this.sharedFormulas.get(this.sharedId);
    return shared === undefined ? '' : formulaAt(shared, here);
  }

  private readAddress(walk: TagWalk): void {
    const { source, attributeTo } = walk;
    let at = walk.attributeFrom;
    let column = 0;
    for (; at < attributeTo; at++) {
      const code = source.charCodeAt(at) & ~32;
      if (code < FIRST_LETTER || code > LAST_LETTER) break;
      column = column * 26 + code - FIRST_LETTER + 1;
    }
    this.columnIndex = column - 1;
    this.rowNumber = Number(source.slice(at, attributeTo));
  }
}
