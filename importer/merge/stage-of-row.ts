import type { StageKey } from '../../mappings/stages.ts';
import { AUTHORITY_STATUSES, DOCUMENTS_STATUSES, PAYMENT_STATUSES } from '../../mappings/statuses.ts';
import type { SourceRow } from '../source-row.ts';

const IMPLIED = {
  paymentStatus: stagesOf(PAYMENT_STATUSES),
  authorityStatus: stagesOf(AUTHORITY_STATUSES),
  documentsStatus: stagesOf(DOCUMENTS_STATUSES),
} as const;

const STATUS_FIELDS = ['paymentStatus', 'authorityStatus', 'documentsStatus'] as const;

/** The stage a source row speaks of: as typed, else as its status implies; null where it says neither. */
export function stageOfRow(row: SourceRow): StageKey | null {
  // A typed stage passed the vocabulary when it was normalised.
  if (typeof row.values.stage === 'string') return row.values.stage as StageKey;
  for (const field of STATUS_FIELDS) {
    const status = row.values[field];
    const stage = typeof status === 'string' ? IMPLIED[field].get(status) : undefined;
    if (stage !== undefined) return stage;
  }
  return null;
}

function stagesOf(statuses: readonly { readonly key: string; readonly impliesStage: StageKey }[]) {
  return new Map(statuses.map(({ key, impliesStage }) => [key, impliesStage]));
}
