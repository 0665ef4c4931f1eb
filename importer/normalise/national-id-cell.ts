import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, unreadable, valueWith } from './cell-reading.ts';
import { cleanLine } from './clean-text.ts';
import { foldText } from './fold.ts';
import { isFiller, isNationalId, padNationalId } from './national-id.ts';
import { digitsShown } from './number-cell.ts';
import { trimRemark } from './remark.ts';

const EXPECTED = 'a national id of nine digits';
const FIX_DIGITS = 'Check the number against the client’s id card and correct it in the workbook.';

const LABEL = /^(?:מספר |מס['׳]? ?)?(?:ת\.? ?ז\.?|ת["״]ז|תעודת זהות|זהות|ID)(?: לקוח)?[\s:.\-–]*(?=\d)/iu;
const DIGIT_GROUPS = /\d(?:[\s.\-–־/]{0,3}\d)*/g;
const RELATIVE = new Set(
  [
    'בעל',
    'בעלה',
    'בן זוג',
    'בת זוג',
    'אישה',
    'אשתו',
    'אמא',
    'אבא',
    'אם',
    'אב',
    'הורה',
    'בן',
    'בת',
    'אח',
    'אחות',
  ].map(foldText),
);
const PASSPORT = /דרכון|passport|^\p{L}{1,3}[\s-]?\d{5,9}$/iu;

/**
 * A national id in any spelling: bidi marks, dashes, dots, blanks, its label, lost zeros.
 * A failed check gives its digits as a weak clue.
 */
export function normaliseNationalId(cell: RawCell): CellReading {
  if (cell.type === 'number') return readDigits(digitsShown(cell), []);
  const text = cleanLine(cell.text);
  if (/^\d{5,9}$/.test(text)) return readDigits(text, []);
  return readIdText(text.replace(/^['’`]/, ''));
}

function readIdText(text: string): CellReading {
  const scientific = /^(\d)\.?(\d*)E\+?(\d+)$/i.exec(text);
  if (scientific !== null) return readScientific(scientific);
  const bare = text.replace(LABEL, '').replace(/(?<=\d{9})\.0+$/, '');
  if (PASSPORT.test(bare)) return readPassport(bare);
  const groups = bare.match(DIGIT_GROUPS) ?? [];
  const [group] = groups;
  if (group === undefined) {
    return unreadable({ code: 'unreadable-national-id', expected: EXPECTED, fix: FIX_DIGITS });
  }
  if (groups.length > 1) return readSeveral();
  const remark = trimRemark(bare.replace(group, ' '));
  if (RELATIVE.has(foldText(remark).replace(/^של /, ''))) return readRelative();
  return readDigits(group.replace(/\D/g, ''), [remark]);
}

function readDigits(digits: string | null, remarks: readonly string[]): CellReading {
  if (digits === null) {
    return unreadable({ code: 'unreadable-national-id', expected: EXPECTED, fix: FIX_DIGITS });
  }
  const padded = padNationalId(digits);
  if (padded === null) {
    if (/^0+$/.test(digits)) return readFiller();
    if (digits.length > 13) return readSeveral();
    const code = digits.length > 9 ? 'national-id-too-long' : 'national-id-too-short';
    return unreadable({ code, expected: EXPECTED, fix: FIX_DIGITS });
  }
  if (isNationalId(padded)) return valueWith(padded, remarks);
  if (isFiller(padded)) return readFiller();
  return unreadable(
    {
      code: 'national-id-check-digit',
      expected: 'a national id whose check digit is right',
      fix: `A digit is mistyped or two are swapped. ${FIX_DIGITS}`,
    },
    padded,
  );
}

function readFiller(): CellReading {
  return unreadable({
    code: 'placeholder-national-id',
    expected: 'a person’s own national id',
    fix: 'This number only fills the cell. Type the client’s id, or leave the cell empty.',
  });
}

/** Excel writes 1.23457E+08 for a long number: the digits it left out are gone. */
function readScientific([, first = '', rest = '', exponent = '']: readonly string[]): CellReading {
  if (rest.length === Number(exponent)) return readDigits(first + rest, []);
  return unreadable({
    code: 'national-id-in-scientific-notation',
    expected: EXPECTED,
    fix: 'Digits were lost when the column was saved as text. Type the id again.',
  });
}

function readPassport(text: string): CellReading {
  const digits = text.replace(/\D/g, '');
  return unreadable(
    {
      code: 'passport-number',
      expected: EXPECTED,
      fix: 'It looks like a passport. Keep it in the notes and leave the id empty.',
    },
    digits.length >= 5 ? digits : undefined,
  );
}

function readSeveral(): CellReading {
  return unreadable({
    code: 'several-national-ids',
    expected: 'one national id',
    fix: 'Keep the client’s own id in the cell and move the others to the notes.',
  });
}

function readRelative(): CellReading {
  return unreadable({
    code: 'national-id-of-relative',
    expected: 'the client’s own national id',
    fix: 'It is marked as the id of a relative. Type the client’s id and move this one to the notes.',
  });
}
