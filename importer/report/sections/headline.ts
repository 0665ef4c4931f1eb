import type { ImportOutcome } from '../../import-outcome.ts';
import { isOpen } from '../../review/review-item.ts';
import { type Html, html } from '../html.ts';
import { byNumber, counted, formatCount, NOUNS, prefixed } from '../wording/counts.ts';
import { countProblems } from './problems.ts';

/** What the owner must know if nothing else is read: what came out, that nothing is lost, and what to do now. */
export function headline(outcome: ImportOutcome): Html {
  const { readings, rows, clientCount, cases } = outcome;
  const from = `${prefixed('מ', counted(rows.length, NOUNS.row))} ${prefixed('ב', counted(readings.length, NOUNS.file))}`;
  const into = `${prefixed('ל', counted(clientCount, NOUNS.client))} ${prefixed('ו', counted(cases.length, NOUNS.case))}`;
  return html`<header><p class="eyebrow">דוח ייבוא · <time datetime="${outcome.importedAt}">${formatInstant(outcome.importedAt)}</time></p>
<h1>${from} <span class="into">${into}</span></h1><ul class="assurances">${[
    ...assurances(outcome),
  ]}</ul>${nextStep(outcome)}</header>`;
}

function assurances(outcome: ImportOutcome): readonly Html[] {
  const open = countOpenItems(outcome);
  const problems = countProblems(outcome);
  return [
    ...refusedFiles(outcome),
    ledgerAssurance(outcome),
    open === 0
      ? assurance('good', 'אין מה להכריע', 'כל השורות שויכו ללקוח ולתיק בלי ספק שדורש אדם.', '#decisions')
      : assurance(
          'review',
          `${counted(open, NOUNS.matter)} להכרעתכם`,
          'דברים שרק מי שמכיר את הלקוחות יכול לקבוע.',
          '#decisions',
        ),
    problems === 0
      ? assurance('good', 'לא נמצאו בעיות', 'כל הערכים שבשדות המוכרים נקראו.', '#problems')
      : assurance(
          'plain',
          `${counted(problems, NOUNS.problem)} בתאים`,
          'כל אחת רשומה כאן עם המקום המדויק שלה בקובץ.',
          '#problems',
        ),
  ];
}

function refusedFiles({ refused }: ImportOutcome): readonly Html[] {
  if (refused.length === 0) return [];
  return [
    assurance(
      'bad',
      `${counted(refused.length, NOUNS.file)} לא ${byNumber(refused.length, { one: 'נקרא', many: 'נקראו' })}`,
      'כל קובץ אחר שנמסר נקרא במלואו.',
      '#problems',
    ),
  ];
}

function ledgerAssurance({ ledger }: ImportOutcome): Html {
  const { read, canonical, extra, rejected } = ledger;
  return read === canonical + extra + rejected
    ? assurance(
        'good',
        'שום תא לא אבד',
        `${counted(read, NOUNS.cell)} ${byNumber(read, { one: 'נקרא', many: 'נקראו' })}, ולכל תא רשום היכן הוא עכשיו.`,
        '#ledger',
      )
    : assurance(
        'bad',
        'חשבון התאים אינו מאוזן',
        `נקראו ${formatCount(read)}, נרשמו ${formatCount(canonical + extra + rejected)}. אל תשתמשו בתוצאה ודווחו על תקלה.`,
        '#ledger',
      );
}

const SIGNS = {
  good: 'M4 10.5l4 4 8-9',
  review: 'M10 4v8M10 15.2v.6',
  bad: 'M5 5l10 10M15 5L5 15',
  plain: 'M5 6h10M5 10h10M5 14h6',
} as const;

function assurance(tone: keyof typeof SIGNS, title: string, text: string, target: string): Html {
  return html`<li class="assurance ${tone}"><a href="${target}">
<svg width="28" height="28" viewBox="0 0 20 20" aria-hidden="true"><path d="${SIGNS[tone]}"/></svg><strong>${title}</strong> <span>${text}</span></a></li>`;
}

function nextStep(outcome: ImportOutcome): Html {
  const open = countOpenItems(outcome);
  return open === 0
    ? html`<p class="next"><strong>הצעד הבא:</strong> פתחו את <bdi>cases.xlsx</bdi>, שנשמר ליד הדף הזה, ועברו על לשונית <b>תיקים</b>.</p>`
    : html`<p class="next"><strong>הצעד הבא:</strong> פתחו את <bdi>cases.xlsx</bdi>, שנשמר ליד הדף הזה, בחרו החלטה בכל שורה בלשונית
<b>לבדיקה</b>, שמרו, סגרו והריצו את הייבוא שוב. ההחלטות ייקראו מהגיליון, ומספרי הלקוחות והתיקים לא ישתנו.</p>`;
}

/** Items for which nobody has decided, or decided to decide later. */
export function countOpenItems({ reviewItems }: Pick<ImportOutcome, 'reviewItems'>): number {
  return reviewItems.filter(isOpen).length;
}

const INSTANT_FORMAT = new Intl.DateTimeFormat('he-IL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Jerusalem',
});

function formatInstant(instant: string): string {
  return INSTANT_FORMAT.format(new Date(instant));
}
