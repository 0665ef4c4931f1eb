import type { CaseCard } from '../rules/sidebar/case-card.ts';
import type { MyCases } from '../rules/sidebar/my-cases.ts';
import type { EndpointRefusal } from './refusals.ts';

/** Why the page does not get what it asked for. */
export interface Refused {
  readonly ok: false;
  readonly code: EndpointRefusal;
  /** What has to be done first, one sentence each. */
  readonly missing: readonly string[];
}

/** An answer that tells the page besides what is wrong with the office's reminders and checks. */
export type WithTrouble<Answer> = Answer & {
  /** One sentence; null where nothing is wrong, and for whoever does not work here. */
  readonly trouble: string | null;
};

export type CaseAnswer = { readonly ok: true; readonly card: CaseCard } | Refused;

/** A move that is allowed, and waits for the person's tick in that row. */
export type MoveAnswer = { readonly ok: true; readonly rowNumber: number } | Refused;

export type MyCasesAnswer = ({ readonly ok: true } & MyCases) | Refused;
