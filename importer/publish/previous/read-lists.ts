import { SETTINGS } from '../../../mappings/settings.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import type { LOG_TAB, SETTINGS_TAB, STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import type { RawCell } from '../../read/raw-sheet.ts';
import type { LogEntry } from '../tables/log-table.ts';
import type { StaffMember } from '../tables/staff.ts';
import type { ReadTab } from './read-tab.ts';

type KeyOf<Tab extends { readonly columns: readonly { readonly key: string }[] }> =
  Tab['columns'][number]['key'];

/** The staff tab as the owner filled it. */
export function readStaff(tab: ReadTab<KeyOf<typeof STAFF_TAB>> | null): readonly StaffMember[] {
  return (tab?.rows ?? []).map((row) => ({
    name: row.text('name').trim(),
    role: row.text('role').trim(),
    email: row.text('email').trim(),
    active: row.text('active'),
    deputy: row.text('deputy'),
  }));
}

/** What the owner has set, by key. */
export function readSettings(
  tab: ReadTab<KeyOf<typeof SETTINGS_TAB>> | null,
): ReadonlyMap<string, CellValue> {
  return new Map(
    (tab?.rows ?? []).flatMap((row) => {
      const key = row.text('key');
      const setting = SETTINGS.find((one) => one.key === key);
      return setting === undefined ? [] : [[key, settingValue(setting.value, row.cell('value'))] as const];
    }),
  );
}

/** The log, line by line. */
export function readLog(tab: ReadTab<KeyOf<typeof LOG_TAB>> | null): readonly LogEntry[] {
  return (tab?.rows ?? []).map((row) => {
    const when = row.cell('when');
    return {
      when: when?.type === 'date' ? String(when.value) : '',
      who: row.text('who'),
      caseId: row.text('caseId'),
      field: row.text('field'),
      before: row.text('before'),
      after: row.text('after'),
      how: row.text('how'),
    };
  });
}

/** A number typed into a text cell is still a number where the setting is one. */
function settingValue(initial: string | number, cell: RawCell | undefined): CellValue {
  if (cell === undefined) return '';
  if (cell.type === 'number') return Number(cell.value);
  const asNumber = Number(cell.text);
  return typeof initial === 'number' && cell.text.trim() !== '' && !Number.isNaN(asNumber)
    ? asNumber
    : cell.text;
}
