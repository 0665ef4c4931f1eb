import { ROLES, type RoleKey } from '../roles.ts';
import { CASES_TAB, type Column, type Tab } from './tabs.ts';

/** A column that the add-on sets up on the cases tab. The import knows it only as somebody's own column. */
export interface JourneyColumn<Key extends string = string> extends Column<Key> {
  readonly edit: readonly RoleKey[];
}

const ALL: readonly RoleKey[] = ROLES.map(({ key }) => key);

const column = <const Key extends string>(
  parts: Pick<JourneyColumn<Key>, 'key' | 'header' | 'kind' | 'width'> &
    Partial<Pick<JourneyColumn, 'hidden' | 'edit'>>,
): JourneyColumn<Key> => {
  const edit = parts.edit ?? ALL;
  return { hidden: false, ...parts, edit, locked: edit.length === 0 };
};

/** Where staff hand a case over, and what the add-on remembers of each case. */
export const JOURNEY_COLUMNS = [
  column({ key: 'finish', header: 'סיום שלב', kind: 'tick', width: 9 }),
  column({ key: 'reason', header: 'סיבת ההעברה', kind: 'text', width: 26 }),
  // The case as it was last confirmed, so that what may not be can be put back.
  column({ key: 'confirmed', header: '_confirmed', kind: 'machine', width: 16, hidden: true, edit: [] }),
] as const;

export type JourneyKey = (typeof JOURNEY_COLUMNS)[number]['key'];

/** Whether a column is the add-on's alone: the import never writes there. */
export function isJourneyKey(key: string): key is JourneyKey {
  return JOURNEY_COLUMNS.some((one) => one.key === key);
}

/** After which column of a case those stand that people use; the others stand last. */
const AFTER = 'stageSince';

/** The cases tab as the add-on sets it up. */
export const JOURNEY_TAB: Tab = {
  ...CASES_TAB,
  columns: [
    ...CASES_TAB.columns.flatMap((one): readonly Column[] =>
      one.key === AFTER ? [one, ...JOURNEY_COLUMNS.filter(({ hidden }) => !hidden)] : [one],
    ),
    ...JOURNEY_COLUMNS.filter(({ hidden }) => hidden),
  ],
};
