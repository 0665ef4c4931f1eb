import vm from 'node:vm';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Office } from '../http/office.ts';
import type { Quotas } from '../http/quotas.ts';
import { acrossThePage } from './endpoint-values.ts';
import type { AuthMode, ExecutionPlan, ServiceCall } from './execution.ts';
import { Locks } from './locks.ts';
import { MailRoom, type SentMail } from './mail-room.ts';
import { change, edit, type PersonEdit } from './person-acts.ts';
import { ScriptFailure } from './realm/failures.ts';
import { type ExecutionRecord, type Run, runFunction } from './run-function.ts';
import type { Manifest } from './scopes.ts';
import { Screen } from './screen.ts';
import { CacheStore, PropertyStore } from './stores.ts';
import { clockEventOf, eventOf, type Happening } from './triggers/events.ts';
import { type InstalledTrigger, TriggerStore } from './triggers/trigger-store.ts';
import type { VirtualClock } from './virtual-clock.ts';
import type { People, World } from './world.ts';

export interface ScriptHostOptions {
  /** The spreadsheets, which may be served over HTTP at the same time. */
  readonly office: Office;
  /** The one that the script is bound to. */
  readonly spreadsheetId: string;
  /** A plain script with its functions at the top level, as it is pushed to Google. */
  readonly bundle: string;
  readonly manifest: Manifest;
  readonly people: People;
  /** The office's clock too, or formulas live in another time. */
  readonly clock: VirtualClock;
  /** Pages of the project, by name without `.html`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Recipients a day; left out, as many as Google allows such an account. */
  readonly mailQuota?: number;
  /** Why a mail is refused; null where it goes. */
  readonly refuseMail?: (mail: SentMail) => string | null;
  /** Of the Sheets API. */
  readonly quotas?: Quotas;
  /** How long each call of a service takes; left out, no time. */
  readonly callMs?: (name: string) => number;
}

interface CallAs {
  readonly user: string;
  readonly functionName: string;
  readonly args?: readonly unknown[];
}

/** A script bound to a spreadsheet, and the people who use both. */
export class ScriptHost {
  readonly screen = new Screen();
  readonly triggers = new TriggerStore();
  readonly locks: Locks;
  /** Every run so far, the failed ones too: nobody at the keyboard hears of a trigger that fails. */
  readonly executions: ExecutionRecord[] = [];
  readonly #world: World;
  readonly #bundle: vm.Script;
  readonly #callMs: (name: string) => number;
  #onServiceCall: Run['onServiceCall'] = () => undefined;

