import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, unreadable, valueWith } from './cell-reading.ts';
import { cleanLine } from './clean-text.ts';
import { type DecimalText, decimalOfNumber, readDecimal, scaleDecimal } from './decimal.ts';
import { wholeIfMore } from './remark.ts';
import { remembered } from './remembered.ts';

const EXPECTED = 'an amount in shekels';
const FIX = 'Type one amount, such as 1,234.50, and move other words to the notes.';
/** A hundred million shekels: more is an id or a phone in the wrong column. */
const MOST_AGOROT = 10_000_000_000;
const SHEKELS = /₪|(?<!\p{L})(?:ש["״'׳]{0,2}ח|שקל(?:ים)?(?: חדשים?)?|nis|ils)(?!\p{L})/giu;
const FOREIGN = /[$€£¥]|(?<!\p{L})(?:usd|eur|gbp|דולר(?:ים)?|יורו|אירו)(?!\p{L})/iu;
const AMOUNT =
  /(?<number>\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{1,2})?(?![\d.,])|\d[\d.,]*|[.,]\d+)(?: ?(?<times>אלף|אלפים|מיליון|k)(?!\p{L}))?/giu;
/** How many zeros such a word adds. */
const ZEROS: Readonly<Record<string, number>> = { אלף: 3, אלפים: 3, k: 3, מיליון: 6 };
// A dash is a minus where it touches the number and no word (not כ-500), or opens or closes the cell.
const MINUS_BEFORE = /(?:^|[\s(])[-−–]$|^[-−–]\s$/;
const MINUS_AFTER = /^\s?[-−–]\s*$/;

/**
 * An amount in whole agorot: ₪ and its words, thousands marks, `1.234,50`, minus before or after, brackets as
 * minus, אלף and k. Never computes: `1200+500` is no amount. Words beside it (`+ מע"מ`) are remarks.
 */
export function normaliseMoney(cell: RawCell): CellReading {
  if (cell.type === 'text') return readAmountText(cell.text);
  const value = Number(cell.value);
  if (cell.type !== 'number') return notAnAmount();
  if (cell.text.includes('%')) return percentInstead();
  if (FOREIGN.test(cell.text)) return foreignCurrency();
  return readDecimalAmount({ decimal: decimalOfNumber(value), zeros: 0, remark: '' });
}

const readAmountText = remembered(20_000, (cellText: string): CellReading => {
  const line = cleanLine(cellText);
  if (line.includes('%')) return percentInstead();
  if (FOREIGN.test(line)) return foreignCurrency();
  const text = line.replace(SHEKELS, ' ').replace(/\s+/g, ' ').trim();
  const amounts = [...text.matchAll(AMOUNT)];
  const [amount] = amounts;
  if (amount === undefined) return notAnAmount();
  if (amounts.length > 1) return severalAmounts();
  const before = text.slice(0, amount.index);
  const after = text.slice(amount.index + amount[0].length);
  const { number = '', times = '' } = amount.groups ?? {};
  const decimal = readDecimal(number.replace(/[.,]$/, ''));
  if (decimal === 'ambiguous') return ambiguousAmount();
  const bracketed = before.trim() === '(' && after.trim() === ')';
  const negative = bracketed || MINUS_BEFORE.test(before) || MINUS_AFTER.test(after);
  return readDecimalAmount({
    decimal: decimal === null || !negative ? decimal : `-${decimal}`,
    zeros: ZEROS[times.toLowerCase()] ?? 0,
    remark: wholeIfMore(line, `${before} ${after}`),
  });
});

interface Amount {
  readonly decimal: DecimalText | null;
  readonly zeros: number;
  readonly remark: string;
}

function readDecimalAmount({ decimal, zeros, remark }: Amount): CellReading {
  const agorot = decimal === null ? null : scaleDecimal(decimal, zeros + 2);
  if (agorot === null) return notAnAmount();
  if (Math.abs(agorot) <= MOST_AGOROT) return valueWith(agorot, [remark]);
  return unreadable({
    code: 'amount-out-of-bounds',
    expected: 'an amount of at most 100,000,000 shekels',
    fix: `It may be an id or a phone in the wrong column. ${FIX}`,
  });
}

function notAnAmount(): CellReading {
  return unreadable({ code: 'unreadable-amount', expected: EXPECTED, fix: FIX });
}

function severalAmounts(): CellReading {
  return unreadable({
    code: 'several-amounts',
    expected: 'one amount',
    fix: 'Nothing is computed for you: type the one amount that counts and move the others to the notes.',
  });
}

function ambiguousAmount(): CellReading {
  return unreadable({
    code: 'ambiguous-amount',
    expected: 'an amount that can be read one way',
    fix: 'A dot before three digits may mean thousands or agorot. Type 1,234 or 1.23.',
  });
}

function percentInstead(): CellReading {
  return unreadable({
    code: 'percent-instead-of-amount',
    expected: EXPECTED,
    fix: 'Move the percentage to the column of percentages and type the amount.',
  });
}

function foreignCurrency(): CellReading {
  return unreadable({
    code: 'foreign-currency',
    expected: EXPECTED,
    fix: 'Type the amount in shekels and keep the foreign amount in the notes.',
  });
}
