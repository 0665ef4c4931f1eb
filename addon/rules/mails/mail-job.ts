import type { Addressee } from '../reminders/addressee.ts';
import type { MailKind } from './ledger-mail.ts';
import type { Mail } from './mail.ts';

/** A mail that is wanted today, whether or not it went already. */
export interface MailJob {
  readonly kind: MailKind;
  /** `2025-03-31` for a digest, `2025-03` for the report on March. */
  readonly period: string;
  readonly to: Addressee;
  /** Lower goes first where mails are short. */
  readonly urgency: number;
  /** Ids of the hand-overs that it tells. */
  readonly notices: readonly string[];
  /** Null where there is nothing to tell. */
  readonly mail: Mail | null;
}
