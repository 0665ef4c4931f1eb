import type { CaseNotice } from '../../rules/settle/settlement.ts';

/** What happened to a case, as whoever has it now is told. */
export const WHAT_HAPPENED: { readonly [About in CaseNotice['about']]: string } = {
  newCase: 'נפתח ושובץ אליכם',
  finish: 'הועבר אליכם',
  back: 'הוחזר אליכם לתיקון',
  appeal: 'הועבר אליכם להגשת ערר',
  withoutEntitlement: 'נסגר ללא זכאות',
  left: 'נסגר כי הלקוח עזב',
  reopen: 'נפתח מחדש ושובץ אליכם',
  place: 'הועבר אליכם',
};
