import { FIELDS } from '../../../fields.ts';
import { ROLES, type RoleKey } from '../../../roles.ts';
import { JOURNEY_COLUMNS } from '../../journey-columns.ts';
import { CASES_TAB, SETTINGS_TAB, STAFF_TAB } from '../../tabs.ts';
import { runsOf } from '../grid-ranges.ts';
import type { PlanningBasis, StandingTab } from '../part-plan.ts';
import type { GridRange } from '../rest.ts';
import { isTable } from '../wanted-tabs.ts';
import { entitledEditors, managingEditors } from './entitled-editors.ts';

/** A protection as it should be. */
export interface WantedProtection {
  readonly key: string;
  readonly tab: StandingTab;
  readonly range: GridRange;
  readonly description: string;
  /** Where the range is a whole tab: what everybody may edit there. */
  readonly unprotectedRanges: readonly GridRange[] | null;
  /** Emails of whoever may edit besides the owners; null where everybody may, after a warning. */
  readonly colleagues: readonly string[] | null;
}

/**
 * Who may edit what: each tab is protected whole, except for what somebody may edit;
 * of the cases tab, each run of columns that only some roles edit is protected once more, and so are the values of
 * the settings; the staff tab is for the managers.
 *
 * No two of them share a cell, so nothing depends on which one Google obeys where protections overlap.
 * Whether somebody who may not edit a protected tab can insert rows there, Google's reference does not say;
 * tabs come with spare rows, so that nobody needs to.
 */
export function wantedProtections(basis: PlanningBasis): readonly WantedProtection[] {
  return basis.tabs.flatMap((tab) => {
    if (tab.wanted.title === CASES_TAB.title) return caseProtections(tab, basis);
    if (tab.wanted.title === STAFF_TAB.title) return [staffProtection(tab, basis)];
    return [...tabProtection(tab), ...settingsProtection(tab, basis)];
  });
}

/** The tab of the staff decides who may edit what. */
function staffProtection(tab: StandingTab, { wanted }: PlanningBasis): WantedProtection {
  return {
    ...wholeTab(tab, [], `עורכים: ${labels('teamManager')}`),
    key: `${tab.wanted.title} managed`,
    colleagues: managingEditors(wanted.staff),
  };
}

/** The settings hold for everybody. */
function settingsProtection(tab: StandingTab, { wanted }: PlanningBasis): readonly WantedProtection[] {
  const value = tab.columns.get('value');
  if (tab.wanted.title !== SETTINGS_TAB.title || value === undefined) return [];
  return [
    {
      key: `${tab.wanted.title} managed`,
      tab,
      range: below(tab, value, value + 1),
      description: `עורכים: ${labels('teamManager')}`,
      unprotectedRanges: null,
      colleagues: managingEditors(wanted.staff),
    },
  ];
}

/** Of a tab in which people write everything, the headers are still ours: columns are found by them. */
function tabProtection(tab: StandingTab): readonly WantedProtection[] {
  const { title, columns, hidden } = tab.wanted;
  const locked = new Set(
    columns.filter((column) => column.locked).map(({ header }) => tab.state.headers.indexOf(header)),
  );
  // On a hidden tab and on the dashboard everything is the machine's.
  const open =
    hidden || !isTable(tab.wanted) ? [] : columnIndexesOf(tab).filter((index) => !locked.has(index));
  const isPeoples = open.length > 0 && locked.size === 0;
  return [wholeTab(tab, open, `${title}: ${isPeoples ? 'כותרות' : 'נכתב בידי התוכנה'}`)];
}

function caseProtections(tab: StandingTab, { wanted }: PlanningBasis): readonly WantedProtection[] {
  const roles = editingRoles(tab);
  const open = columnIndexesOf(tab).filter((index) => roles.get(index) !== NOBODY);
  const restricted = open.filter((index) => roles.has(index) && roles.get(index) !== EVERYBODY);
  const runs = runsOf(restricted, (index) => roles.get(index) ?? '');
  const count = new Map<string, number>();
  return [
    wholeTab(tab, open, `${tab.wanted.title}: עמודות שהתוכנה כותבת`),
    ...runs.map(({ start, end, key }): WantedProtection => {
      const ordinal = (count.get(key) ?? 0) + 1;
      count.set(key, ordinal);
      return {
        key: `${tab.wanted.title} ${key} ${ordinal}`,
        tab,
        range: below(tab, start, end),
        description: `עורכים: ${labels(key)}`,
        unprotectedRanges: null,
        colleagues: entitledEditors(key.split('+'), wanted.staff),
      };
    }),
  ];
}

const NOBODY = '';
const EVERYBODY = ROLES.map(({ key }) => key).join('+');

/** By column index, the roles that edit it; people's own columns are left out. */
function editingRoles({ columns }: StandingTab): ReadonlyMap<number, string> {
  return new Map(
    [...FIELDS, ...JOURNEY_COLUMNS].flatMap(({ key, edit }): readonly (readonly [number, string])[] => {
      const index = columns.get(key);
      return index === undefined ? [] : [[index, roleSet(edit)]];
    }),
  );
}

function roleSet(edit: readonly RoleKey[]): string {
  return ROLES.filter(({ key }) => edit.includes(key))
    .map(({ key }) => key)
    .join('+');
}

function labels(roles: string): string {
  const keys = roles.split('+');
  return ROLES.filter(({ key }) => keys.includes(key))
    .map(({ label }) => label)
    .join(', ');
}

function wholeTab(tab: StandingTab, open: readonly number[], description: string): WantedProtection {
  return {
    key: tab.wanted.title,
    tab,
    range: { sheetId: tab.state.sheetId },
    description,
    unprotectedRanges: runsOf(open, () => '').map(({ start, end }) => below(tab, start, end)),
    colleagues: [],
  };
}

function below({ state }: StandingTab, start: number, end: number): GridRange {
  return {
    sheetId: state.sheetId,
    startRowIndex: state.headerRowIndex + 1,
    startColumnIndex: start,
    endColumnIndex: end,
  };
}

function columnIndexesOf({ state }: StandingTab): readonly number[] {
  return Array.from({ length: state.columnCount }, (_, index) => index);
}
