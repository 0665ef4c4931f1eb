import type { LockKind } from '../locks.ts';
import { ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';

export class LockServiceService extends Service {
  readonly [NAME] = 'LockService';
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
  }

  getDocumentLock(): LockOfService {
    return new LockOfService(this.#running, 'document');
  }

  getScriptLock(): LockOfService {
    return new LockOfService(this.#running, 'script');
  }

  getUserLock(): LockOfService {
    return new LockOfService(this.#running, `user ${this.#running.execution.plan.effectiveUser}`);
  }
}

class LockOfService extends Service {
  readonly [NAME] = 'Lock';
  readonly #running: Running;
  readonly #kind: LockKind;

  constructor(running: Running, kind: LockKind) {
    super();
    this.#running = running;
    this.#kind = kind;
  }

  tryLock(timeoutInMillis: number): boolean {
    const { world, execution } = this.#running;
    const isTaken = world.locks.take(this.#kind, execution, timeoutInMillis);
    execution.checkTime();
    return isTaken;
  }

  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.#running.world.locks.isHeldBy(this.#kind, this.#running.execution);
  }

  releaseLock(): void {
    this.#running.world.locks.release(this.#kind, this.#running.execution);
  }
}
