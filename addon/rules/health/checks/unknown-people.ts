import type { ExaminedOffice } from '../examined-office.ts';
import type { Finding } from '../finding.ts';

const WEEK = 7 * 24 * 3_600_000;

/** Whether somebody edited lately of whom Google does not tell who it was; where nobody did, there is nothing to say. */
export function checkUnknownPeople({
  now,
  unknownEditAt,
}: Pick<ExaminedOffice, 'now' | 'unknownEditAt'>): readonly Finding[] {
  const isLate = unknownEditAt !== null && now - unknownEditAt <= WEEK;
  return isLate ? [{ outcome: 'waits', about: 'מי ערך', text: UNKNOWN }] : [];
}

const UNKNOWN =
  'בשבוע האחרון היו עריכות ש-Google לא אומר מי עשה: אין לכולם חשבונות באותו דומיין של Google Workspace כמו לבעל ' +
  'הגיליון. ביומן כתוב עליהן "לא ידוע", ומותר בהן כל מה שמותר למישהו מהצוות חוץ מבעל הגיליון. כדי שכל אחד יוכל ' +
  'רק מה שבתפקידו, תנו לכולם חשבונות באותו דומיין.';
