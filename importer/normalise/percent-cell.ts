import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, unreadable, valueWith } from './cell-reading.ts';
import { cleanLine } from './clean-text.ts';
import { type DecimalText, decimalOfNumber, scaleDecimal } from './decimal.ts';
import { wholeIfMore } from './remark.ts';
import { remembered } from './remembered.ts';

const EXPECTED = 'a percentage from 0 to 100';
const FIX = 'Type one percentage, such as 10% or 12.5%, and move other words to the notes.';
const HUNDRED_PERCENT = 10_000;
const SIGN = '%|אחוז(?:ים)?(?!\\p{L})';
const PERCENT = new RegExp(
  `(?<![\\d.,])(?<sign>(?:${SIGN})\\s?)?(?<minus>[-−–])?(?<number>\\d+(?:[.,]\\d+)?|[.,]\\d+)(?<after>\\s?(?:${SIGN}))?`,
  'giu',
);

/**
 * A percentage in hundredths of a percent. With a sign it is what it says; without, a number below 1 is a
 * fraction (0.1 is 10 %) and a number above 1 is percents. A bare 1 may be 1 % or 100 %: a person decides.
 */
export function normalisePercent(cell: RawCell): CellReading {
  if (cell.type === 'text') return readPercentText(cell.text);
  if (cell.type !== 'number') return notAPercent();
  const decimal = decimalOfNumber(Number(cell.value));
  // A cell shown as 13% holds the fraction 0.125: the stored value is exact, what is shown is rounded.
  return cell.text.includes('%') ? hundredths({ decimal, powerOfTen: 4 }) : readBare(decimal);
}

const readPercentText = remembered(5_000, (cellText: string): CellReading => {
  const text = cleanLine(cellText);
  const matches = [...text.matchAll(PERCENT)];
  const [match] = matches;
  if (match === undefined || matches.length > 1) return notAPercent();
  const { sign, after, minus, number = '' } = match.groups ?? {};
  if (minus !== undefined) return notAPercent();
  const decimal = number.replace(',', '.').replace(/^\./, '0.');
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  const remark = wholeIfMore(text, rest);
  return sign === undefined && after === undefined
    ? readBare(decimal, remark)
    : hundredths({ decimal, powerOfTen: 2, remark });
});

function readBare(decimal: DecimalText | null, remark = ''): CellReading {
  const number = Number(decimal);
  if (number === 1) {
    return unreadable({
      code: 'ambiguous-percent',
      expected: 'a percentage that can be read one way',
      fix: 'Type 1% or 100%.',
    });
  }
  return hundredths({ decimal, powerOfTen: number < 1 ? 4 : 2, remark });
}

interface Percentage {
  readonly decimal: DecimalText | null;
  readonly powerOfTen: number;
  readonly remark?: string;
}

function hundredths({ decimal, powerOfTen, remark = '' }: Percentage): CellReading {
  const value = decimal === null ? null : scaleDecimal(decimal, powerOfTen);
  return value === null || value < 0 || value > HUNDRED_PERCENT ? notAPercent() : valueWith(value, [remark]);
}

function notAPercent(): CellReading {
  return unreadable({ code: 'unreadable-percent', expected: EXPECTED, fix: FIX });
}
