import type { FieldKind } from '../../mappings/fields.ts';
import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, SAYS_NOTHING, unreadable } from './cell-reading.ts';
import { normaliseDate } from './date-cell.ts';
import { normaliseEmail } from './email-cell.ts';
import { normaliseMoney } from './money-cell.ts';
import { normaliseName } from './name-cell.ts';
import { normaliseNationalId } from './national-id-cell.ts';
import { normalisePercent } from './percent-cell.ts';
import { normalisePhones } from './phones-cell.ts';
import { saysNothing } from './says-nothing.ts';
import { normaliseText } from './text-cell.ts';
import { normaliseTerm } from './vocabulary-cell.ts';

/** In characters. A longer cell is a story, not a value. */
const LONGEST_VALUE = 500;

/**
 * Reads one legacy cell as a kind of value. Never throws, and reading its own value again changes nothing;
 * the caller keeps the cell as it was.
 * @param key the field, where it says more than its kind: a two-digit year of a birth is of the past
 */
export function normaliseCell(kind: FieldKind, cell: RawCell, key?: LegacyKey): CellReading {
  if (cell.type === 'error') return cell.text === `=${cell.formula}` ? formulaWithoutValue() : errorCell();
  if (cell.type === 'text' && /^\s*$/.test(cell.text)) return SAYS_NOTHING;
  if (kind !== 'text' && cell.text.length > LONGEST_VALUE) return tooLong();
  const reading = readAs({ kind, cell, key });
  return reading.outcome === 'unreadable' && saysNothing(kind, cell.text) ? SAYS_NOTHING : reading;
}

interface KindOfCell {
  readonly kind: FieldKind;
  readonly cell: RawCell;
  readonly key: LegacyKey | undefined;
}

function readAs({ kind, cell, key }: KindOfCell): CellReading {
  switch (kind) {
    case 'nationalId':
      return normaliseNationalId(cell);
    case 'phones':
      return normalisePhones(cell);
    case 'name':
      return normaliseName(cell);
    case 'date':
      return normaliseDate(cell, key === 'birthDate' ? 'birth' : 'office');
    case 'money':
      return normaliseMoney(cell);
    case 'percent':
      return normalisePercent(cell);
    case 'email':
      return normaliseEmail(cell);
    case 'claimType':
    case 'stage':
    case 'documentsStatus':
    case 'authorityStatus':
    case 'paymentStatus':
    case 'channel':
    case 'waitingFor':
      return normaliseTerm(kind, cell);
    case 'text':
    case 'caseId':
    case 'clientId':
      return normaliseText(cell);
    default:
      return kind satisfies never;
  }
}

function errorCell(): CellReading {
  return unreadable({
    code: 'error-cell',
    expected: 'a value',
    fix: 'Repair the formula in the workbook, or type the value over it.',
  });
}

function tooLong(): CellReading {
  return unreadable({
    code: 'text-too-long',
    expected: `a value of at most ${LONGEST_VALUE} characters`,
    fix: 'Type the value alone in this cell and move the rest to the notes.',
  });
}

function formulaWithoutValue(): CellReading {
  return unreadable({
    code: 'formula-without-value',
    expected: 'a formula that Excel has computed',
    fix: 'Open the workbook in Excel, save it and import it again.',
  });
}
