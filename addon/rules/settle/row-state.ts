import type { StageKey } from '../../../mappings/stages.ts';
import type { LikelyClient } from '../known-clients.ts';
import type { LogLine } from '../log-lines.ts';
import type { CaseContent } from './row-base.ts';
import type { CaseNotice } from './settlement.ts';
import type { RowField } from './standing-row.ts';

/** How far a row is settled. */
export interface RowState {
  readonly content: CaseContent;
  /** By cell that was looked at, what its note is to say; nothing where the cell is right. */
  readonly said: ReadonlyMap<RowField, readonly string[]>;
  readonly log: readonly LogLine[];
  readonly notices: readonly CaseNotice[];
  readonly news: readonly RowNews[];
  readonly hasMoved: boolean;
  /** Whether the reason in the row was given for a move. */
  readonly usesReason: boolean;
  /** Whether the case is none any more, and its row is to be emptied. */
  readonly isWithdrawn: boolean;
}

/** What whoever did it should hear at once. */
export type RowNews = News & {
  /** By which claim it came; empty where nobody claims it. */
  readonly claimId: string;
};

type News =
  | { readonly what: 'newCase'; readonly caseId: string }
  | { readonly what: 'withdrawn'; readonly caseId: string }
  | {
      readonly what: 'moved';
      readonly caseId: string;
      readonly stage: StageKey;
      readonly owner: string;
    }
  | { readonly what: 'notMoved'; readonly caseId: string; readonly why: string }
  | { readonly what: 'putBack' | 'toCheck'; readonly caseId: string }
  | { readonly what: 'alreadyHere'; readonly caseId: string; readonly client: LikelyClient }
  | { readonly what: 'joined'; readonly caseId: string; readonly client: LikelyClient };

export function stateOf(content: CaseContent): RowState {
  return {
    content,
    said: new Map(),
    log: [],
    notices: [],
    news: [],
    hasMoved: false,
    usesReason: false,
    isWithdrawn: false,
  };
}

/** A state with what came of one more step. */
export function goOn(state: RowState, step: Partial<RowState>): RowState {
  return {
    content: step.content ?? state.content,
    said: new Map([...state.said, ...(step.said ?? [])]),
    log: [...state.log, ...(step.log ?? [])],
    notices: [...state.notices, ...(step.notices ?? [])],
    news: [...state.news, ...(step.news ?? [])],
    hasMoved: state.hasMoved || step.hasMoved === true,
    isWithdrawn: state.isWithdrawn || step.isWithdrawn === true,
    usesReason: state.usesReason || step.usesReason === true,
  };
}
