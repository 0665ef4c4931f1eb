import type { PreviousImport } from '../previous/previous-import.ts';
import { previousOf } from '../previous/previous-of.ts';
import type { StandingSheet } from './standing-sheet.ts';

/**
 * The earlier import that a spreadsheet holds, with what people did in it since.
 * @returns null where the spreadsheet holds none: no tab of ours has a header yet
 * @throws CasesheetError when it holds a part of a case sheet
 */
export function previousIn(standing: StandingSheet): PreviousImport | null {
  const known = KNOWN.get(standing);
  if (known !== undefined) return known;
  const previous = readPrevious(standing);
  KNOWN.set(standing, previous);
  return previous;
}

/** An import asks before it matches and again before it plans: a large sheet is understood once. */
const KNOWN = new WeakMap<StandingSheet, PreviousImport | null>();

function readPrevious(standing: StandingSheet): PreviousImport | null {
  const isEmpty = [...standing.tabs.values()].every(({ headers }) => headers.length === 0);
  if (isEmpty) return null;
  const previous = previousOf(standing.raw, {
    name: `The spreadsheet ${standing.title}`,
    advice: 'It is left as it is: publish to a new spreadsheet, or restore the tab from its version history.',
  });
  // What people wrote there stands already, and is not written again.
  return { ...previous, feedback: null };
}
