import { CLAIM_TYPES } from '../../mappings/claim-types.ts';
import type { FieldKind } from '../../mappings/fields.ts';
import { STAGES } from '../../mappings/stages.ts';
import {
  AUTHORITY_STATUSES,
  CHANNELS,
  DOCUMENTS_STATUSES,
  PAYMENT_STATUSES,
} from '../../mappings/statuses.ts';
import type { Term } from '../../mappings/vocabulary.ts';
import { WAITING_FOR } from '../../mappings/waiting.ts';
import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, unreadable, valueWith } from './cell-reading.ts';
import { cleanLine } from './clean-text.ts';
import { wholeIfMore } from './remark.ts';
import { remembered } from './remembered.ts';
import { findTerm, vocabularyOf } from './vocabulary.ts';

export type VocabularyKind = Extract<
  FieldKind,
  'claimType' | 'stage' | 'documentsStatus' | 'authorityStatus' | 'paymentStatus' | 'channel' | 'waitingFor'
>;

const READERS: { readonly [Kind in VocabularyKind]: (text: string) => CellReading } = {
  claimType: readerOf(CLAIM_TYPES),
  stage: readerOf(STAGES),
  documentsStatus: readerOf(DOCUMENTS_STATUSES),
  authorityStatus: readerOf(AUTHORITY_STATUSES),
  paymentStatus: readerOf(PAYMENT_STATUSES),
  channel: readerOf(CHANNELS),
  waitingFor: readerOf(WAITING_FOR),
};

/** The key of the term that a cell names, in any known spelling. Words beside it are remarks. */
export function normaliseTerm(kind: VocabularyKind, cell: RawCell): CellReading {
  return READERS[kind](cell.text);
}

function readerOf(terms: readonly Term[]): (text: string) => CellReading {
  const vocabulary = vocabularyOf(terms);
  const known = `one of: ${terms.map(({ label }) => label).join(', ')}`;
  return remembered(20_000, (cellText) => {
    const text = cleanLine(cellText);
    const found = findTerm(vocabulary, text);
    if (found === 'unknown') {
      return unreadable({
        code: 'unknown-word',
        expected: known,
        fix: 'Write one of these words and move anything else to the notes.',
      });
    }
    if (found === 'several') {
      return unreadable({
        code: 'several-words',
        expected: known,
        fix: 'The cell names more than one: keep the one that holds and move the rest to the notes.',
      });
    }
    return valueWith(found.key, [wholeIfMore(text, found.rest)]);
  });
}
