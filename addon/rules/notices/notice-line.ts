import type { CaseNotice } from '../settle/settlement.ts';

/** A case that somebody is told of: nothing of the client but the case's number. */
export interface NoticeLine {
  readonly caseId: string;
  readonly about: CaseNotice['about'];
  /** As the vocabulary names it; empty where the case stands in none. */
  readonly stage: string;
  /** Where its row opens. */
  readonly url: string;
}
