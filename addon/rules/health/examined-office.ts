import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import type { StandingMail } from '../mails/ledger-mail.ts';
import type { StandingNotice } from '../notices/standing-notices.ts';
import type { ReadSpreadsheet } from '../plan-office.ts';
import type { StandingTrigger } from '../plan-triggers.ts';
import type { Claim } from '../settle/claim.ts';
import type { ListedCase } from '../settle/settlement.ts';
import type { FailedParts } from './failed-parts.ts';
import type { ClockMoments } from './stood-still.ts';

/** The office as it is examined; moments are milliseconds since 1970. */
export interface ExaminedOffice {
  readonly now: number;
  /** On the office's clock: `2025-03-31`. */
  readonly today: string;
  readonly layout: ReadSpreadsheet;
  readonly staff: readonly StaffEntry[];
  /** Null where the tab cannot be read. */
  readonly cases: readonly ListedCase[] | null;
  /** The decision on each review item; null where the tab cannot be read. */
  readonly decisions: readonly string[] | null;
  /** The tab הגדרות from its first row on. */
  readonly settings: readonly (readonly unknown[])[];
  /** The tab משוב from its first row on. */
  readonly feedback: readonly (readonly unknown[])[];
  /** Those of whoever asks; null where somebody else runs the office, whose triggers nobody else is shown. */
  readonly triggers: readonly StandingTrigger[] | null;
  readonly clock: ClockMoments & { readonly failed: FailedParts };
  readonly claims: readonly Claim[];
  /** When somebody last edited of whom Google does not tell who it was; null where nobody did. */
  readonly unknownEditAt: number | null;
  readonly notices: readonly StandingNotice[];
  readonly mails: readonly StandingMail[];
  /** Who may edit the spreadsheet; null where Google does not tell. */
  readonly editors: readonly string[] | null;
}
