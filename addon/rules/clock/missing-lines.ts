import { FIELD_BY_KEY, type FieldKey } from '../../../mappings/fields.ts';
import { WAYS_OF_CHANGE } from '../../../mappings/journey/ways-of-change.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { FIELDS_ROW } from '../../../mappings/sheet/published-rows.ts';
import { PUBLISHED_TAB } from '../../../mappings/sheet/tabs.ts';
import { shownValue } from '../../../mappings/shown-value.ts';
import type { LogLine } from '../log-lines.ts';
import { rowSpans } from '../reading/row-spans.ts';
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

/** A reading's address must not grow too long. */
const MOST_RANGES = 20;

/**
 * The ranges of `_published` with what the last import wrote of such cases: where they stand far apart, of the
 * first of them.
 * @param ids the first column of `_published`, from its first row on
 */
export function lastKnownRanges(
  ids: readonly (readonly unknown[])[],
  gone: readonly string[],
): readonly string[] {
  const wanted: ReadonlySet<unknown> = new Set([FIELDS_ROW, ...gone]);
  const rowNumbers = ids.flatMap(([id], index) => (wanted.has(id) ? [index + 1] : []));
  return rowSpans(rowNumbers)
    .slice(0, MOST_RANGES)
    .map(({ first, last }) => `${quotedTitle(PUBLISHED_TAB.title)}!${first}:${last}`);
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
