import { NOISE } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Cell } from '../workbooks/line.ts';

export const SHEKEL_FORMAT = '#,##0 "₪"';

/** An amount in whole shekels as the authority's clerk types it: a number, formatted or not. */
export function typeTidyAmount(shekels: number | null, random: Random): Cell {
  if (shekels === null) return null;
  if (random.chance(NOISE.unreadableAmount.rate)) return unreadableAmount(random);
  return random.chance(0.6) ? { kind: 'number', number: shekels, format: SHEKEL_FORMAT } : shekels;
}

/** An amount in whole shekels as the collections clerk types it. */
export function typeAmount(shekels: number | null, random: Random): Cell {
  if (shekels === null) return null;
  const grouped = shekels.toLocaleString('en-US');
  if (random.chance(NOISE.moneyDotted.rate)) return grouped.replaceAll(',', '.');
  if (!random.chance(NOISE.moneyAsText.rate)) return typeTidyAmount(shekels, random);
  return random.pick([
    `₪${grouped}`,
    `${grouped} ₪`,
    `${shekels} ש"ח`,
    `${grouped} שח`,
    `${grouped}.00`,
    `₪ ${shekels}`,
    grouped,
  ]);
}

/** A balance typed by hand; brackets where the client paid too much. */
export const typeBalance = (shekels: number): Cell =>
  shekels < 0 ? `(${Math.abs(shekels).toLocaleString('en-US')})` : shekels;

/** A whole percentage: 15, 15%, 0.15 shown as 15%. */
export function typePercent(percent: number | null, random: Random): Cell {
  if (percent === null) return null;
  return random.pick<Cell>([percent, `${percent}%`, { kind: 'number', number: percent / 100, format: '0%' }]);
}

const unreadableAmount = (random: Random): Cell =>
  random.pick<Cell>(['לברר', { kind: 'error', error: '#N/A' }, 'לבדוק מול הלקוח']);
