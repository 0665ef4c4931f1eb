import { type EnumValue, enumOf, NAME, Service } from '../realm/service.ts';
import type { InstalledTrigger } from '../triggers/trigger-store.ts';

export const EVENT_TYPE = enumOf(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE']);
export const TRIGGER_SOURCE = enumOf(['CLOCK', 'SPREADSHEETS']);

export class TriggerService extends Service {
  readonly [NAME] = 'Trigger';
  readonly #trigger: InstalledTrigger;

  constructor(trigger: InstalledTrigger) {
    super();
    this.#trigger = trigger;
  }

  getUniqueId(): string {
    return this.#trigger.uid;
  }

  getHandlerFunction(): string {
    return this.#trigger.functionName;
  }

  getEventType(): EnumValue {
    return EVENT_TYPE[this.#trigger.event];
  }

  getTriggerSource(): EnumValue {
    return this.#trigger.event === 'CLOCK' ? TRIGGER_SOURCE.CLOCK : TRIGGER_SOURCE.SPREADSHEETS;
  }
}
