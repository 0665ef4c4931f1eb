import type { StageKey } from '../../../mappings/stages.ts';

/**
 * A move that somebody asked for in the sidebar. Nothing of it stands in the sheet yet: a script runs with the
 * rights of whoever sits there, and no trigger hears of what a script writes. It is carried out when that
 * person ticks the box of the row, which is an edit, so that the owner's edit handler runs.
 * @source developers.google.com/apps-script/guides/triggers/installable, Restrictions
 */
export interface Wish {
  readonly caseId: string;
  /** Of whoever asked, in small letters. */
  readonly email: string;
  /** The stage in which the case was then. */
  readonly from: StageKey;
  /** `next` finishes the stage. */
  readonly to: StageKey | 'next';
  /** Empty where none was given. */
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Whoever ticks later than that means the tick alone. */
export const WISH_LASTS_MILLISECONDS = 10 * 60_000;

/**
 * Where Google does not tell who ticked, the sidebar's own case is the likely one only for a moment: it selects the
 * box, and the tick is the next thing to do.
 */
const UNKNOWN_TICK_MILLISECONDS = 2 * 60_000;

/** A tick in the row of a case. */
interface Tick {
  readonly caseId: string;
  /** The stage of the case as it was last confirmed. */
  readonly stage: StageKey;
  /** Of whoever ticked; empty where Google does not tell. */
  readonly email: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What whoever ticked had asked for, the last of it; null where the tick stands for itself. */
export function wishOfTick(wishes: readonly Wish[], tick: Tick): Wish | null {
  const email = tick.email.trim().toLowerCase();
  return wishes
    .filter((wish) => wish.caseId === tick.caseId && wish.from === tick.stage)
    .filter((wish) =>
      email === ''
        ? tick.at - wish.at <= UNKNOWN_TICK_MILLISECONDS
        : wish.email === email && !isOver(wish, tick.at),
    )
    .reduce<Wish | null>((last, wish) => (last === null || wish.at > last.at ? wish : last), null);
}

/** Whether a wish has waited too long to be carried out. */
export function isOver({ at }: Wish, now: number): boolean {
  return now - at > WISH_LASTS_MILLISECONDS;
}
