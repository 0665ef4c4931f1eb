import vm from 'node:vm';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { FaultPlan } from '../http/faults.ts';
import { acrossThePage } from './endpoint-values.ts';
import type { AuthMode, ExecutionPlan } from './execution.ts';
import { Executions } from './executions.ts';
import type { Locks } from './locks.ts';
import type { SentMail } from './mail-room.ts';
import type { PersonEdit } from './people/edit.ts';
import { PeopleAtWork, type PersonSort } from './people/people-at-work.ts';
import { ScriptFailure } from './realm/failures.ts';
import type { ExecutionRecord, Run } from './run-function.ts';
import type { Screen } from './screen.ts';
import { newWorld, type ScriptHostOptions } from './script-host-options.ts';
import type { LineCall } from './sheets-line.ts';
import { clockEventOf, type Happening } from './triggers/events.ts';
import { tellTriggers } from './triggers/tell-triggers.ts';
import type { InstalledTrigger, TriggerStore } from './triggers/trigger-store.ts';
import type { World } from './world.ts';

interface CallAs {
  readonly user: string;
  readonly functionName: string;
  readonly args?: readonly unknown[];
}

/** A script bound to a spreadsheet, and the people who use both. */
export class ScriptHost {
  readonly #world: World;
  readonly #executions: Executions;
  readonly #people: PeopleAtWork;
  #lastTold: (() => void) | null = null;

  /** @throws SyntaxError where the bundle is no script */
  constructor(options: ScriptHostOptions) {
    const bundle = new vm.Script(options.bundle, { filename: 'bundle.js' });
    this.#world = newWorld(options);
    this.#executions = new Executions(this.#world, { bundle, callMs: options.callMs ?? (() => 0) });
    this.#people = new PeopleAtWork(() => this.#world.office.find(this.#world.spreadsheetId));
  }

  get screen(): Screen {
    return this.#world.screen;
  }

  get triggers(): TriggerStore {
    return this.#world.triggers;
  }

  get locks(): Locks {
    return this.#world.locks;
  }

  get outbox(): readonly SentMail[] {
    return this.#world.mailRoom.outbox;
  }

  now(): Date {
    return this.#world.clock.now();
  }

  get documentProperties(): Map<string, string> {
    return this.#world.properties.of('document');
  }

  /** What the script wrote to its log. */
  get log(): readonly string[] {
    return this.#world.log;
  }

  /** Every run so far, the failed ones too: nobody at the keyboard hears of a trigger that fails. */
  get executions(): readonly ExecutionRecord[] {
    return this.#executions.records;
  }

  /**
   * Before each call of a service; it may act for somebody else in between, or have the execution cut off
   * there, as by a crash.
   */
  watchCalls(onServiceCall: Run['onServiceCall'] | null): void {
    this.#executions.onServiceCall = onServiceCall ?? (() => undefined);
  }

  /** After each call of the advanced service that was not cut off. */
  watchLine(onCall: (call: LineCall) => void): void {
    this.#world.sheetsLine.onCall = onCall;
  }

  /**
   * Lets calls of the advanced service fail, told as for the HTTP face; calls are counted from 1 again.
   * @throws FaultSpecError
   */
  setFaults(faults: string | FaultPlan | null): void {
    this.#world.sheetsLine.setFaults(faults);
  }

  /**
   * A click in the menu, or a run from the editor.
   * @throws ScriptFailure where the script throws, or is killed
   */
  callAs({ user, functionName, args = [] }: CallAs): unknown {
    return this.#call('menu', { user, functionName, args });
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
    const value = this.#call('endpoint', { user, functionName, args: copies });
    return acrossThePage(value, 'what the function returns');
  }

  /** Opens the spreadsheet; for those who may only read it, no trigger runs. */
  openAs(user: string, authMode: Exclude<AuthMode, 'FULL'> = 'LIMITED'): void {
    const { owner, editors } = this.#world.people;
    if ([owner, ...editors].includes(user)) this.#tell([{ kind: 'ON_OPEN' }], user, authMode);
  }

  /**
   * Types, pastes, fills down or clears.
   * @throws ApiError where the person may not; then nothing happens
   */
  editAs(act: PersonEdit): void {
    this.#tell(this.#people.edit(act), act.user);
  }

  /**
   * Undoes the person's last edit.
   * @returns false where there is nothing to undo
   * @throws ApiError where the person may not
   */
  undoAs(user: string): boolean {
    const happenings = this.#people.undo(user);
    this.#tell(happenings, user);
    return happenings.length > 0;
  }

  /**
   * Inserts, deletes, moves, sorts or formats, told as requests of the Sheets API.
   * @throws ApiError where the person may not; then nothing happens
   */
  changeAs(user: string, requests: readonly sheets_v4.Schema$Request[]): void {
    this.#tell(this.#people.change(user, requests), user);
  }

  /**
   * Sorts by hand.
   * @throws ApiError where one of the cells is kept from the person
   */
  sortAs(act: PersonSort): void {
    this.#tell(this.#people.sort(act), act.user);
  }

  /** Tells the triggers once more of what was done last: Google may run one twice. */
  tellAgain(): void {
    this.#lastTold?.();
  }

  /** Puts somebody's cursor somewhere, in A1 notation with the sheet. */
  selectAs(user: string, range: string): void {
    this.screen.selections.set(user, range);
  }

  /** Lets time pass, and the triggers of the clock run when they are due. */
  tick(minutes: number): void {
    const { clock, triggers } = this.#world;
    const until = clock.now().getTime() + minutes * 60_000;
    for (let due = triggers.dueUpTo(until); due !== null; due = triggers.dueUpTo(until)) {
      clock.advanceTo(due.dueAt ?? 0);
      triggers.advance(due);
      this.fire(due);
    }
    clock.advanceTo(until);
  }

  /** Runs a trigger of the clock now, due or not: Google may run one twice. */
  fire(trigger: InstalledTrigger): void {
    const { user, functionName } = trigger;
    this.#executions.run({
      plan: { functionName, cause: 'clock', authMode: 'FULL', activeUser: null, effectiveUser: user },
      argsOf: (running) => [clockEventOf(running, trigger)],
    });
  }

  #call(cause: ExecutionPlan['cause'], { user, functionName, args }: Required<CallAs>): unknown {
    const who = { activeUser: user, effectiveUser: user };
    const plan = { functionName, cause, authMode: 'FULL', ...who } as const;
    const { record, value } = this.#executions.run({ plan, argsOf: () => args });
    if (record.error !== null) throw new ScriptFailure(record.error);
    return value;
  }

  #tell(happenings: readonly Happening[], user: string, authMode: AuthMode = 'LIMITED'): void {
    const tell = () => {
      for (const happening of happenings) {
        const installed = this.triggers.all();
        tellTriggers(this.#executions, { happening, user, authMode, installed });
      }
    };
    this.#lastTold = tell;
    tell();
  }
}
