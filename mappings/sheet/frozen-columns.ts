import { CASES_TAB, type Tab } from './tabs.ts';

/** A case is followed by its number and its client's name, wherever one scrolls. */
const FROZEN_CASE_COLUMNS = 2;

/** How many columns of a tab stay in sight. */
export function frozenColumns({ title }: Pick<Tab, 'title'>): number {
  return title === CASES_TAB.title ? FROZEN_CASE_COLUMNS : 0;
}
