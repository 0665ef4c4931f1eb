import { format } from 'node:util';
import { NAME, Service } from '../realm/service.ts';
import type { World } from '../world.ts';

export class LoggerService extends Service {
  readonly [NAME] = 'Logger';
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  log(first: unknown, ...values: readonly unknown[]): this {
    this.#world.log.push(format(first, ...values));
    return this;
  }
}

/** As much of a console as Apps Script has. */
export class ConsoleService extends Service {
  readonly [NAME] = 'console';
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  log(...values: readonly unknown[]): void {
    this.#world.log.push(format(...values));
  }

  info(...values: readonly unknown[]): void {
    this.#world.log.push(format(...values));
  }

  warn(...values: readonly unknown[]): void {
    this.#world.log.push(`WARNING ${format(...values)}`);
  }

  error(...values: readonly unknown[]): void {
    this.#world.log.push(`ERROR ${format(...values)}`);
  }
}
