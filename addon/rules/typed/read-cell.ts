import { FIELD_BY_KEY, type FieldKey } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { cleanLine, cleanText } from './clean-line.ts';
import { storedDate, typedDate } from './typed-date.ts';
import { typedEmail } from './typed-email.ts';
import { typedNationalId } from './typed-national-id.ts';
import { storedMoney, storedPercent, typedMoney, typedPercent } from './typed-number.ts';
import { typedPhones } from './typed-phones.ts';
import { typedTerm } from './typed-term.ts';
import { NOTHING, type TypedValue, typedValue } from './typed-value.ts';

/** A cell of the case sheet as a value of its field, however it was typed. */
export function readCell(field: FieldKey, cell: CellValue): TypedValue {
  const { kind } = FIELD_BY_KEY[field];
  if (typeof cell === 'number') {
    if (kind === 'date') return storedDate(cell);
    if (kind === 'money') return storedMoney(cell);
    if (kind === 'percent') return storedPercent(cell);
  }
  const text = cleanText(String(cell ?? ''));
  const line = cleanLine(text);
  if (line === '') return NOTHING;
  switch (kind) {
    case 'caseId':
    case 'clientId':
    case 'name':
      return typedValue(line);
    case 'text':
      return typedValue(text);
    case 'nationalId':
      return typedNationalId(line);
    case 'phones':
      return typedPhones(text);
    case 'email':
      return typedEmail(line);
    case 'date':
      return typedDate(line, field === 'birthDate' ? 'birth' : 'office');
    case 'money':
      return typedMoney(line);
    case 'percent':
      return typedPercent(line);
    case 'claimType':
    case 'stage':
    case 'documentsStatus':
    case 'authorityStatus':
    case 'paymentStatus':
    case 'channel':
    case 'waitingFor':
      return typedTerm(kind, line);
    default:
      return kind satisfies never;
  }
}
