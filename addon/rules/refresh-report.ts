import type { LayoutChange } from '../../mappings/sheet/google/layout-change.ts';
import type { LayoutObstacle } from '../../mappings/sheet/google/layout-obstacle.ts';
import { type OwnersTask, TASK_WORDS } from './owners-tasks.ts';
import type { TriggerChange } from './plan-triggers.ts';

/** How it ended. */
export type RefreshOutcome =
  | {
      readonly outcome: 'done';
      readonly changes: readonly LayoutChange[];
      readonly triggers: readonly TriggerChange[];
      /** What the owner has to put right first. */
      readonly obstacles: readonly LayoutObstacle[];
      /** Whose triggers may be running too; null where nobody else set the office up before. */
      readonly formerInstaller: string | null;
    }
  | { readonly outcome: 'notOwner'; readonly owner: string }
  | { readonly outcome: 'unreadableTab'; readonly title: string }
  /** Somebody else has been at it for too long. */
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'failed'; readonly reason: string };

/** What is said to whoever asked for it; news is to be read, the rest may pass by. */
export function refreshReport(
  refresh: RefreshOutcome,
  task: OwnersTask = 'refresh',
): { readonly text: string; readonly isNews: boolean } {
  const { toDoIt, failed } = TASK_WORDS[task];
  switch (refresh.outcome) {
    case 'done':
      return doneReport(refresh, TASK_WORDS[task]);
    case 'notOwner':
      return { text: `רק בעל הגיליון (${refresh.owner}) יכול ${toDoIt}.`, isNews: true };
    case 'unreadableTab':
      return {
        text: `בלשונית ${refresh.title} לא נמצאה שורת הכותרות. החזירו את הכותרות ונסו שוב; דבר לא שונה.`,
        isNews: true,
      };
    case 'busy':
      return { text: 'מישהו אחר מעדכן את הגיליון כרגע. נסו שוב בעוד רגע; דבר לא שונה.', isNews: true };
    case 'failed':
      return { text: `${failed} אפשר לנסות שוב. הסיבה מ-Google: ${refresh.reason}`, isNews: true };
    default:
      return refresh satisfies never;
  }
}

function doneReport(
  {
    changes,
    triggers,
    obstacles,
    formerInstaller,
  }: Pick<
    Extract<RefreshOutcome, { outcome: 'done' }>,
    'changes' | 'triggers' | 'obstacles' | 'formerInstaller'
  >,
  { done, nothing, notDone, besides }: (typeof TASK_WORDS)[OwnersTask],
) {
  const lines = linesOf([
    ...changes.map((change) => [kindOf(change), nameOf(change)] as const),
    ...triggers.map(({ action, label }) => [`פעולות אוטומטיות (${ACTIONS[action]})`, label] as const),
  ]);
  const open = [
    ...obstacles.map(toPutRight),
    ...(formerInstaller === null ? [] : [toTakeOver(formerInstaller)]),
  ];
  // Nothing is laid out then, whatever is done about the triggers.
  const isHeldUp = obstacles.some(({ what }) => HOLDS_UP.has(what));
  const told = [
    isHeldUp ? notDone : lines === '' ? nothing : done,
    ...(lines === '' ? [] : [lines]),
    ...(besides === null || isHeldUp ? [] : [besides]),
    ...(open.length === 0 ? [] : [`נשאר לתקן:\n${open.join('\n')}`]),
  ];
  return { text: told.join('\n\n'), isNews: lines !== '' || open.length > 0 };
}

/** What stands there under another name: until it is put right, the sheet stays as it is. */
const HOLDS_UP: ReadonlySet<LayoutObstacle['what']> = new Set(['lostTab', 'lostHeader', 'lostStaff']);

/** Nobody can see or remove the triggers of somebody else. */
function toTakeOver(formerInstaller: string): string {
  return (
    `את המשרד הקים קודם ${formerInstaller}, והפעולות האוטומטיות שהותקנו אז ממשיכות לפעול בשמו. ` +
    'בקשו ממנו למחוק אותן בכתובת script.google.com/home/triggers.'
  );
}

/** What the owner has to do about something in the way. */
export function toPutRight({ what, tab, detail }: LayoutObstacle): string {
  switch (what) {
    case 'sheetProtection':
      return `בלשונית ${tab} יש הגנה על הלשונית כולה (${detail}). הסירו אותה, אחרת ההגנות של התוכנה לא נקבעות.`;
    case 'badEmail':
      return `בלשונית ${tab} (${detail}) כתוב משהו שאינו כתובת דוא"ל.`;
    case 'notShared':
      return `הגיליון לא משותף עם ${detail}: שתפו אותו לעריכה, ורעננו שוב.`;
    case 'lostTab':
      return `הלשונית ${tab} נקראת עכשיו ${detail}: החזירו לה את השם ${tab} והריצו שוב. עד אז הגיליון לא משתנה.`;
    case 'lostHeader':
      return (
        `בלשונית ${tab} חסרה הכותרת "${detail}". אם שיניתם אותה, החזירו אותה לעמודה שלה. אם העמודה נמחקה, ` +
        `שחזרו אותה מהיסטוריית הגרסאות, או כתבו "${detail}" בראש עמודה ריקה כדי להמשיך בלי התוכן שהיה. ` +
        'אחר כך הריצו שוב; עד אז הגיליון לא משתנה.'
      );
    case 'lostStaff':
      return (
        `הלשונית ${tab} נמחקה או התרוקנה, וממנה ידוע מי רשאי לערוך מה. שחזרו אותה מהיסטוריית הגרסאות, ` +
        'או כתבו בה שוב את העובדים, והריצו שוב; עד אז הגיליון לא משתנה.'
      );
    default:
      return what satisfies never;
  }
}

/** Names by what was done to them, a line each. */
function linesOf(named: readonly (readonly [kind: string, name: string])[]): string {
  const byKind = new Map<string, Set<string>>();
  for (const [kind, name] of named) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(name));
  return [...byKind].map(([kind, names]) => `${kind}: ${[...names].join('; ')}`).join('\n');
}

const NOUNS: { readonly [What in LayoutChange['what']]: string } = {
  tab: 'לשוניות',
  column: 'עמודות',
  rows: 'שורות ריקות',
  setting: 'הגדרות',
  widths: 'רוחב עמודות',
  formats: 'עיצוב',
  dropDown: 'רשימות בחירה',
  tickBox: 'תיבות סימון',
  colour: 'צבעים',
  filterView: 'תצוגות סינון',
  protection: 'הגנות',
  dashboard: 'לוח הבקרה',
  locale: 'שפת הגיליון',
};

/** Nouns: a verb would have to agree with each kind of thing. */
const ACTIONS: { readonly [Action in LayoutChange['action']]: string } = {
  add: 'הוספה',
  change: 'עדכון',
  remove: 'הסרה',
};

function kindOf(change: LayoutChange): string {
  return `${nounOf(change)} (${ACTIONS[change.action]})`;
}

/** What changes, in a word or two. */
export function nounOf({ what }: LayoutChange): string {
  return NOUNS[what];
}

function nameOf({ what, tab, name }: LayoutChange): string {
  switch (what) {
    case 'column':
    case 'rows':
    case 'protection':
      return tab === name || name.startsWith(`${tab}:`) ? name : `${tab}: ${name}`;
    case 'colour':
      // Rules of colour have no name that people know.
      return tab;
    default:
      return name;
  }
}
