import { FIELD_BY_KEY, type FieldKey } from '../../mappings/fields.ts';
import { WAYS_OF_CHANGE, type WayOfChange } from '../../mappings/journey/ways-of-change.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { shownValue } from '../../mappings/shown-value.ts';
import { type CaseChanges, changesOf, type FieldValue } from './case-changes.ts';
import type { CaseCells } from './case-of-cells.ts';
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

/** What the log tells of a case's changes, one line a cell; what nobody could read, as it was typed. */
export function logLines({
  caseValues,
  changes,
  unread = {},
  when,
  who,
  way,
  why,
}: {
  /** As it was before. */
  readonly caseValues: CaseValues;
  readonly changes: CaseChanges;
  readonly unread?: CaseCells;
  readonly when: string;
  readonly who: string;
  readonly way: WayOfChange;
  /** Empty where there is nothing to say. */
  readonly why: string;
}): readonly LogLine[] {
  const caseId = textOf(caseValues, 'caseId') || String(changes.caseId ?? '');
  const how = [WAYS_OF_CHANGE[way], ...(why === '' ? [] : [why])].join(' · ');
  const line = (key: FieldKey, after: string): LogLine => ({
    when,
    who,
    caseId,
    field: FIELD_BY_KEY[key].header,
    before: shown(key, caseValues[key] ?? null),
    after,
    how,
  });
  return [
    ...changesOf(changes).flatMap(([key, value]) => (key in unread ? [] : [line(key, shown(key, value))])),
    // The keys of cells are fields.
    ...Object.entries(unread).map(([key, text]) => line(key as FieldKey, String(text ?? ''))),
  ];
}

function shown(key: FieldKey, value: FieldValue): string {
  return value === null ? '' : shownValue(FIELD_BY_KEY[key].kind, value);
}
