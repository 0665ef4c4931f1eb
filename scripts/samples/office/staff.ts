/** Who typed the workbooks. Invented people. */
export const CLIENT_MANAGERS = ['סיגל', 'אורנה', 'מיכאלה', 'רותם'] as const;
export const CASE_MANAGERS = ['עו"ד ברקת', 'עו"ד נאור', 'ליבי'] as const;
export const COLLECTORS = ['דורית', 'שימי'] as const;
