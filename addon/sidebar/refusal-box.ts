import type { Refused } from '../endpoints/answers.ts';
import { ENDPOINT_REFUSALS } from '../endpoints/refusals.ts';
import { button, element } from './element.ts';

/** Why something was not done, and what can be done about it. */
export function refusalBox({ code, missing }: Refused, retry: (() => void) | null): HTMLElement {
  return element(
    'div',
    { class: 'refusal', role: 'alert' },
    element('p', {}, ENDPOINT_REFUSALS[code]),
    missing.length === 0 ? null : element('ul', {}, ...missing.map((label) => element('li', {}, label))),
    retry === null ? null : button('לנסות שוב', retry),
  );
}
