import type { ComplaintSubject, LeavingReason } from '../../../mappings/feedback.ts';
import type { StageKey } from '../../../mappings/stages.ts';

/**
 * How long cases stood in a stage that they left in the month. Work and waiting together are the median of their
 * office days, parted as all those days together were; in halves of a day.
 */
export interface StageTime {
  readonly stage: StageKey;
  /** One that left it twice counts twice. */
  readonly cases: number;
  readonly workDays: number;
  /** Marked as waiting for the client or the authority. */
  readonly waitingDays: number;
}

/** What a month came to; nothing in it leads to a client or a colleague. Money in agorot. */
export interface MonthFigures {
  /** `2025-03` */
  readonly month: string;
  /** False where the log tells of only a part of the month, so that what moved and what was paid may be more. */
  readonly isLogWhole: boolean;
  readonly opened: number;
  /** Cases that were open when the month began, or came in it, and stood closed when it ended. */
  readonly closed: number;
  /** Of the cases begun in the month; null where none was. */
  readonly start: { readonly cases: number; readonly medianDays: number; readonly inTime: number } | null;
  /** In the order of the vocabulary. */
  readonly stages: readonly StageTime[];
  /** Of the cases opened, by the label of the channel; the most first, and last those of which nobody wrote it. */
  readonly channels: readonly { readonly label: string; readonly count: number }[];
  readonly fees: { readonly due: number; readonly collected: number };
  /** The most first. `again` counts those of a client who had complained before. */
  readonly complaints: readonly {
    readonly subject: ComplaintSubject;
    readonly count: number;
    readonly again: number;
  }[];
  /** Score from 1 to 5, in tenths; null where nobody was asked. */
  readonly satisfaction: { readonly answers: number; readonly average: number } | null;
  readonly refunds: { readonly count: number; readonly amount: number };
  readonly left: readonly { readonly reason: LeavingReason; readonly count: number }[];
}
