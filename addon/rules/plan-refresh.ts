import { planAccess } from '../../mappings/sheet/google/plan-access.ts';
import { planOffice, type ReadSpreadsheet } from './plan-office.ts';

/**
 * Plans what brings the filter views and protections to what the office is now: tabs, columns and rows that
 * are missing, then who sees and who edits what. Done again, it plans nothing.
 * @returns the title of the tab whose header row cannot be found, where there is one
 */
export function planRefresh(read: ReadSpreadsheet): ReturnType<typeof planOffice> {
  return planOffice(read, planAccess);
}
