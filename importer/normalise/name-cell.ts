import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, SAYS_NOTHING, unreadable, valueWith } from './cell-reading.ts';
import { cleanLine } from './clean-text.ts';
import { dropTitles } from './name-titles.ts';
import { trimRemark } from './remark.ts';
import { saysNothing } from './says-nothing.ts';

const LONGEST_NAME = 120;
const PLAIN = /^[א-ת][א-ת'"]*(?:[ -][א-ת][א-ת'"]*)*$/;
const BRACKETED = /\(([^()]*)\)|\[([^[\]]*)\]|\{([^{}]*)\}/;
const NUMBER = /[+*]?\d(?:[\d\s.\-/]*\d)?/;
// Said of the person, wherever it stands in the name.
const OF_THE_PERSON = /(?:^|(?<=[\s,.-]))(?:ז["']?ל|ע"ה|שליט"א|הי"ו|נפטרה?|ה?מנוחה?|קטינה?)(?![\p{L}"'])/u;
// Said of the person after a dash; inside a name they may be names (אבא אבן).
const AFTER_DASH = /^(?:אמא|אבא|אם|אב|אשתו|בעלה|בנו|בתו|בנה|בתה|אלמנה?|גרושה?|דחוף)(?!\p{L})/u;

/** A name taken apart: what is still to read, and the remarks found so far. */
interface Parts {
  readonly name: string;
  readonly remarks: readonly string[];
}

/**
 * A person's name as the case sheet shows it: no niqqud, one kind of quote and dash, no titles, first name
 * first where a comma says which is which. Remarks (`ז"ל`, `(אמא של דנה)`, a number) are handed back beside it.
 */
export function normaliseName(cell: RawCell): CellReading {
  const text = cleanLine(cell.text);
  if (saysNothing('name', text)) return SAYS_NOTHING;
  if (cell.type !== 'text' || text.length > LONGEST_NAME) return notAName();
  if (isPlain(text)) return valueWith(dropTitles(text));
  const { name, remarks } = takeRemarks(unifyMarks(text));
  const display = trimName(dropTitles(trimName(firstNameFirst(name))));
  if (!/\p{L}/u.test(display)) return notAName();
  return valueWith(display, remarks);
}

/** The way most names are written: nothing to unify, to take out or to turn round. */
function isPlain(text: string): boolean {
  return PLAIN.test(text) && !text.includes("''") && !OF_THE_PERSON.test(text);
}

function notAName(): CellReading {
  return unreadable({
    code: 'unreadable-name',
    expected: 'a person’s name',
    fix: 'Type first and last name in this cell and move anything else to the notes.',
  });
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

function takeRemarks(text: string): Parts {
  const whole = BRACKETED.exec(text);
  const unwrapped = whole !== null && whole[0] === text ? trimRemark(text) : text;
  const found = [BRACKETED, NUMBER, OF_THE_PERSON].reduce(takeAll, { name: unwrapped, remarks: [] });
  return takeAfterDash({ ...found, name: found.name.replace(/\s+/g, ' ').trim() });
}

function takeAll({ name, remarks }: Parts, shape: RegExp): Parts {
  const match = shape.exec(name);
  if (match === null) return { name, remarks };
  const rest = `${name.slice(0, match.index)} ${name.slice(match.index + match[0].length)}`;
  return takeAll({ name: rest, remarks: [...remarks, trimRemark(match[0])] }, shape);
}

/** A dash between spaces joins a double surname (לוי - כהן) or leads to a remark of a few words. */
function takeAfterDash({ name, remarks }: Parts): Parts {
  const dash = /\s-+\s?|-+\s/.exec(name);
  if (dash === null) return { name, remarks };
  const head = name.slice(0, dash.index).trim();
  const tail = name.slice(dash.index + dash[0].length).trim();
  const saysMore = AFTER_DASH.test(tail) || (head.includes(' ') && tail.includes(' '));
  if (saysMore && head !== '') return { name: head, remarks: [...remarks, trimRemark(tail)] };
  const joined = head === '' || tail === '' ? head + tail : `${head}-${tail}`;
  return takeAfterDash({ name: joined, remarks });
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
  return name
    .replace(/[^\p{L}\p{M}'"./ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+|[\s./-]+$/gu, '');
}
