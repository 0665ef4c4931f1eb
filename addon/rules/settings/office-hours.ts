import { SETTINGS } from '../../../mappings/settings.ts';
import type { SettingValues } from './read-values.ts';
import type { SettingProblem } from './setting-problem.ts';

/** Times of day such as `08:30`; the digest goes while the office is open. */
interface OfficeHours {
  readonly officeOpens: string;
  readonly officeCloses: string;
  readonly digestHour: string;
}

/** The office's hours where they fit together; what does not, gives way. */
export function officeHours(read: SettingValues): {
  readonly hours: OfficeHours;
  readonly problems: readonly SettingProblem[];
} {
  const time = (key: keyof OfficeHours) => String(read.values.get(key));
  const open = openHours({ officeOpens: time('officeOpens'), officeCloses: time('officeCloses') }, read);
  const digest = digestHour(time('digestHour'), open.hours, read);
  return {
    hours: { ...open.hours, digestHour: digest.hour },
    problems: [...open.problems, ...digest.problems],
  };
}

type OpenHours = Omit<OfficeHours, 'digestHour'>;

/** Between hours that leave no time open, nobody could ever be written to: then those hold that an office starts with. */
function openHours(
  { officeOpens, officeCloses }: OpenHours,
  read: SettingValues,
): { readonly hours: OpenHours; readonly problems: readonly SettingProblem[] } {
  if (officeOpens < officeCloses) return { hours: { officeOpens, officeCloses }, problems: [] };
  const hours = { officeOpens: startOf('officeOpens'), officeCloses: startOf('officeCloses') };
  const holds = `${hours.officeOpens} עד ${hours.officeCloses}`;
  const misfit = read.chosen.has('officeCloses')
    ? { key: 'officeCloses', saw: officeCloses, expected: `שעה אחרי ${officeOpens}`, holds }
    : { key: 'officeOpens', saw: officeOpens, expected: `שעה לפני ${officeCloses}`, holds };
  return { hours, problems: problemsOf(misfit, read) };
}

/** At an hour at which the office is closed no digest would ever go. */
function digestHour(
  hour: string,
  { officeOpens, officeCloses }: OpenHours,
  read: SettingValues,
): { readonly hour: string; readonly problems: readonly SettingProblem[] } {
  if (officeOpens <= hour && hour < officeCloses) return { hour, problems: [] };
  const expected = `שעה מ-${officeOpens} ולפני ${officeCloses}`;
  const misfit = { key: 'digestHour', saw: hour, expected, holds: officeOpens };
  return { hour: officeOpens, problems: problemsOf(misfit, read) };
}

function startOf(key: string): string {
  return String(SETTINGS.find((setting) => setting.key === key)?.value);
}

/** Nobody is told of what they did not write. */
function problemsOf(
  misfit: Omit<SettingProblem, 'label' | 'rowNumber'>,
  { chosen }: SettingValues,
): readonly SettingProblem[] {
  const cell = chosen.get(misfit.key);
  return SETTINGS.filter(({ key }) => key === misfit.key).flatMap(({ label }) =>
    cell === undefined ? [] : [{ ...misfit, label, rowNumber: cell.rowNumber }],
  );
}
