import type { StandingMail } from '../../../../addon/rules/mails/ledger-mail.ts';
import { requestsAfter, requestsBefore } from '../../../../addon/rules/mails/ledger-requests.ts';
import type { MailJob } from '../../../../addon/rules/mails/mail-job.ts';
import { planMails } from '../../../../addon/rules/mails/plan-mails.ts';
import {
  noProgress,
  progressOf,
  progressText,
  seenToCount,
} from '../../../../addon/rules/mails/run-progress.ts';
import { type Post, sendInTurn } from '../../../../addon/rules/mails/send-in-turn.ts';
import { standingMails } from '../../../../addon/rules/mails/standing-mails.ts';
import type { CellData, Request } from '../../../../mappings/sheet/google/rest.ts';
import { MAILS_TAB } from '../../../../mappings/sheet/tabs.ts';

const OWNER = 'owner@office.example';

/** The run came to its end against its will. */
export class CutOff extends Error {}

type Cell = string | number | boolean;

export interface RunOptions {
  /** Before which step the run is cut off, from 1; one mail takes five. */
  readonly cutAt?: number;
  /** Before which step something else happens. */
  readonly meanwhile?: { readonly at: number; readonly act: () => void };
  readonly jobs: readonly MailJob[];
  readonly day: string;
  /** The month whose report may go now. */
  readonly month?: string;
}

/** A ledger, a quota and what went, without a spreadsheet: what the clock does, step by step. */
export class PostOffice {
  rows: Cell[][] = [MAILS_TAB.columns.map(({ header }) => header)];
  readonly sent: { readonly to: string; readonly subject: string }[] = [];
  /** As many as Google still allows. */
  quota = 100;
  /** Whether a mail takes one from it. */
  isCounted = true;
  /** In minutes since the first day began. */
  minutes = 0;
  /** What Google does with the next mail to an address. */
  readonly odd = new Map<string, 'refuse' | 'refuse while others send' | 'lose reply'>();
  #progress: string | null = null;
  #runs = 0;
  #step: Step = () => {};

  get ledger(): readonly StandingMail[] {
    return standingMails(this.rows).mails;
  }

  /** Somebody empties the properties of the spreadsheet. */
  loseProgress(): void {
    this.#progress = null;
  }

  get now(): string {
    return new Date(Date.parse('2025-05-18T00:00:00Z') + this.minutes * 60_000).toISOString().slice(0, 19);
  }

  /** @throws CutOff */
  run({ jobs, day, month, ...options }: RunOptions): void {
    const outer = this.#step;
    this.#runs += 1;
    const run = `run ${this.#runs}`;
    this.#step = stepper(options);
    try {
      this.#step();
      const quota = this.quota;
      const progress = progressOf(this.#progress);
      const plan = planMails({
        jobsOf: () => jobs,
        standing: this.ledger,
        periods: { digest: day, month: month ?? null },
        lapsed: null,
        now: this.now,
        quota,
        sender: OWNER,
        progress,
      });
      const isBegun = plan.send.length > 0;
      if (isBegun && progress === null && !this.ledger.some(({ state }) => state === 'sending')) {
        this.#progress = progressText(noProgress({ run, sender: OWNER, quota }));
      }
      // Nobody else can come in between: this is under the lock.
      this.#step({ isAlone: true });
      const place = { sheetId: 1, now: this.now, run };
      this.#apply(requestsBefore(plan, standingMails(this.rows), place));
      this.#step();
      if (plan.send.length === 0) return;
      const sent = plan.send.map(({ job }) => job);
      const wasCounted = seenToCount(progressOf(this.#progress), OWNER);
      const outcomes = sendInTurn(sent, { run, sender: OWNER, wasCounted, post: this.#post(this.#step) });
      this.#step();
      this.#apply(requestsAfter(outcomes, standingMails(this.rows), { ...place, now: this.now }));
      this.#step();
    } finally {
      this.#step = outer;
    }
  }

  #post(step: Step): Post<MailJob> {
    return {
      quota: () => {
        step();
        return this.quota;
      },
      send: ({ to, mail }) => {
        step();
        this.#send(to.address, mail?.subject ?? '');
      },
      note: (progress) => {
        step();
        this.#progress = progressText(progress);
      },
      isOver: () => false,
      complain: () => {},
    };
  }

  #send(to: string, subject: string): void {
    const odd = this.odd.get(to);
    if (odd === 'refuse while others send') this.#take();
    if (odd?.startsWith('refuse')) throw new Error('Invalid email');
    if (this.quota < 1) throw new Error('Service invoked too many times for one day: email.');
    this.#take();
    this.sent.push({ to, subject });
    if (odd === 'lose reply') throw new Error('Service error');
  }

  #take(): void {
    if (this.isCounted) this.quota -= 1;
  }

  #apply(requests: readonly Request[]): void {
    for (const request of requests) {
      if ('appendCells' in request) {
        this.rows.push(...request.appendCells.rows.map(({ values }) => values.map(cellOf)));
      } else if ('updateCells' in request) {
        const { start, rows } = request.updateCells;
        for (const [index, { values }] of rows.entries()) {
          this.rows[start.rowIndex + index] = values.map(cellOf);
        }
      } else if ('deleteDimension' in request) {
        const { startIndex, endIndex } = request.deleteDimension.range;
        this.rows.splice(startIndex, endIndex - startIndex);
      } else {
        throw new Error(`Nobody expected ${JSON.stringify(request)}.`);
      }
    }
  }
}

type Step = (options?: { readonly isAlone: boolean }) => void;

function stepper({ cutAt, meanwhile }: Pick<RunOptions, 'cutAt' | 'meanwhile'>): Step {
  let step = 0;
  return ({ isAlone } = { isAlone: false }) => {
    step += 1;
    if (step === meanwhile?.at && !isAlone) meanwhile.act();
    if (cutAt !== undefined && step >= cutAt) throw new CutOff();
  };
}

function cellOf({ userEnteredValue = {} }: CellData): Cell {
  const { stringValue, numberValue, boolValue } = userEnteredValue;
  return stringValue ?? numberValue ?? boolValue ?? '';
}
