import { NotEmulated, ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { InstalledTrigger, TriggerEvent } from '../triggers/trigger-store.ts';
import type { Running } from '../world.ts';
import type { SpreadsheetService } from './spreadsheet.ts';
import { TriggerService } from './trigger.ts';

export class TriggerBuilderService extends Service {
  readonly [NAME] = 'TriggerBuilder';
  readonly #running: Running;
  readonly #functionName: string;

  constructor(running: Running, functionName: string) {
    super();
    this.#running = running;
    this.#functionName = functionName;
  }

  /** The spreadsheet or its id; only the one that the script is bound to. */
  forSpreadsheet(spreadsheet: SpreadsheetService | string): SpreadsheetTriggerBuilderService {
    const id = typeof spreadsheet === 'string' ? spreadsheet : spreadsheet.getId();
    if (id !== this.#running.world.spreadsheetId) throw new NotEmulated('a trigger of another spreadsheet');
    return new SpreadsheetTriggerBuilderService(this.#running, this.#functionName);
  }

  timeBased(): ClockTriggerBuilderService {
    return new ClockTriggerBuilderService(this.#running, this.#functionName);
  }
}

class SpreadsheetTriggerBuilderService extends Service {
  readonly [NAME] = 'SpreadsheetTriggerBuilder';
  readonly #running: Running;
  readonly #functionName: string;
  #event: TriggerEvent | null = null;

  constructor(running: Running, functionName: string) {
    super();
    this.#running = running;
    this.#functionName = functionName;
  }

  onEdit(): this {
    return this.#on('ON_EDIT');
  }

  onChange(): this {
    return this.#on('ON_CHANGE');
  }

  onOpen(): this {
    return this.#on('ON_OPEN');
  }

  create(): TriggerService {
    if (this.#event === null) throw new ScriptException('The trigger has no event.');
    const [functionName, event] = [this.#functionName, this.#event];
    return install(this.#running, { functionName, event, everyMs: null, dueAt: null });
  }

  #on(event: TriggerEvent): this {
    this.#event = event;
    return this;
  }
}

/** Minutes that Google offers. */
const MINUTES = [1, 5, 10, 15, 30];
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

class ClockTriggerBuilderService extends Service {
  readonly [NAME] = 'ClockTriggerBuilder';
  readonly #running: Running;
  readonly #functionName: string;
  #timing: { readonly everyMs: number | null; readonly afterMs: number } | null = null;

  constructor(running: Running, functionName: string) {
    super();
    this.#running = running;
    this.#functionName = functionName;
  }

  everyMinutes(minutes: number): this {
    if (!MINUTES.includes(minutes)) {
      throw new ScriptException(
        `The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.`,
      );
    }
    return this.#every(minutes * MINUTE_MS);
  }

  everyHours(hours: number): this {
    return this.#every(hours * HOUR_MS);
  }

  everyDays(days: number): this {
    return this.#every(days * 24 * HOUR_MS);
  }

  /** Once, so many milliseconds from now. */
  after(milliseconds: number): this {
    this.#timing = { everyMs: null, afterMs: milliseconds };
    return this;
  }

  create(): TriggerService {
    if (this.#timing === null) throw new ScriptException('The trigger has no time.');
    const { everyMs, afterMs } = this.#timing;
    const dueAt = this.#running.world.clock.now().getTime() + afterMs;
    return install(this.#running, { functionName: this.#functionName, event: 'CLOCK', everyMs, dueAt });
  }

  #every(milliseconds: number): this {
    this.#timing = { everyMs: milliseconds, afterMs: milliseconds };
    return this;
  }
}

/** @source https://developers.google.com/apps-script/guides/services/quotas: 20 per user and script */
const MOST_TRIGGERS = 20;

function install(
  { world, execution }: Running,
  trigger: Omit<InstalledTrigger, 'uid' | 'user'>,
): TriggerService {
  const user = execution.plan.effectiveUser;
  if (world.triggers.of(user).length >= MOST_TRIGGERS) {
    throw new ScriptException(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  return new TriggerService(world.triggers.add({ ...trigger, user }));
}
