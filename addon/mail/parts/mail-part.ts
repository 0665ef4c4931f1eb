/**
 * A piece of a line of a mail. A string is ours: Hebrew, with figures that stand right in it. What people typed,
 * and what reads from left to right, says so, and is set apart from the Hebrew around it.
 */
export type Word =
  | string
  /** A case number; leads to its row. */
  | { readonly caseId: string; readonly url: string }
  /** A case number alone, where there are many. */
  | { readonly bareCaseId: string }
  /** A name as a colleague typed it. */
  | { readonly name: string }
  | { readonly link: string; readonly url: string };

export type Words = readonly Word[];

export type Tone = 'plain' | 'quiet' | 'alarm' | 'warning' | 'good';

/** One case: what it is, and below it what is said of it. */
export interface CaseLine {
  readonly title: Words;
  readonly details: readonly Words[];
  readonly tone: Tone;
}

/** A number with a bar beside it. */
export interface BarRow {
  readonly label: Words;
  readonly value: Words;
  /** What it was before, or what is said of it; empty where there is nothing. */
  readonly note: Words;
  /** From the right, each as a share of the longest bar of its part: 0 to 1. */
  readonly segments: readonly { readonly share: number; readonly tone: BarTone }[];
}

export type BarTone = 'work' | 'waiting' | 'over' | 'past' | 'aim';

/** A number without a bar. */
export interface FigureRow {
  readonly label: Words;
  readonly value: Words;
  /** What it was before, or what is said of it; empty where there is nothing. */
  readonly note: Words;
}

/** What a mail is made of, before it is a page or plain text. */
export type MailPart =
  | { readonly part: 'heading'; readonly text: string }
  | { readonly part: 'text'; readonly lines: readonly Words[]; readonly tone: Tone }
  /** Told at one glance: a few counts, side by side. */
  | {
      readonly part: 'counts';
      readonly counts: readonly { readonly label: string; readonly count: number; readonly tone: Tone }[];
    }
  | { readonly part: 'cases'; readonly lines: readonly CaseLine[] }
  | {
      readonly part: 'bars';
      readonly rows: readonly BarRow[];
      /** What the colours say, where there is more than one; text says it in each line. */
      readonly legend: readonly { readonly label: string; readonly tone: BarTone }[];
    }
  | { readonly part: 'figures'; readonly rows: readonly FigureRow[] }
  | { readonly part: 'footer'; readonly lines: readonly Words[] };
