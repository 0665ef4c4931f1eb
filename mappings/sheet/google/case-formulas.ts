import type { FieldKey } from '../../fields.ts';
import { columnLetters } from '../column-letters.ts';
import { HANDLER_COLUMNS } from '../handlers.ts';
import { overdueFormulas, quoted, type SettingsAddress } from '../overdue.ts';
import { CASES_TAB, SETTINGS_TAB } from '../tabs.ts';
import { belowHeader } from './a1.ts';
import type { StandingTab } from './part-plan.ts';

/** Where the formulas of the cases tab look, for the case in the first row below the header. */
export interface CaseFormulas extends ReturnType<typeof overdueFormulas> {
  /** The address of a field's cell, such as `$F2`. */
  readonly cell: (key: FieldKey) => string;
}

const NEEDED: readonly FieldKey[] = [
  'caseId',
  'stage',
  'stageSince',
  'nextAction',
  'nextActionDue',
  'documentsStatus',
  'waitingFor',
  ...HANDLER_COLUMNS.map(({ field }) => field),
];

/** Null where the cases tab lacks one of the columns, or the settings lack theirs. */
export function caseFormulas(tabs: readonly StandingTab[]): CaseFormulas | null {
  const cases = tabs.find(({ wanted }) => wanted.title === CASES_TAB.title);
  const settings = settingsAddress(tabs);
  if (cases === undefined || settings === null) return null;
  if (NEEDED.some((key) => !cases.columns.has(key))) return null;
  const cell = (key: FieldKey) => cellBelowHeader(cases, key);
  const formulas = overdueFormulas({
    stage: cell('stage'),
    stageSince: cell('stageSince'),
    nextActionDue: cell('nextActionDue'),
    waitingFor: cell('waitingFor'),
    settings,
  });
  return { ...formulas, cell };
}

/** The cell of a column in the first row below the header, such as `$F2`. */
export function cellBelowHeader({ state, columns }: StandingTab, key: string): string {
  return `$${columnLetters(columns.get(key) ?? 0)}${state.headerRowIndex + 2}`;
}

/**
 * A rule that names another tab is refused when it is set ("Conditional format rule cannot reference a different
 * sheet"); INDIRECT finds the tab when the rule is evaluated.
 * @source error texts and workarounds in public Apps Script projects; Google's reference does not say
 */
function settingsAddress(tabs: readonly StandingTab[]): SettingsAddress | null {
  const settings = tabs.find(({ wanted }) => wanted.title === SETTINGS_TAB.title);
  const label = settings?.columns.get('label');
  const value = settings?.columns.get('value');
  if (settings === undefined || label === undefined || value === undefined) return null;
  const indirect = (index: number) => `INDIRECT(${quoted(belowHeader(settings.state, index))})`;
  return { labels: indirect(label), values: indirect(value) };
}
