import { NotEmulated, ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';
import { AUTH_MODE } from './auth-mode.ts';
import type { SpreadsheetService } from './spreadsheet.ts';
import { EVENT_TYPE, TRIGGER_SOURCE, TriggerService } from './trigger.ts';
import { TriggerBuilderService } from './trigger-builder.ts';

export class ScriptAppService extends Service {
  readonly [NAME] = 'ScriptApp';
  readonly AuthMode = AUTH_MODE;
  readonly EventType = EVENT_TYPE;
  readonly TriggerSource = TRIGGER_SOURCE;
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
  }

  newTrigger(functionName: string): TriggerBuilderService {
    return new TriggerBuilderService(this.#running, functionName);
  }

  /** Only those of the person who asks: nobody sees the triggers of others. */
  getProjectTriggers(): TriggerService[] {
    const { world, execution } = this.#running;
    return world.triggers.of(execution.plan.effectiveUser).map((trigger) => new TriggerService(trigger));
  }

  getUserTriggers(_spreadsheet: SpreadsheetService): TriggerService[] {
    return this.getProjectTriggers().filter((trigger) => trigger.getEventType() !== EVENT_TYPE.CLOCK);
  }

  deleteTrigger(trigger: TriggerService): void {
    const { world, execution } = this.#running;
    const uid = trigger.getUniqueId();
    if (!world.triggers.of(execution.plan.effectiveUser).some((own) => own.uid === uid)) {
      throw new ScriptException(
        'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
      );
    }
    world.triggers.remove(uid);
  }

  getScriptId(): string {
    return `script-of-${this.#running.world.spreadsheetId}`;
  }

  /** A token would let the script go round the emulator. */
  getOAuthToken(): never {
    throw new NotEmulated('ScriptApp.getOAuthToken');
  }
}
