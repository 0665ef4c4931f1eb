import { ENDPOINT_REFUSALS } from '../endpoints/refusals.ts';
import type { CaseCard } from '../rules/sidebar/case-card.ts';
import type { Obstacle, PossibleMove } from '../rules/sidebar/possible-moves.ts';
import { button, element } from './element.ts';

/** What somebody asks for. */
export interface AskedMove {
  /** `next` finishes the stage. */
  readonly to: string;
  readonly reason: string;
}

/** What is still missing, and the button that finishes the stage. */
export function finishForm(card: CaseCard, ask: (move: AskedMove) => void): HTMLElement | null {
  const { finish, checklist } = card;
  if (finish === null) return null;
  const { to, obstacle } = finish;
  return element(
    'section',
    { class: 'finish' },
    element('h2', {}, 'לסיום השלב'),
    element('ul', { class: 'checklist' }, ...checklist.map(checklistLine)),
    button(`סיום שלב והעברה אל ${to}`, () => ask({ to: 'next', reason: '' }), {
      class: 'primary',
      disabled: obstacle !== null,
      ...(obstacle === null ? {} : { 'aria-describedby': 'finish-obstacle' }),
    }),
    obstacle === null
      ? null
      : element('p', { id: 'finish-obstacle', class: 'quiet' }, ENDPOINT_REFUSALS[obstacle.code]),
  );
}

function checklistLine({ label, isMet }: CaseCard['checklist'][number]): HTMLElement {
  return element(
    'li',
    { class: isMet ? 'met' : 'unmet' },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, isMet ? '✓' : '○'),
    element('span', { class: 'unseen' }, isMet ? 'הושלם: ' : 'חסר: '),
    element('span', {}, label),
  );
}

/** The other ways that are open, each with what stands against it. */
export function moveForm({ moves }: CaseCard, ask: (move: AskedMove) => void): HTMLElement | null {
  if (moves.length === 0) return null;
  const choice = element(
    'select',
    { id: 'move-to' },
    ...moves.map(({ to, label }) => element('option', { value: to }, label)),
  );
  const reason = element('textarea', { id: 'move-reason', rows: '2', maxlength: '500' });
  const reasonLabel = element('label', { for: 'move-reason' });
  const hint = element('div', { class: 'hint', role: 'status' });
  const send = button('העברה', () => ask({ to: choice.value, reason: reason.value }));
  const chosen = (): PossibleMove | undefined => moves.find(({ to }) => to === choice.value);
  const look = () => {
    const { needsReason = false, obstacle = null } = chosen() ?? {};
    reasonLabel.textContent = needsReason ? 'סיבה (חובה)' : 'סיבה';
    hint.replaceChildren(...obstacleText(obstacle));
    send.disabled = obstacle !== null || (needsReason && reason.value.trim() === '');
  };
  choice.addEventListener('change', look);
  reason.addEventListener('input', look);
  look();
  return element(
    'details',
    {},
    element('summary', {}, 'העברה אחרת'),
    element('label', { for: 'move-to' }, 'לאן'),
    choice,
    reasonLabel,
    reason,
    hint,
    send,
  );
}

function obstacleText(obstacle: Obstacle | null): readonly HTMLElement[] {
  if (obstacle === null) return [];
  return [
    element('p', { class: 'quiet' }, ENDPOINT_REFUSALS[obstacle.code]),
    element('ul', {}, ...obstacle.missing.map((label) => element('li', {}, label))),
  ];
}
