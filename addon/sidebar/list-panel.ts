import type { MyCasesAnswer } from '../endpoints/answers.ts';
import type { MyCase } from '../rules/sidebar/my-cases.ts';
import { bidi, button, element } from './element.ts';
import { refusalBox } from './refusal-box.ts';
import { server } from './server.ts';

interface ListPanel {
  /** The panel came to the front. */
  readonly shown: () => void;
  /** What is listed is no longer so. */
  readonly outdated: () => void;
}

/** The list of whoever sits there. */
export function startListPanel(panel: HTMLElement, open: (listed: MyCase) => void): ListPanel {
  const status = element('p', { class: 'status', role: 'status' });
  const list = element('ul', { class: 'cases' });
  const below = element('div');
  const reload = button('רענון', () => load(0));
  panel.append(element('div', { class: 'bar' }, status, reload), list, below);
  let isBusy = false;
  let isLoaded = false;

  async function load(from: number): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    reload.disabled = true;
    below.replaceChildren();
    status.textContent = 'טוען את התיקים…';
    const answer = await server.myCases(from);
    isBusy = false;
    reload.disabled = false;
    isLoaded = answer.ok;
    showAnswer(answer, from);
  }

  function showAnswer(answer: MyCasesAnswer, from: number): void {
    if (!answer.ok) {
      status.textContent = '';
      below.replaceChildren(refusalBox(answer, () => load(from)));
      return;
    }
    if (from === 0) list.replaceChildren();
    const lines = answer.cases.map((listed) => line(listed, open));
    list.append(...lines);
    status.textContent = countText(answer);
    const shownCount = list.children.length;
    below.replaceChildren(
      ...(shownCount < answer.count && lines.length > 0
        ? [button(`להציג עוד (${answer.count - shownCount})`, () => load(shownCount))]
        : []),
    );
    if (from > 0) lines[0]?.querySelector('button')?.focus();
  }

  return {
    shown: () => (isLoaded ? undefined : load(0)),
    outdated: () => {
      isLoaded = false;
    },
  };
}

function countText({ count, overdueCount, todayCount }: Extract<MyCasesAnswer, { ok: true }>): string {
  if (count === 0) return 'אין תיקים שמחכים לכם.';
  const parts = [
    count === 1 ? 'תיק אחד' : `${count} תיקים`,
    ...(overdueCount > 0 ? [`${overdueCount} באיחור`] : []),
    ...(todayCount > 0 ? [`${todayCount} להיום`] : []),
  ];
  return parts.join(' · ');
}

function dueText({ due, when }: MyCase): string {
  switch (when) {
    case 'overdue':
      return `עד ${due} · באיחור`;
    case 'today':
      return `עד ${due} · היום`;
    case 'later':
      return `עד ${due}`;
    case 'undated':
      return 'בלי תאריך יעד';
    default:
      return when satisfies never;
  }
}

function line(listed: MyCase, open: (listed: MyCase) => void): HTMLElement {
  const { clientName, caseId, stage, nextAction, when } = listed;
  const made = button('', () => open(listed), { class: 'case' });
  made.append(
    element('strong', {}, bidi(clientName || caseId)),
    element('span', { class: 'stage' }, stage),
    element('span', { class: 'action' }, bidi(nextAction || 'אין פעולה הבאה')),
    element('span', { class: `due ${when}` }, dueText(listed)),
  );
  return element('li', {}, made);
}
