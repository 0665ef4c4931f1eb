import { NOISE } from '../noise.ts';
import type { Random } from '../random.ts';
import { BLANK_LINE, type Line } from './line.ts';

/** A row as it really stands in a sheet: perhaps hidden, perhaps typed twice, perhaps an empty row after it. */
export function* untidyRow(line: Line, random: Random): Generator<Line> {
  yield random.chance(NOISE.hiddenRow.rate) ? { ...line, hidden: true } : line;
  if (random.chance(NOISE.rowTwice.rate)) yield line;
  if (random.chance(NOISE.blankRow.rate)) yield BLANK_LINE;
}
