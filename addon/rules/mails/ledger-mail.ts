/** Which mails are sent once for each colleague: the digest of a day, the report on a month. */
export type MailKind = 'digest' | 'month';

/** How far a mail has come. */
export type MailState =
  /** There was nothing to tell. */
  | 'nothing'
  /** It did not fit into the day's quota, or the run's time was over: the next run sends it. */
  | 'queued'
  /** On its way, or the run that was to send it was cut off. */
  | 'sending'
  | 'sent'
  /** Google refused it; it is tried again in the next runs of its day, a few times, and stays so after it. */
  | 'failed'
  /** Nobody can know whether it went: it is not sent again; what it told is told by the next one. */
  | 'unsure'
  /** Its day was over before it could be sent. */
  | 'missed';

/** A row of the tab `_mails`. */
export interface LedgerMail {
  readonly kind: MailKind;
  /** `2025-03-31` for a digest, `2025-03` for the report on March. */
  readonly period: string;
  readonly name: string;
  readonly address: string;
  readonly state: MailState;
  /** Since when, on the office's clock: `2025-03-31T14:05:00`. */
  readonly at: string;
  /** Which run began to send it; empty where none did. */
  readonly run: string;
  /** Its place among the mails of that run, from 0. */
  readonly place: number;
  readonly attempts: number;
  /** Ids of the hand-overs that it tells. */
  readonly notices: readonly string[];
}

/** As it was read. */
export interface StandingMail extends LedgerMail {
  /** On the tab `_mails`, from 1. */
  readonly rowNumber: number;
}
