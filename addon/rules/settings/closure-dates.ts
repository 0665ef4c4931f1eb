import { isoOfSerialDay, serialDay } from '../../../mappings/sheet/serial-day.ts';
import { storedDate, typedDate } from '../typed/typed-date.ts';
import type { TypedValue } from '../typed/typed-value.ts';

/** What an owner listed as days on which the office is closed. */
interface ClosureDates {
  /** As `2025-08-14`. */
  readonly dates: readonly string[];
  /** What is no date, as it was typed. */
  readonly unread: readonly string[];
}

/** A longer one is a slip in the year. */
const LONGEST_CLOSURE_DAYS = 60;

/** Reads a cell of dates, and of from-to pairs, with commas between; the sheet turns a single date into its serial day. */
export function closureDates(cell: unknown): ClosureDates {
  if (typeof cell === 'number') return gathered([[String(cell), dateOf(storedDate(cell))]]);
  const parts = String(cell ?? '')
    .split(/[,;\n،]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return gathered(parts.map((part) => [part, datesOf(part)]));
}

function gathered(parts: readonly (readonly [text: string, dates: readonly string[]])[]): ClosureDates {
  return {
    dates: parts.flatMap(([, dates]) => dates),
    unread: parts.filter(([, dates]) => dates.length === 0).map(([text]) => text),
  };
}

function datesOf(part: string): readonly string[] {
  const single = dateOf(typedDate(part, 'office'));
  if (single.length > 0) return single;
  const [, first = '', last = ''] = FROM_TO.exec(part) ?? [];
  const [from] = dateOf(typedDate(first, 'office'));
  const [to] = dateOf(typedDate(last, 'office'));
  if (from === undefined || to === undefined) return [];
  const count = serialDay(to) - serialDay(from) + 1;
  if (count < 1 || count > LONGEST_CLOSURE_DAYS) return [];
  return Array.from({ length: count }, (_, index) => isoOfSerialDay(serialDay(from) + index));
}

/** A day on either side of a dash, or of the word `עד`. */
const FROM_TO = /^(\d{1,2}[./]\d{1,2}[./]\d{2,4})\s*(?:-|–|עד)\s*(\d{1,2}[./]\d{1,2}[./]\d{2,4})$/;

function dateOf(typed: TypedValue): readonly string[] {
  return typed.outcome === 'value' && typeof typed.value === 'string' ? [typed.value] : [];
}
