import type { Refused } from './answers.ts';
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

export function refused(code: EndpointRefusal, missing: readonly string[] = []): Refused {
  return { ok: false, code, missing };
}
