import type { StageKey } from '../../../mappings/stages.ts';
import type { WaitingForKey } from '../../../mappings/waiting.ts';
import type { StandingNotice } from '../notices/standing-notices.ts';
import type { Addressee } from './addressee.ts';
import type { MatterKind } from './matter.ts';
import type { OfficeOverview } from './office-overview.ts';

/** One matter as a digest tells it. */
export interface DigestMatter {
  readonly kind: MatterKind;
  readonly due: string;
  readonly since: string | null;
  /** Days since it is due, in the unit of its kind (`unit`); 0 today, below 0 what is still to come. */
  readonly days: number;
  /** Days since `since`, in the same unit; null where that is. */
  readonly lasts: number | null;
  readonly unit: 'officeDays' | 'calendarDays';
  readonly waitingFor: WaitingForKey | null;
}

/** A case of somebody's digest: everything that is due in it, in one line. */
export interface DigestCase {
  readonly caseId: string;
  readonly rowNumber: number;
  readonly initials: string;
  readonly stage: StageKey;
  /** The most urgent first; at least one. */
  readonly matters: readonly DigestMatter[];
  /** True where one of them came due since the last office day, while the office was closed: those come first. */
  readonly cameWhileClosed: boolean;
  /** In whose place the reader is told; empty where it is the reader's own case, or nobody's. */
  readonly insteadOf: string;
}

/** A case that has been waiting for so long that the team manager sees it too. */
export interface EscalatedCase extends DigestCase {
  /** With whom it is; empty where nobody is named. */
  readonly owner: string;
}

/** A hand-over as a digest tells it. */
export interface DigestNotice extends StandingNotice {
  /** In whose place the reader is told; empty where the case came to the reader. */
  readonly insteadOf: string;
}

/** What one person is told on one day. */
export interface PersonDigest {
  readonly to: Addressee;
  /** On the office's clock: `2025-03-31`. */
  readonly day: string;
  /** The most urgent first. */
  readonly cases: readonly DigestCase[];
  /** Hand-overs of which nobody has surely told them. */
  readonly notices: readonly DigestNotice[];
  /** Of a team manager; null for others. */
  readonly office: OfficeOverview | null;
  /** Lower is sent first where mails are short: the rank of the most urgent matter. */
  readonly urgency: number;
}
