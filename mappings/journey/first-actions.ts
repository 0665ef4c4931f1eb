import type { StageKey } from '../stages.ts';

/** What whoever receives a case does first. */
interface FirstAction {
  readonly text: string;
  /** Office days from the day the case comes. */
  readonly dueInDays: number;
}

/** The first next action of each stage; none where nobody is waited for. */
export const FIRST_ACTIONS: { readonly [Key in StageKey]: FirstAction | null } = {
  intake: { text: 'לבדוק את פרטי הלקוח ולהעביר לאיסוף מסמכים', dueInDays: 1 },
  documents: { text: 'להתקשר ללקוח ולבקש ממנו את המסמכים', dueInDays: 2 },
  preparation: { text: 'להכין את התביעה ולהגיש אותה לרשות', dueInDays: 5 },
  submitted: { text: 'לברר ברשות היכן התביעה עומדת', dueInDays: 15 },
  appeal: { text: 'להכין את הערר ולהגיש אותו', dueInDays: 10 },
  decision: { text: 'לעדכן את הלקוח בהחלטה', dueInDays: 2 },
  collections: { text: 'לשלוח ללקוח דרישת תשלום', dueInDays: 3 },
  closed: null,
  closedWithoutEntitlement: null,
  left: null,
};
