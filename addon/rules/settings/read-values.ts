import { SETTINGS, type Setting } from '../../../mappings/settings.ts';
import { type SettingCell, settingCells } from './setting-cells.ts';
import { EXPECTED_SETTING, type SettingProblem } from './setting-problem.ts';
import { type SettingValue, settingValue, textOf } from './setting-value.ts';

/** Every setting by key, each read by itself. */
export interface SettingValues {
  /** Where a row is missing, left empty or cannot be read, the value that an office starts with. */
  readonly values: ReadonlyMap<string, SettingValue | null>;
  /** Of the settings whose cell says something that can be read: what the owner chose. */
  readonly chosen: ReadonlyMap<string, SettingCell>;
  readonly problems: readonly SettingProblem[];
}

/** @param rows the cells of the tab הגדרות from its first row on */
export function readValues(rows: readonly (readonly unknown[])[]): SettingValues {
  const cells = settingCells(rows);
  const read = SETTINGS.map((setting) => readOne(setting, cells.get(setting.key)));
  return {
    values: new Map(read.map(({ key, value }) => [key, value])),
    chosen: new Map(read.flatMap(({ key, chosen }) => (chosen === null ? [] : [[key, chosen] as const]))),
    problems: read.flatMap(({ problem }) => (problem === null ? [] : [problem])),
  };
}

interface ReadOne {
  readonly key: string;
  readonly value: SettingValue | null;
  readonly chosen: SettingCell | null;
  readonly problem: SettingProblem | null;
}

function readOne(setting: Setting, found: SettingCell | undefined): ReadOne {
  const { key, label, kind } = setting;
  const start = settingValue(kind, setting.value).value;
  if (found === undefined || textOf(found.cell) === '')
    return { key, value: start, chosen: null, problem: null };
  const { value, unread } = settingValue(kind, found.cell);
  if (unread === null) return { key, value, chosen: found, problem: null };
  const place = { key, label, rowNumber: found.rowNumber };
  return {
    key,
    value: value ?? start,
    chosen: null,
    problem: { ...place, saw: unread, expected: EXPECTED_SETTING[kind], holds: holding(setting, value) },
  };
}

/** In words, what holds while a cell cannot be read. */
function holding({ value: start }: Setting, value: SettingValue | null): string {
  if (!Array.isArray(value)) return String(start);
  return value.length === 0 ? 'אין ימי סגירה נוספים' : 'שאר התאריכים תקפים';
}
