import { FIELD_BY_KEY, type FieldKey } from '../../../mappings/fields.ts';
import { WAYS_OF_CHANGE } from '../../../mappings/journey/ways-of-change.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { shownValue } from '../../../mappings/shown-value.ts';
import type { LogLine } from '../log-lines.ts';
import { STRANGER } from '../settle/stranger.ts';

/** What the log tells of cases whose rows are gone, one line each. */
export function missingLines({
  gone,
  published,
  when,
}: {
  readonly gone: readonly string[];
  /** By case id, what the last import wrote; not every case came from one. */
  readonly published: ReadonlyMap<string, CaseValues>;
  /** On the office's clock. */
  readonly when: string;
}): readonly LogLine[] {
  return gone.map((caseId) => ({
    when,
    who: STRANGER.name,
    caseId,
    field: '',
    before: lastKnown(published.get(caseId) ?? {}),
    after: '',
    how: `${WAYS_OF_CHANGE.trigger} · השורה של התיק כבר אינה בגיליון`,
  }));
}

/** By these somebody sees which case it was. */
const TOLD: readonly FieldKey[] = ['clientName', 'claimType', 'stage'];

function lastKnown(caseValues: CaseValues): string {
  const shown = TOLD.flatMap((key) => {
    const value = caseValues[key];
    return value === undefined ? [] : [shownValue(FIELD_BY_KEY[key].kind, value)];
  });
  return shown.length === 0 ? '' : `בייבוא האחרון: ${shown.join(' · ')}`;
}
