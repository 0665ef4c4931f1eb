/** The time of an emulated world: it stands still until it is moved. */
export class VirtualClock {
  #at: number;

  constructor(startsAt: Date) {
    this.#at = startsAt.getTime();
  }

  now(): Date {
    return new Date(this.#at);
  }

  advance(milliseconds: number): void {
    this.#at += milliseconds;
  }

  /** A moment that has passed already changes nothing. */
  advanceTo(moment: number): void {
    this.#at = Math.max(this.#at, moment);
  }
}
