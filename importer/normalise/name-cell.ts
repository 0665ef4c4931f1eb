import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, SAYS_NOTHING, unreadable, valueWith } from './cell-reading.ts';
import { cleanLine } from './clean-text.ts';
import { type NameParts, saysOfThePerson, takeRemarks } from './name-remarks.ts';
import { dropTitles } from './name-titles.ts';
import { saysNothing } from './says-nothing.ts';

const LONGEST_NAME = 120;
const PLAIN = /^[א-ת][א-ת'"]*(?:[ -][א-ת][א-ת'"]*)*$/;

/**
 * A person's name as the case sheet shows it: no niqqud, one kind of quote and dash, no titles, first name
 * first where a comma says which is which. Remarks (`ז"ל`, `(אמא של דנה)`, a number) are handed back beside it.
 */
export function normaliseName(cell: RawCell): CellReading {
  const text = cleanLine(cell.text);
  if (saysNothing('name', text)) return SAYS_NOTHING;
  if (cell.type !== 'text' || text.length > LONGEST_NAME) return notAName();
  if (isPlain(text)) return valueWith(dropTitles(text));
  const { name, remarks } = takeApart(text);
  return /\p{L}/u.test(name) && !saysNothing('name', name) ? valueWith(name, remarks) : notAName();
}

/** The way most names are written: nothing to unify, to take out or to turn round. */
function isPlain(text: string): boolean {
  return PLAIN.test(text) && !text.includes("''") && !saysOfThePerson(text);
}

function notAName(): CellReading {
  return unreadable({
    code: 'unreadable-name',
    expected: 'a person’s name',
    fix: 'Type first and last name in this cell and move anything else to the notes.',
  });
}

/** Takes remarks and titles off until none are left: what one hid (`(דחוף) ד"ר …`) shows when it is gone. */
function takeApart(text: string): NameParts {
  const { name, remarks } = takeRemarks(unifyMarks(text));
  const bare = trimName(dropTitles(firstNameFirst(name)));
  if (bare === text) return { name: bare, remarks };
  const rest = takeApart(bare);
  return { name: rest.name, remarks: [...remarks, ...rest.remarks] };
}

function unifyMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/g, '')
    .normalize('NFC')
    .replace(/[׳‘’‚‛`´′]/g, "'")
    .replace(/[״“”„‟″]|''/g, '"')
    .replace(/[־‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function firstNameFirst(name: string): string {
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [last, first] = parts;
  return parts.length === 2 && last !== undefined && first !== undefined
    ? `${dropTitles(first)} ${dropTitles(last)}`
    : parts.join(' ');
}

function trimName(name: string): string {
  return name.replace(/^[^\p{L}]+|[\s./-]+$/gu, '');
}
