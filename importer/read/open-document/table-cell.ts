import { booleanCell, errorCell, textCell, uncalculatedCell, withFormula } from '../cell/raw-cells.ts';
import { RememberedTexts } from '../cell/remembered-texts.ts';
import { isoFromWritten } from '../cell/serial-date.ts';
import type { RawCell } from '../raw-sheet.ts';
import type { TagWalk } from '../xml/tag-walk.ts';
import { xmlText } from '../xml/xml-text.ts';

/** What the tag of a cell says. */
interface Written {
  readonly [attribute: string]: string;
}

const MAX_SPACES = 1000;

/** Reads one cell after another: `start` at its tag, `content` at the tags inside, `finish` at its end. */
export class TableCell {
  private written: Written = {};
  private paragraphs = 0;
  private shown = '';
  private inParagraph = 0;
  private readonly texts = new RememberedTexts();

  start(walk: TagWalk): void {
    const written: { [attribute: string]: string } = {};
    walk.rewind();
    while (walk.nextAttribute()) {
      // `calcext:value-type` repeats `office:value-type` and is the only one to tell of errors.
      const isError = walk.attributeName === 'value-type' && walk.attributeValue === 'error';
      written[isError ? 'error' : walk.attributeName] = walk.attributeValue;
    }
    this.written = written;
    this.paragraphs = 0;
    this.shown = '';
    this.inParagraph = 0;
  }

  content(walk: TagWalk): void {
    const { kind, name } = walk;
    if (name === 'p' || name === 'h') {
      if (kind !== 'close' && this.paragraphs++ > 0) this.shown += '\n';
      this.inParagraph = kind === 'open' ? 1 : 0;
      if (kind === 'open') this.shown += walk.textAfter();
      return;
    }
    if (this.inParagraph === 0) return;
    if (kind !== 'close') {
      if (name === 's') this.shown += ' '.repeat(Math.min(Number(walk.attribute('c') ?? 1) || 1, MAX_SPACES));
      else if (name === 'tab') this.shown += '\t';
      else if (name === 'line-break') this.shown += '\n';
      else if (kind === 'cdata') this.shown += walk.cdata.replaceAll('&', '&amp;');
    }
    this.shown += walk.textAfter();
  }

  finish(): RawCell | undefined {
    const shown = xmlText(this.shown);
    const formula = plainFormula(this.written.formula);
    const cell = this.cellOf(shown);
    if (formula === undefined) return cell;
    if (cell === undefined && this.written['value-type'] === undefined) return uncalculatedCell(formula);
    return cell === undefined ? undefined : withFormula(cell, formula);
  }

  private cellOf(shown: string): RawCell | undefined {
    const { written } = this;
    if (written.error !== undefined) return errorCell(shown);
    switch (written['value-type']) {
      case 'float':
      case 'percentage':
      case 'currency':
        return shownNumber(Number(written.value), shown);
      case 'time':
        return shownNumber(dayShare(written['time-value'] ?? ''), shown);
      case 'date':
        return shownDate(written['date-value'] ?? '', shown);
      case 'boolean':
        return booleanCell(written['boolean-value'] === 'true');
      default:
        return this.texts.cell(this.paragraphs === 0 ? xmlText(written['string-value'] ?? '') : shown);
    }
  }
}

function shownNumber(value: number, shown: string): RawCell | undefined {
  if (Number.isNaN(value)) return textCell(shown);
  return { type: 'number', value, text: shown || String(value) };
}

function shownDate(written: string, shown: string): RawCell | undefined {
  const iso = isoFromWritten(written);
  return iso === undefined ? textCell(shown || written) : { type: 'date', value: iso, text: shown || iso };
}

/** @param duration such as `PT14H05M00S`; NaN where it is none */
function dayShare(duration: string): number {
  const found = /^PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/.exec(duration);
  if (found === null) return Number.NaN;
  const [, hours, minutes, seconds] = found.map(Number);
  return ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
}

/** `of:=[.A1]+SUM([$'גבייה'.B2:.B3])` as Excel writes it: `A1+SUM('גבייה'!B2:B3)`. */
function plainFormula(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  return xmlText(written)
    .replace(/^\w*:?=/, '')
    .replace(/\[([^\]]*)\]/g, (_, reference: string) =>
      reference
        .replace(/(^|:)\./g, '$1')
        .replace(/^\$?('(?:[^']|'')*'|[^.:']+)\./, '$1!')
        .replace(/:\$?(?:'[^']*'|[^.:']+)\./, ':'),
    );
}
