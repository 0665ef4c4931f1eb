import type { CaseCard } from '../rules/sidebar/case-card.ts';
import { button, element } from './element.ts';
import { server } from './server.ts';

/** Looks every two seconds for a minute, then every five for two more. */
const SOON = { everyMilliseconds: 2_000, looks: 30 };
const LATER = { everyMilliseconds: 5_000, looks: 24 };

/** A move that is allowed, and that the person's tick in the sheet will carry out. */
export interface WaitingMove {
  /** The person turned to something else. */
  readonly giveUp: () => void;
}

interface Place {
  /** Where the person is asked to tick, and later told why a move was refused. */
  readonly notice: HTMLElement;
  readonly say: (text: string) => void;
  /** It is over, one way or the other; the case as it stands now. */
  readonly done: (after: CaseCard) => void;
}

/**
 * Asks for the one thing that the page cannot do, an edit by the person, and watches the case until it is
 * settled. What nobody ticks in three minutes is forgotten, so that a later tick means no more than itself.
 */
export function waitForTick(asked: CaseCard, { notice, say, done }: Place): WaitingMove {
  let looks = 0;
  let wasTicked = false;
  let isOver = false;
  let timer = 0;

  async function look(): Promise<void> {
    looks += 1;
    const answer = await server.caseAgain(asked);
    if (isOver) return;
    if (answer.ok) judge(answer.card);
    if (!isOver) next();
  }

  function judge(after: CaseCard): void {
    if (after.stage !== asked.stage) {
      end(after, `בוצע. התיק עבר אל ${after.stage}.`);
    } else if (after.isTicked) {
      wasTicked = true;
      say('הסימון נקלט, התיק עובר…');
    } else if (after.note !== '' && (wasTicked || after.note !== asked.note)) {
      end(after, '');
      notice.append(element('div', { class: 'refusal', role: 'alert' }, element('p', {}, after.note)));
    }
  }

  function next(): void {
    if (looks < SOON.looks + LATER.looks) {
      timer = window.setTimeout(look, (looks < SOON.looks ? SOON : LATER).everyMilliseconds);
      return;
    }
    void server.forget(asked);
    end(asked, 'התיבה לא סומנה, ולכן שום דבר לא השתנה.');
  }

  function end(after: CaseCard, text: string): void {
    stop();
    notice.replaceChildren();
    done(after);
    say(text);
  }

  function stop(): void {
    isOver = true;
    window.clearTimeout(timer);
  }

  function giveUp(): void {
    stop();
    void server.forget(asked);
  }

  const box = tickBox(() => {
    giveUp();
    end(asked, 'בוטל. שום דבר לא השתנה.');
  });
  notice.replaceChildren(box);
  box.focus();
  next();
  return { giveUp };
}

function tickBox(cancel: () => void): HTMLElement {
  return element(
    'section',
    { class: 'tick', tabindex: '-1', 'aria-labelledby': 'tick-title' },
    element('h2', { id: 'tick-title' }, 'נשאר רק לסמן'),
    element(
      'p',
      {},
      'יש לסמן ✓ בתיבה שנבחרה בגיליון, בעמודה ',
      element('strong', {}, 'סיום שלב'),
      '. אפשר בלחיצה עליה, או במקש הרווח כשהסמן בגיליון.',
    ),
    element('p', { class: 'quiet' }, 'ההעברה מתבצעת תוך כמה שניות מהסימון.'),
    button('ביטול', cancel),
  );
}
