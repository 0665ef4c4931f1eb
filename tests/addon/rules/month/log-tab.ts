import type { LogLine } from '../../../../addon/rules/log-lines.ts';
import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { LOG_TAB } from '../../../../mappings/sheet/tabs.ts';

/** A tab of the log as it is read, its columns in the order of their keys. */
export function logTab(
  lines: readonly LogLine[],
  keys: readonly (keyof LogLine)[] = LOG_TAB.columns.map(({ key }) => key),
): readonly (readonly unknown[])[] {
  const header = keys.map((key) => LOG_TAB.columns.find((column) => column.key === key)?.header);
  return [
    header,
    ...lines.map((line) => keys.map((key) => (key === 'when' ? serialDay(line.when) : line[key]))),
  ];
}
