import type { ImportOutcome } from '../../import-outcome.ts';
import type { ClientRows } from '../client-rows.ts';
import { type Html, html, isolated } from '../html.ts';
import { chooseMergeExamples, type ExampleReason, type MergeExample } from '../merge-examples.ts';
import { byNumber, counted, NOUNS } from '../wording/counts.ts';
import { rowCards } from './row-cards.ts';
import { emptyNote, section } from './section.ts';
import { tieEvidence } from './tie-evidence.ts';

const REASON_TEXTS: Readonly<Record<ExampleReason, { readonly title: string; readonly text: string }>> = {
  severalFiles: {
    title: 'אותו לקוח בכמה קבצים',
    text: 'כל קובץ הכיר רק חלק מהסיפור. עכשיו הכול במקום אחד.',
  },
  idTypo: {
    title: 'טעות הקלדה בתעודת הזהות',
    text: 'המספרים כמעט זהים, ושאר הפרטים מראים שזה אותו אדם.',
  },
  spelling: {
    title: 'שם שנכתב בשתי צורות',
    text: 'כתיב שונה, סדר הפוך או שם חלקי אינם הופכים אדם אחד לשניים.',
  },
  sharedPhone: {
    title: 'טלפון משותף השלים תעודת זהות חסרה',
    text: 'טלפון לבדו אינו מספיק (בני זוג חולקים מספר): דרוש גם שם מתאים.',
  },
  person: { title: 'צורף בהחלטה שלכם', text: 'ההחלטה נקראה מלשונית ״לבדיקה״ של הייבוא הקודם.' },
  weakest: {
    title: 'צירוף שכדאי להעיף בו מבט',
    text: 'מכל הצירופים שנעשו בלי לשאול, הראיות כאן הן מהחלשות ביותר.',
  },
};

/** Examples of what became one client, with the rows beside each other and the evidence drawn. */
export function mergesSection(outcome: ImportOutcome, clientRows: ClientRows): Html {
  const examples = chooseMergeExamples(outcome, clientRows);
  const merged = [...clientRows.values()].filter((rowIndexes) => rowIndexes.length > 1).length;
  return section({
    id: 'merges',
    title: 'מה צורף, ולמה',
    lead: html`${counted(merged, NOUNS.client)} ${byNumber(merged, { one: 'צורף', many: 'צורפו' })} מכמה שורות.
הנה דוגמאות נבחרות. כל פרט שמתאים מוסיף ביטים בעד, וכל פרט שסותר מוריד;
<b>כל ביט מכפיל פי שניים</b> את הסיכוי שמדובר באותו אדם.`,
    body:
      examples.length === 0
        ? [emptyNote('אף לקוח לא צורף: כל שורה היא לקוח אחר.')]
        : examples.map((example) => exampleCard(example, outcome)),
  });
}

function exampleCard(example: MergeExample, outcome: ImportOutcome): Html {
  const { reason, clientId, rowCount, tiedIndexes } = example;
  const { title, text } = REASON_TEXTS[reason];
  const ties = tiedIndexes.flatMap((rowIndex) => tieEvidence(rowIndex, outcome) ?? []);
  return html`<article class="card example"><h3>${title}</h3>
<p class="facts">${text} לקוח ${isolated(clientId)}, ${counted(rowCount, NOUNS.row)}.</p>${rowCards(example, outcome)}${ties}</article>`;
}
