import type { CaseCard } from '../rules/sidebar/case-card.ts';
import { bidi, element } from './element.ts';

/** What is known of a case, above and below what can be done with it. */
export function cardTop(card: CaseCard): HTMLElement {
  const { clientName, caseId, claimType, stage, stageSince, daysInStage } = card;
  return element(
    'header',
    {},
    element('h1', { tabindex: '-1' }, bidi(clientName || 'בלי שם')),
    element('p', { class: 'quiet' }, bidi(caseId), claimType === '' ? '' : ` · ${claimType}`),
    element('p', {}, 'שלב: ', element('strong', {}, stage)),
    daysInStage === null
      ? null
      : element('p', { class: 'quiet' }, `מאז ${stageSince}, ${daysText(daysInStage)}`),
    nextAction(card),
    handlers(card),
  );
}

/** Everything else this person may see, folded away. */
export function cardFields({ fields }: CaseCard): HTMLElement | null {
  if (fields.length === 0) return null;
  return element(
    'details',
    {},
    element('summary', {}, 'כל הפרטים'),
    element(
      'dl',
      {},
      ...fields.flatMap(({ header, text }) => [element('dt', {}, header), element('dd', {}, bidi(text))]),
    ),
  );
}

function nextAction({ nextAction: action, nextActionDue, isOverdue, isOpen }: CaseCard): HTMLElement | null {
  if (!isOpen) return null;
  return element(
    'div',
    { class: isOverdue ? 'next overdue' : 'next' },
    element('h2', {}, 'הפעולה הבאה'),
    element('p', {}, bidi(action || 'עוד לא נקבעה')),
    nextActionDue === ''
      ? null
      : element('p', {}, `עד ${nextActionDue}`, isOverdue ? element('strong', {}, ' באיחור') : null),
  );
}

function handlers({ handlers: all }: CaseCard): HTMLElement | null {
  if (all.length === 0) return null;
  return element(
    'dl',
    { class: 'handlers' },
    ...all.flatMap(({ header, text }) => [element('dt', {}, header), element('dd', {}, bidi(text))]),
  );
}

function daysText(days: number): string {
  if (days === 0) return 'היום';
  return days === 1 ? 'יום אחד' : `${days} ימים`;
}
