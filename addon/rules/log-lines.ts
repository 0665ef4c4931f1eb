import { FIELD_BY_KEY, type FieldKey } from '../../mappings/fields.ts';
import { WAYS_OF_CHANGE, type WayOfChange } from '../../mappings/journey/ways-of-change.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { shownValue } from '../../mappings/shown-value.ts';
import { type CaseChanges, changesOf, type FieldValue } from './case-changes.ts';
import { textOf } from './text-of.ts';

/** One line of the log. */
export interface LogLine {
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly when: string;
  readonly who: string;
  readonly caseId: string;
  /** The header of the column. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Where it was done, and why. */
  readonly how: string;
}

/** What the log tells of a case's changes, one line a cell. */
export function logLines({
  caseValues,
  changes,
  when,
  who,
  way,
  why,
}: {
  /** As it was before. */
  readonly caseValues: CaseValues;
  readonly changes: CaseChanges;
  readonly when: string;
  readonly who: string;
  readonly way: WayOfChange;
  /** Empty where there is nothing to say. */
  readonly why: string;
}): readonly LogLine[] {
  const caseId = textOf(caseValues, 'caseId') || String(changes.caseId ?? '');
  const how = [WAYS_OF_CHANGE[way], ...(why === '' ? [] : [why])].join(' · ');
  return changesOf(changes).map(([key, value]) => ({
    when,
    who,
    caseId,
    field: FIELD_BY_KEY[key].header,
    before: shown(key, caseValues[key] ?? null),
    after: shown(key, value),
    how,
  }));
}

function shown(key: FieldKey, value: FieldValue): string {
  return value === null ? '' : shownValue(FIELD_BY_KEY[key].kind, value);
}
