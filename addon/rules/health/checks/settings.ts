import { readSettings } from '../../settings/read-settings.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';

const ABOUT = 'לשונית הגדרות';

/** Whether every setting can be read. */
export function checkSettings({ settings }: Pick<ExaminedOffice, 'settings'>): readonly Finding[] {
  if (settings.length === 0)
    return [{ outcome: 'unseen', about: ABOUT, why: 'היא ריקה, ונוהגים לפי מה שמקובל' }];
  return findings(
    ABOUT,
    readSettings(settings).problems.map(
      ({ label, rowNumber, expected }) =>
        `בלשונית הגדרות, שורה ${rowNumber} (${label}): אי אפשר לקרוא מה שכתוב. כתבו ${expected}.`,
    ),
  );
}
