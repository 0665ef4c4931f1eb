import { overdueFormulas } from '../overdue.ts';
import { CASES_TAB, SETTINGS_TAB } from '../tabs.ts';
import { belowHeader, columnLetters, labelsAndValues } from './a1.ts';
import type { StandingTab } from './part-plan.ts';

/** Where the formulas of the cases tab look, for the case in the first row below the header. */
export interface CaseFormulas extends ReturnType<typeof overdueFormulas> {
  /** The address of a field's cell, such as `$F2`. */
  readonly cell: (key: string) => string;
}

/** Null where the cases tab lacks one of the columns, or the settings stand elsewhere. */
export function caseFormulas(tabs: readonly StandingTab[]): CaseFormulas | null {
  const cases = tabs.find(({ wanted }) => wanted.title === CASES_TAB.title);
  const settings = settingsRange(tabs);
  if (cases === undefined || settings === null) return null;
  const cell = (key: string) => cellBelowHeader(cases, key);
  const formulas = overdueFormulas({
    stage: cell('stage'),
    stageSince: cell('stageSince'),
    nextActionDue: cell('nextActionDue'),
    settings,
  });
  return { ...formulas, cell };
}

/** The cell of a column in the first row below the header, such as `$F2`. */
export function cellBelowHeader({ state, columns }: StandingTab, key: string): string {
  return `$${columnLetters(columns.get(key) ?? 0)}${state.headerRowIndex + 2}`;
}

/**
 * Labels and values of the settings, as two columns. A rule that names another tab is refused when it is set
 * ("Conditional format rule cannot reference a different sheet"); INDIRECT finds the tab when it is evaluated.
 * @source error texts and workarounds in public Apps Script projects; Google's reference does not say
 */
function settingsRange(tabs: readonly StandingTab[]): string | null {
  const settings = tabs.find(({ wanted }) => wanted.title === SETTINGS_TAB.title);
  const label = settings?.columns.get('label');
  const value = settings?.columns.get('value');
  if (settings === undefined || label === undefined || value === undefined) return null;
  return labelsAndValues(
    settings.state,
    { label, value },
    (...place) => `INDIRECT("${belowHeader(...place)}")`,
  );
}
