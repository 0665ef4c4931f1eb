import type { CaseAnswer } from '../endpoints/answers.ts';
import type { CaseCard } from '../rules/sidebar/case-card.ts';
import { cardFields, cardTop } from './case-card-view.ts';
import { button, element } from './element.ts';
import { type AskedMove, finishForm, moveForm } from './move-form.ts';
import { refusalBox } from './refusal-box.ts';
import { server } from './server.ts';
import { type WaitingMove, waitForTick } from './wait-for-tick.ts';

interface CasePanel {
  /** The case of the row that is selected in the sheet. */
  readonly showSelected: () => Promise<void>;
  readonly open: (at: { readonly caseId: string; readonly rowNumber: number }) => Promise<void>;
}

/** How long what is shown counts as fresh, when the pointer comes back from the sheet. */
const FRESH_MILLISECONDS = 3_000;

/**
 * One case, and what can be done with it.
 * @param moved is told when a case has gone on
 */
export function startCasePanel(panel: HTMLElement, moved: () => void): CasePanel {
  const status = element('p', { class: 'status', role: 'status' });
  const reload = button('השורה המסומנת', () => showSelected());
  const notice = element('div');
  const body = element('fieldset');
  panel.append(element('div', { class: 'bar' }, status, reload), notice, body);
  let card: CaseCard | null = null;
  let waiting: WaitingMove | null = null;
  let request = 0;
  let loadedAt = 0;

  /** @returns null where somebody has asked for something else meanwhile */
  async function asked<Answer>(text: string, ask: () => Promise<Answer>): Promise<Answer | null> {
    request += 1;
    const own = request;
    status.textContent = text;
    body.disabled = true;
    const answer = await ask();
    if (own !== request) return null;
    status.textContent = '';
    body.disabled = false;
    notice.replaceChildren();
    return answer;
  }

  async function load(ask: () => Promise<CaseAnswer>, retry: () => void): Promise<void> {
    waiting?.giveUp();
    waiting = null;
    const answer = await asked('טוען…', ask);
    if (answer === null) return;
    loadedAt = Date.now();
    if (answer.ok) showCard(answer.card);
    else {
      card = null;
      body.replaceChildren();
      notice.replaceChildren(refusalBox(answer, retry));
    }
  }

  const showSelected = () => load(server.selectedCase, showSelected);

  async function open(at: Parameters<CasePanel['open']>[0]): Promise<void> {
    await load(
      () => server.openCase(at),
      () => open(at),
    );
    body.querySelector('h1')?.focus();
  }

  function showCard(shown: CaseCard): void {
    card = shown;
    const ask = (move: AskedMove) => send(shown, move);
    const parts = [finishForm(shown, ask), moveForm(shown, ask), cardFields(shown)];
    body.replaceChildren(element('article', {}, cardTop(shown), ...parts));
  }

  /** The script checks it at once; then the person's own tick carries it out. */
  async function send(shown: CaseCard, move: AskedMove): Promise<void> {
    const pressed = document.activeElement;
    const answer = await asked('בודק…', () =>
      move.to === 'next' ? server.finish(shown, move.reason) : server.move(shown, move),
    );
    if (answer === null) return;
    if (answer.ok) return wait({ ...shown, rowNumber: answer.rowNumber });
    notice.replaceChildren(refusalBox(answer, null));
    notice.scrollIntoView({ block: 'nearest' });
    if (pressed instanceof HTMLElement) pressed.focus();
  }

  function wait(shown: CaseCard): void {
    reload.disabled = true;
    body.replaceChildren(element('article', {}, cardTop(shown)));
    waiting = waitForTick(shown, {
      notice,
      say: (text) => {
        status.textContent = text;
      },
      done: (after) => {
        waiting = null;
        reload.disabled = false;
        loadedAt = Date.now();
        if (after.stage !== shown.stage) moved();
        showCard(after);
        body.querySelector('h1')?.focus();
      },
    });
  }

  /** Nothing tells a page that another row was selected; it looks when somebody turns to it. */
  async function lookAgain(): Promise<void> {
    const isBusy = waiting !== null || body.disabled || isTyping(body);
    if (panel.hidden || isBusy || Date.now() - loadedAt < FRESH_MILLISECONDS) return;
    loadedAt = Date.now();
    const own = request;
    const answer = await server.selectedCase();
    if (own !== request || isTyping(body)) return;
    if (!answer.ok || JSON.stringify(answer.card) === JSON.stringify(card)) return;
    status.textContent = '';
    notice.replaceChildren();
    showCard(answer.card);
  }
  window.addEventListener('focus', lookAgain);
  document.documentElement.addEventListener('mouseenter', lookAgain);

  return { showSelected, open };
}

function isTyping(body: HTMLElement): boolean {
  return [...body.querySelectorAll('textarea')].some(({ value }) => value !== '');
}
