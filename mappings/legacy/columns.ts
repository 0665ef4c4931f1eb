import type { FieldKey } from '../fields.ts';

/**
 * What a column of a legacy workbook can hold: a field of the case sheet, or a part of a client's name
 * (`firstName` and `lastName` together make `clientName`).
 */
export type LegacyKey =
  | Exclude<
      FieldKey,
      | 'caseId'
      | 'clientId'
      | 'stageSince'
      | 'startedDate'
      | 'promisedDate'
      | 'waitingFor'
      | 'waitingSince'
      | 'more'
      | 'sources'
    >
  | 'firstName'
  | 'lastName';

/**
 * How legacy workbooks head their columns, beside the field's own header on the case sheet.
 * Compared after folding (bidi marks, quotes, dashes, spaces, final letters).
 * A header listed under several keys is told apart by what the column holds.
 */
export const LEGACY_HEADERS: { readonly [Key in LegacyKey]: readonly string[] } = {
  clientName: [
    'שם',
    'שם מלא',
    'לקוח',
    'שם לקוח',
    'שם המבוטח',
    'שם התובע',
    'שם משפחה ופרטי',
    'שם פרטי ומשפחה',
    'שם משפחה ושם פרטי',
    'שם פרטי ושם משפחה',
    'שם ומשפחה',
    'name',
    'full name',
    'client',
    'client name',
  ],
  firstName: ['שם פרטי', 'פרטי', 'first name'],
  lastName: ['שם משפחה', 'משפחה', 'last name', 'surname'],
  nationalId: [
    'ת.ז.',
    'ת"ז',
    'תז',
    'מספר זהות',
    'מס זהות',
    "מס' זהות",
    'ת.ז',
    'זהות',
    'ת.ז. לקוח',
    'מספר ת.ז.',
    'מספר תעודת זהות',
    'id',
    'id number',
    'national id',
  ],
  phones: [
    'נייד',
    'טלפון נייד',
    'טל',
    "טל'",
    'מס טלפון',
    'פלאפון',
    'טלפונים',
    'טלפון 1',
    'טלפון 2',
    'טלפון נוסף',
    'סלולרי',
    'טל. נייד',
    'מספר נייד',
    'phone',
    'mobile',
  ],
  email: ['מייל', 'אימייל', 'דואל', 'דואר אלקטרוני', 'email', 'e-mail', 'כתובת מייל'],
  birthDate: ['ת. לידה', 'תאריך לידה לקוח', 'יום הולדת', 'לידה', 'birth date', 'date of birth'],
  city: ['יישוב', 'ישוב', 'עיר מגורים', 'מקום מגורים', 'city'],
  claimType: [
    'סוג התביעה',
    'תביעה',
    'נושא',
    'סוג תיק',
    'סוג',
    'סוג זכות',
    'מהות',
    'עבור',
    'סוג הטיפול',
    'claim',
    'claim type',
  ],
  intakeDate: ['תאריך פתיחה', 'תאריך קליטה', 'נפתח', 'תאריך הצטרפות', 'תאריך פתיחת תיק', 'ת. פתיחה', 'תאריך'],
  channel: ['מקור', 'מקור הגעה', 'איך הגיע', 'הגיע דרך', 'מקור פניה'],
  stage: ['שלב בטיפול', 'שלב הטיפול', 'סטטוס', 'סטטוס תיק', 'מצב תיק', 'מצב'],
  nextAction: ['משימה הבאה', 'לטיפול', 'המשך טיפול', 'מה נשאר', 'פעולה נדרשת'],
  nextActionDue: ['תזכורת', 'לטפל עד', 'תאריך מעקב', 'מועד הבא', 'תאריך תזכורת'],
  clientManager: ['מטפל', 'מטפלת', 'נציג', 'נציג שירות', 'אחראי', 'רכז', 'רכזת'],
  caseManager: ['מגיש התביעה', 'מטפל', 'מטפלת', 'אחראי', 'מנהל התיק', 'עורך דין', 'עו"ד מטפל'],
  collector: ['גובה', 'אחראי', 'מטפל', 'מטפלת', 'נציג גבייה'],
  lastContact: ['שיחה אחרונה', 'קשר אחרון', 'דיברנו לאחרונה', 'עדכון אחרון ללקוח', 'תאריך שיחה'],
  documentsStatus: ['סטטוס מסמכים', 'מסמכים', 'סטטוס', 'מצב', 'מצב המסמכים'],
  missingDocuments: ['חסר', 'חסרים', 'מה חסר', 'מסמכים חסרים', 'חוסרים', 'מסמכים שחסרים'],
  documentsDate: ['תאריך השלמה', 'תאריך השלמת מסמכים', 'הושלם בתאריך', 'התקבלו בתאריך'],
  authority: ['רשות', 'גוף', 'מוסד', 'הגוף המטפל', 'הוגש ל', 'גורם'],
  authorityReference: ['מספר תביעה', 'מס תביעה', "מס' תביעה", 'אסמכתא', 'מספר תיק ברשות', 'סימוכין'],
  authorityStatus: ['סטטוס', 'סטטוס תביעה', 'מצב התביעה', 'סטטוס ברשות', 'תשובת הרשות', 'החלטה', 'מצב'],
  submittedDate: ['תאריך', 'הוגש בתאריך', 'הוגש', 'ת. הגשה', 'תאריך הגשת תביעה', 'מועד הגשה'],
  decisionDate: ['תאריך תשובה', 'ת. החלטה', 'תאריך ההחלטה', 'התקבלה החלטה'],
  disabilityPercent: ['אחוזי נכות', '% נכות', 'נכות %', 'אחוז'],
  entitlementAmount: ['סכום', 'סכום זכאות', 'סכום שאושר', 'קצבה', 'זכאות', 'סכום ההחזר', 'גובה הזכאות'],
  entitlementUntil: ['תוקף', 'בתוקף עד', 'תוקף זכאות', 'זמני עד', 'זכאות זמנית עד'],
  feePercent: ['% שכ"ט', 'אחוז שכ"ט', 'אחוז עמלה', 'עמלה %', 'אחוז', 'שכ"ט %'],
  feeAmount: ['שכ"ט', 'עמלה', 'סכום לחיוב', 'לחיוב', 'סכום שכ"ט', 'סכום', 'סה"כ לתשלום', 'שכר טרחה לתשלום'],
  paidAmount: ['שולם', 'סכום ששולם', 'התקבל', 'תשלומים', 'שילם'],
  balance: ['יתרה', 'יתרת חוב', 'נשאר לתשלום', 'חוב'],
  paymentStatus: ['סטטוס תשלום', 'סטטוס', 'סטטוס גבייה', 'מצב', 'מצב גבייה'],
  paymentDue: ['לתשלום עד', 'תאריך תשלום', 'מועד לתשלום', 'תאריך פירעון'],
  invoiceNumber: ['חשבונית', 'מס חשבונית', "מס' חשבונית", 'קבלה', 'מספר קבלה'],
  notes: ['הערה', 'הערות נוספות', 'הערות כלליות', 'לתשומת לב', 'מידע נוסף', 'notes', 'remarks', 'comments'],
};
