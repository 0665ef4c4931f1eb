import { SETTINGS, targetDaysLabel } from '../../../mappings/settings.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { officeDaysAgo } from '../../../mappings/sheet/overdue.ts';
import { SETTINGS_TAB } from '../../../mappings/sheet/tabs.ts';
import { STAGES } from '../../../mappings/stages.ts';
import type { Table } from './table.ts';

/** The settings tab; what the owner has set stays. */
export function settingsTable(ownersValues: ReadonlyMap<string, CellValue>): Table {
  const rows = SETTINGS.map(({ key, label, value, explanation }) => [
    label,
    ownersValues.get(key) ?? value,
    explanation,
    key,
  ]);
  return { ...SETTINGS_TAB, rowCount: rows.length, rows: () => rows };
}

/**
 * By stage label, the serial day: a case that came to its stage before it is overdue.
 * @param today ISO date
 */
export function overdueBefore(settings: Table, today: string): ReadonlyMap<string, number> {
  const days = new Map([...settings.rows()].map(([label, value]) => [label, Number(value)]));
  return new Map(
    STAGES.flatMap(({ label }) => {
      const target = days.get(targetDaysLabel(label));
      return target === undefined || Number.isNaN(target) ? [] : [[label, officeDaysAgo(today, target)]];
    }),
  );
}