  /** @throws SyntaxError where the bundle is no script */
  constructor(options: ScriptHostOptions) {
    const { clock, people, callMs = () => 0 } = options;
    const gmailQuota = people.workspaceDomain === null ? CONSUMER_MAILS : WORKSPACE_MAILS;
    this.locks = new Locks(clock);
    this.#bundle = new vm.Script(options.bundle, { filename: 'bundle.js' });
    this.#callMs = callMs;
    this.#world = {
      ...options,
      triggers: this.triggers,
      locks: this.locks,
      properties: new PropertyStore(),
      caches: new CacheStore(),
      mailRoom: new MailRoom({
        clock,
        dailyQuota: options.mailQuota ?? gmailQuota,
        refuse: options.refuseMail ?? (() => null),
      }),
      screen: this.screen,
      pages: options.pages ?? {},
      log: [],
      quotas: options.quotas ?? null,
      uuids: { drawn: 0 },
    };
  }

  get outbox(): readonly SentMail[] {
    return this.#world.mailRoom.outbox;
  }

  /** What the script wrote to its log. */
  get log(): readonly string[] {
    return this.#world.log;
  }

  /**
   * Before each call of a service; it may act for somebody else in between, or have the execution cut off
   * there, as by a crash.
   */
  watchCalls(onServiceCall: ((call: ServiceCall) => 'cut off' | undefined) | null): void {
    this.#onServiceCall = onServiceCall ?? (() => undefined);
  }

  /**
   * A click in the menu, or a run from the editor.
   * @throws ScriptFailure where the script throws, or is killed
   */
  callAs({ user, functionName, args = [] }: CallAs): unknown {
    return this.#call({ cause: 'menu', functionName, user }, args);
  }

  /**
   * A call by a page, as google.script.run makes it.
   * @throws ScriptFailure where the page's failure handler would be called
   */
  callEndpoint({ user, functionName, args = [] }: CallAs): unknown {
    if (functionName.endsWith('_')) {
      throw new ScriptFailure(`TypeError: google.script.run.${functionName} is not a function`);
    }
    const copies = args.map((arg, index) => acrossThePage(arg, `argument ${index + 1}`));
    const value = this.#call({ cause: 'endpoint', functionName, user }, copies);
    return acrossThePage(value, 'what the function returns');
  }

  /** Opens the spreadsheet; for those who may only read it, no trigger runs. */
  openAs(user: string, authMode: Exclude<AuthMode, 'FULL'> = 'LIMITED'): void {
    const { owner, editors } = this.#world.people;
    if (![owner, ...editors].includes(user)) return;
    this.#tell([{ kind: 'ON_OPEN' }], user, authMode);
  }

  /**
   * Types, pastes or clears.
   * @throws ApiError where the person may not; then nothing happens
   */
  editAs(act: PersonEdit): void {
    this.#tell(edit(this.#engine(), act), act.user);
  }

  /**
   * Inserts, deletes, moves, sorts or formats, told as requests of the Sheets API.
   * @throws ApiError where the person may not; then nothing happens
   */
  changeAs(user: string, requests: readonly sheets_v4.Schema$Request[]): void {
    this.#tell(change(this.#engine(), user, requests), user);
  }

  /** Puts somebody's cursor somewhere, in A1 notation with the sheet. */
  selectAs(user: string, range: string): void {
    this.screen.selections.set(user, range);
  }

  /** Lets time pass, and the triggers of the clock run when they are due. */
  tick(minutes: number): void {
    const { clock } = this.#world;
    const until = clock.now().getTime() + minutes * 60_000;
    for (let due = this.triggers.dueUpTo(until); due !== null; due = this.triggers.dueUpTo(until)) {
      clock.advanceTo(due.dueAt ?? 0);
      this.triggers.advance(due);
      this.fire(due);
    }
    clock.advanceTo(until);
  }

  /** Runs a trigger of the clock now, due or not: Google may run one twice. */
  fire(trigger: InstalledTrigger): void {
    const { user, functionName } = trigger;
    this.#run({
      plan: { functionName, cause: 'clock', authMode: 'FULL', activeUser: null, effectiveUser: user },
      argsOf: (running) => [clockEventOf(running, trigger)],
    });
  }

  #engine() {
    return this.#world.office.find(this.#world.spreadsheetId);
  }

  #call(
    { cause, functionName, user }: Pick<ExecutionPlan, 'cause' | 'functionName'> & { user: string },
    args: readonly unknown[],
  ): unknown {
    const plan: ExecutionPlan = {
      functionName,
      cause,
      authMode: 'FULL',
      activeUser: user,
      effectiveUser: user,
    };
    const { record, value } = this.#run({ plan, argsOf: () => args });
    if (record.error !== null) throw new ScriptFailure(record.error);
    return value;
  }

  /** First the simple trigger, under the person's name; then those installed, under their installers'. */
  #tell(happenings: readonly Happening[], user: string, authMode: AuthMode = 'LIMITED'): void {
    for (const happening of happenings) {
      const simple = SIMPLE_TRIGGERS[happening.kind];
      if (simple !== null) {
        const who = { activeUser: user, effectiveUser: user };
        this.#runIfThere({
          plan: { functionName: simple, cause: 'simple trigger', authMode, ...who },
          argsOf: (running) => [eventOf(running, happening, null)],
        });
      }
      for (const trigger of this.triggers.all().filter(({ event }) => event === happening.kind)) {
        const who = { activeUser: user, effectiveUser: trigger.user };
        this.#run({
          plan: {
            functionName: trigger.functionName,
            cause: 'installable trigger',
            authMode: 'FULL',
            ...who,
          },
          argsOf: (running) => [eventOf(running, happening, trigger)],
        });
      }
    }
  }

  #run(run: Pick<Run, 'plan' | 'argsOf'>): { readonly record: ExecutionRecord; readonly value: unknown } {
    const done = this.#runIfThere(run);
    if (done !== null) return done;
    const { plan } = run;
    const startedAt = this.#world.clock.now();
    const error = `Script function not found: ${plan.functionName}`;
    const record = { ...plan, startedAt, durationMs: 0, outcome: 'failed', error, calls: {} } as const;
    this.executions.push(record);
    return { record, value: undefined };
  }

  #runIfThere(run: Pick<Run, 'plan' | 'argsOf'>) {
    const done = runFunction({
      ...run,
      world: this.#world,
      bundle: this.#bundle,
      callMs: this.#callMs,
      onServiceCall: (call) => this.#onServiceCall(call),
    });
    if (done !== null) this.executions.push(done.record);
    return done;
  }
}

const SIMPLE_TRIGGERS = { ON_OPEN: 'onOpen', ON_EDIT: 'onEdit', ON_CHANGE: null } as const;

/** @source https://developers.google.com/apps-script/guides/services/quotas, email recipients per day */
const CONSUMER_MAILS = 100;
const WORKSPACE_MAILS = 1500;
