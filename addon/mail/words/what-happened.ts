import type { CaseNotice } from '../../rules/settle/settlement.ts';

/** What happened to a case, as whoever has it now is told. */
export const WHAT_HAPPENED: { readonly [About in CaseNotice['about']]: string } = {
  newCase: 'נפתח ושובץ אליך',
  finish: 'הועבר אליך',
  back: 'הוחזר אליך לתיקון',
  appeal: 'הועבר אליך לערר',
  withoutEntitlement: 'נסגר ללא זכאות',
  left: 'נסגר כי הלקוח עזב',
  reopen: 'נפתח מחדש ושובץ אליך',
  place: 'הועבר אליך',
};
