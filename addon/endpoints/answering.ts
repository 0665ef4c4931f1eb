import { readTrouble } from '../services/trouble.ts';
import type { Refused, WithTrouble } from './answers.ts';
import type { EndpointRefusal } from './refusals.ts';

/** What an endpoint answers; the page never meets an error. */
export function answering<Answer>(act: () => Answer | Refused): Answer | Refused {
  try {
    return act();
  } catch (error) {
    console.error(error);
    return refused('failed');
  }
}

/** The same, with what is wrong in the office; whoever does not work here is not told. */
export function answeringWithTrouble<Answer extends { readonly ok: true }>(
  act: () => Answer | Refused,
): WithTrouble<Answer | Refused> {
  const answer = answering(act);
  const isStranger = !answer.ok && answer.code === 'not-allowed';
  return { ...answer, trouble: isStranger ? null : troubleSeen() };
}

/** What was asked for is answered whatever else fails. */
function troubleSeen(): string | null {
  try {
    return readTrouble();
  } catch (error) {
    console.error(error);
    return null;
  }
}

export function refused(code: EndpointRefusal, missing: readonly string[] = []): Refused {
  return { ok: false, code, missing };
}
