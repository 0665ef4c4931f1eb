import { planLayout } from '../../mappings/sheet/google/plan-layout.ts';
import { planOffice, type ReadSpreadsheet } from './plan-office.ts';

/**
 * Plans what sets the office up: tabs, columns and rows that are missing, formats, lists to choose from, boxes to
 * tick, colours, filter views and protections. The dashboard is left to the import. Done again, it changes nothing:
 * it only sets lists, boxes and formats again, which somebody may have spoilt by pasting and Google does not tell.
 * @returns the title of the tab whose header row cannot be found, where there is one
 */
export function planSetUp(read: ReadSpreadsheet): ReturnType<typeof planOffice> {
  return planOffice(read, (after, wanted) => planLayout(after, wanted, { repair: true }));
}
