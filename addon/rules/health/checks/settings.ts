import { SETTINGS_TAB } from '../../../../mappings/sheet/tabs.ts';
import { readSettings } from '../../settings/read-settings.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';
import { lostColumns } from '../lost-columns.ts';

const ABOUT = 'לשונית הגדרות';

/** Whether every setting can be read. */
export function checkSettings(office: Pick<ExaminedOffice, 'settings' | 'layout'>): readonly Finding[] {
  const { settings } = office;
  if (settings.length === 0)
    return [{ outcome: 'unseen', about: ABOUT, why: 'היא ריקה, ונוהגים לפי מה שמקובל' }];
  const lost = lostColumns(office, SETTINGS_TAB, ['label', 'value', 'key']);
  if (lost !== null) return [{ outcome: 'unseen', about: ABOUT, why: lost }];
  return findings(
    ABOUT,
    readSettings(settings).problems.map(
      ({ label, rowNumber, expected }) =>
        `בלשונית הגדרות, שורה ${rowNumber} (${label}): אי אפשר לקרוא מה שכתוב. כתבו ${expected}.`,
    ),
  );
}
