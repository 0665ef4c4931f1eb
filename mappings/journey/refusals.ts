/** Why a case cannot move, one sentence each. */
export const MOVE_REFUSALS = {
  alreadyThere: 'התיק כבר נמצא בשלב הזה.',
  nothingToFinish: 'התיק כבר נסגר, ואין בו שלב לסיים.',
  noSuchMove: 'אי אפשר להעביר תיק מהשלב הזה ישירות לשלב שנבחר.',
  notYourRole: 'ההעברה הזאת אינה בתפקיד שלכם.',
  reasonNeeded: 'צריך לכתוב סיבה.',
  missing: 'עוד לא הושלם כל מה שצריך כדי להעביר את התיק.',
  missingUnlessReason: 'עוד לא הושלם כל מה שצריך. אפשר להעביר את התיק גם כך, אם כותבים סיבה.',
  appealTooLate: 'עבר המועד להגשת ערר. מנהל צוות יכול להעביר לערר ולכתוב סיבה.',
} as const;

export type MoveRefusal = keyof typeof MOVE_REFUSALS;

/** Why a typed value is put back to what stood there, one sentence each. */
export const EDIT_REFUSALS = {
  writtenByMachine: 'העמודה הזאת נכתבת בידי התוכנה.',
  notYourColumn: 'העמודה הזאת אינה בתפקיד שלכם.',
  neededInStage: 'בשלב שבו התיק נמצא הערך הזה נדרש. כדי לשנות אותו יש להחזיר קודם את התיק לתיקון.',
  stageIsNeeded: 'תיק חייב להיות בשלב כלשהו.',
  unknownStage: 'אין שלב כזה. יש לבחור שלב מהרשימה.',
  beginsAtIntake: 'תיק חדש מתחיל בקליטה.',
  cannotHandle:
    'אפשר לבחור רק עובד בתפקיד של העמודה, פעיל או עם מחליף פעיל, את מי שמחליף עובד כזה, או מנהל צוות.',
} as const;

export type EditRefusal = keyof typeof EDIT_REFUSALS;

/** What is expected of a typed value, one sentence each: the note on a cell that stays as it was typed. */
export const EXPECTATIONS = {
  nationalId: 'תעודת זהות היא תשע ספרות, כולל ספרת ביקורת נכונה. כדאי לבדוק מול התעודה.',
  phones: 'טלפון עם קידומת, למשל 050-1234567. כמה מספרים: בפסיק ביניהם.',
  email: 'כתובת דוא"ל, למשל name@example.com.',
  date: 'תאריך: יום/חודש/שנה, למשל 31/03/2025.',
  pastDate: 'התאריך הזה עוד לא הגיע. כאן נרשם מה שכבר קרה.',
  money: 'סכום בשקלים, למשל 1,234.50.',
  percent: 'אחוז בין 0 ל-100, למשל 10.5%.',
  term: 'יש לבחור אחת מהאפשרויות ברשימה.',
} as const;

export type Expectation = keyof typeof EXPECTATIONS;
