import { planLayout } from '../../mappings/sheet/google/plan-layout.ts';
import type { SpreadsheetState } from '../../mappings/sheet/google/state/state.ts';
import { SETTINGS_TAB } from '../../mappings/sheet/tabs.ts';
import { planOffice, type ReadSpreadsheet } from './plan-office.ts';
import { missingSettings } from './settings/missing-settings.ts';

/**
 * Plans what sets the office up: tabs, columns, rows and settings that are missing, formats, lists to choose from, boxes to
 * tick, colours, filter views and protections. The dashboard is left to the import. Done again, it changes nothing:
 * it only sets lists, boxes and formats again, which somebody may have spoilt by pasting and Google does not tell.
 * @returns the title of the tab whose header row cannot be found, where there is one
 */
export function planSetUp(read: ReadSpreadsheet): ReturnType<typeof planOffice> {
  return planOffice(read, (after, wanted) => {
    const { after: withSettings, ...settings } = planSettings(read, after);
    const layout = planLayout(withSettings, wanted, { repair: true });
    return {
      ...layout,
      // Formats come after the rows that get them.
      requests: [...settings.requests, ...layout.requests],
      changes: [...settings.changes, ...layout.changes],
    };
  });
}

function planSettings({ cells }: ReadSpreadsheet, after: SpreadsheetState) {
  const standing = after.tabs.find(({ title }) => title === SETTINGS_TAB.title);
  if (standing === undefined) return { requests: [], changes: [], after };
  const { requests, changes, tab } = missingSettings(cells.get(SETTINGS_TAB.title) ?? [], standing);
  return {
    requests,
    changes,
    after: { ...after, tabs: after.tabs.map((one) => (one === standing ? tab : one)) },
  };
}
