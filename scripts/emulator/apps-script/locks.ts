import type { Execution } from './execution.ts';
import type { VirtualClock } from './virtual-clock.ts';

export type LockKind = 'document' | 'script' | `user ${string}`;

/** Who holds which lock. */
export class Locks {
  readonly #clock: VirtualClock;
  readonly #holders = new Map<LockKind, Execution>();
  readonly #heldElsewhereUntil = new Map<LockKind, number>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** As if an execution that is not shown here held the lock for so long. */
  holdElsewhere(kind: LockKind, milliseconds: number): void {
    this.#heldElsewhereUntil.set(kind, this.#clock.now().getTime() + milliseconds);
  }

  /** Waits as long as it may; nothing else goes on while it waits, so only what is held elsewhere comes free. */
  take(kind: LockKind, execution: Execution, waitMs: number): boolean {
    const holder = this.#holders.get(kind);
    if (holder === execution) return true;
    const now = this.#clock.now().getTime();
    const freeAt = Math.max(now, this.#heldElsewhereUntil.get(kind) ?? now);
    if (holder !== undefined || freeAt > now + waitMs) {
      this.#clock.advance(waitMs);
      return false;
    }
    this.#clock.advanceTo(freeAt);
    this.#holders.set(kind, execution);
    return true;
  }

  isHeldBy(kind: LockKind, execution: Execution): boolean {
    return this.#holders.get(kind) === execution;
  }

  release(kind: LockKind, execution: Execution): void {
    if (this.isHeldBy(kind, execution)) this.#holders.delete(kind);
  }

  /** Google releases what an execution still holds when it ends. */
  releaseAll(execution: Execution): void {
    for (const [kind, holder] of this.#holders) if (holder === execution) this.#holders.delete(kind);
  }
}
