import type { LayoutChange } from '../../mappings/sheet/google/layout-change.ts';
import type { LayoutObstacle } from '../../mappings/sheet/google/layout-obstacle.ts';

/** How a refresh ended. */
export type RefreshOutcome =
  | {
      readonly outcome: 'done';
      readonly changes: readonly LayoutChange[];
      /** What the owner has to put right first. */
      readonly obstacles: readonly LayoutObstacle[];
    }
  | { readonly outcome: 'notOwner'; readonly owner: string }
  | { readonly outcome: 'unreadableTab'; readonly title: string }
  /** Somebody else has been at it for too long. */
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'failed'; readonly reason: string };

/** What is said to whoever asked for a refresh; news is to be read, the rest may pass by. */
export function refreshReport(refresh: RefreshOutcome): { readonly text: string; readonly isNews: boolean } {
  switch (refresh.outcome) {
    case 'done':
      return doneReport(refresh);
    case 'notOwner':
      return { text: `רק בעל הגיליון (${refresh.owner}) יכול לרענן תצוגות והגנות.`, isNews: true };
    case 'unreadableTab':
      return {
        text: `בלשונית ${refresh.title} לא נמצאה שורת הכותרות. החזירו את הכותרות ונסו שוב; דבר לא שונה.`,
        isNews: true,
      };
    case 'busy':
      return { text: 'מישהו אחר מעדכן את הגיליון כרגע. נסו שוב בעוד רגע; דבר לא שונה.', isNews: true };
    case 'failed':
      return { text: `הרענון לא הצליח. אפשר לנסות שוב. הסיבה מ-Google: ${refresh.reason}`, isNews: true };
    default:
      return refresh satisfies never;
  }
}

function doneReport({
  changes,
  obstacles,
}: {
  readonly changes: readonly LayoutChange[];
  readonly obstacles: readonly LayoutObstacle[];
}) {
  const nothing = 'הכול כבר במקום, לא היה מה לשנות.';
  if (changes.length + obstacles.length === 0) return { text: nothing, isNews: false };
  const done = changes.length === 0 ? nothing : `הרענון הסתיים.\n\n${linesOf(changes)}`;
  const open = obstacles.length === 0 ? '' : `\n\nנשאר לתקן:\n${obstacles.map(toPutRight).join('\n')}`;
  return { text: `${done}${open}`, isNews: true };
}

function toPutRight({ what, tab, detail }: LayoutObstacle): string {
  switch (what) {
    case 'sheetProtection':
      return `בלשונית ${tab} יש הגנה על הלשונית כולה (${detail}). הסירו אותה, אחרת ההגנות של התוכנה לא נקבעות.`;
    case 'badEmail':
      return `בלשונית ${tab} (${detail}) כתוב משהו שאינו כתובת דוא"ל.`;
    case 'notShared':
      return `הגיליון לא משותף עם ${detail}: שתפו אותו לעריכה, ורעננו שוב.`;
    default:
      return what satisfies never;
  }
}

function linesOf(changes: readonly LayoutChange[]): string {
  const byKind = new Map<string, Set<string>>();
  for (const change of changes) {
    const kind = kindOf(change);
    const names = byKind.get(kind) ?? new Set();
    byKind.set(kind, names.add(nameOf(change)));
  }
  return [...byKind].map(([kind, names]) => `${kind}: ${[...names].join('; ')}`).join('\n');
}

const NOUNS: { readonly [What in LayoutChange['what']]: string } = {
  tab: 'לשוניות',
  column: 'עמודות',
  rows: 'שורות ריקות',
  widths: 'רוחב עמודות',
  formats: 'עיצוב',
  dropDown: 'רשימות בחירה',
  colour: 'צבעים',
  filterView: 'תצוגות סינון',
  protection: 'הגנות',
  dashboard: 'לוח הבקרה',
  locale: 'שפת הגיליון',
};

const VERBS: { readonly [Action in LayoutChange['action']]: string } = {
  add: 'נוספו',
  change: 'עודכנו',
  remove: 'הוסרו',
};

function kindOf({ what, action }: LayoutChange): string {
  return `${NOUNS[what]} (${VERBS[action]})`;
}

function nameOf({ what, tab, name }: LayoutChange): string {
  switch (what) {
    case 'column':
    case 'rows':
    case 'protection':
      return tab === name ? tab : `${tab}: ${name}`;
    default:
      return name;
  }
}
