import type { VirtualClock } from './virtual-clock.ts';

/** A mail that was sent. */
export interface SentMail {
  readonly at: Date;
  /** Under whose name it was sent. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
  readonly name: string | null;
  readonly replyTo: string | null;
}

interface MailRoomOptions {
  readonly clock: VirtualClock;
  /** Recipients a day and sender. */
  readonly dailyQuota: () => number;
  /** The reason for which a mail is refused; null where it goes. */
  readonly refuse: (mail: SentMail) => string | null;
  /** The error that the script is given although the mail goes; null where it is given none. */
  readonly loseReply: (mail: SentMail) => string | null;
}

/** Sends mails as far as the day's quota goes. */
export class MailRoom {
  readonly outbox: SentMail[] = [];
  readonly #options: MailRoomOptions;
  readonly #used = new Map<string, { readonly since: number; readonly recipients: number }>();

  constructor(options: MailRoomOptions) {
    this.#options = options;
  }

  remaining(sender: string): number {
    return this.#options.dailyQuota() - this.#usedBy(sender).recipients;
  }

  /** @returns why it was not sent, or the error of one that was; null where all went well */
  send(mail: SentMail): 'quota' | { readonly reason: string } | null {
    const used = this.#usedBy(mail.from);
    if (used.recipients + mail.to.length > this.#options.dailyQuota()) return 'quota';
    const reason = this.#options.refuse(mail);
    if (reason !== null) return { reason };
    this.#used.set(mail.from, { ...used, recipients: used.recipients + mail.to.length });
    this.outbox.push(mail);
    const lost = this.#options.loseReply(mail);
    return lost === null ? null : { reason: lost };
  }

  /** @source "reset 24 hours after the first request": https://developers.google.com/apps-script/guides/services/quotas */
  #usedBy(sender: string): { readonly since: number; readonly recipients: number } {
    const now = this.#options.clock.now().getTime();
    const used = this.#used.get(sender);
    return used === undefined || now - used.since >= DAY_MS ? { since: now, recipients: 0 } : used;
  }
}

const DAY_MS = 24 * 3600_000;
