import { COMPLAINT_SUBJECTS, LEAVING_REASONS } from '../../../mappings/feedback.ts';
import { STAGES } from '../../../mappings/stages.ts';
import type { Term } from '../../../mappings/vocabulary.ts';
import { isRecord, isText } from '../kept-values.ts';
import type { MonthFigures } from './month-figures.ts';

/** The figures of a month as they were kept; null where somebody damaged them, or they are another month's. */
export function figuresOfText(text: string, month: string): MonthFigures | null {
  try {
    const kept: unknown = JSON.parse(text);
    // Each of its parts was checked.
    return isShape(kept, FIGURES) && kept.month === month ? (kept as unknown as MonthFigures) : null;
  } catch {
    return null;
  }
}

type Check = (value: unknown) => boolean;
interface Shape {
  readonly [key: string]: Check;
}

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => isNumber(value) && Number(value) >= 0;
const isKeyOf =
  (terms: readonly Term[]): Check =>
  (value) =>
    terms.some(({ key }) => key === value);
const shaped =
  (shape: Shape): Check =>
  (value) =>
    isShape(value, shape);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (shape: Shape): Check =>
  (value) =>
    Array.isArray(value) && value.every((one) => isShape(one, shape));

const FIGURES = {
  month: isText,
  isLogWhole: (value) => typeof value === 'boolean',
  opened: isCount,
  closed: isCount,
  start: orNull(shaped({ cases: isCount, medianDays: isCount, inTime: isCount })),
  stages: listOf({ stage: isKeyOf(STAGES), cases: isCount, workDays: isCount, waitingDays: isCount }),
  channels: listOf({ label: isText, count: isCount }),
  fees: shaped({ due: isNumber, collected: isNumber }),
  complaints: listOf({ subject: isKeyOf(COMPLAINT_SUBJECTS), count: isCount, again: isCount }),
  satisfaction: orNull(shaped({ answers: isCount, average: isCount })),
  refunds: shaped({ count: isCount, amount: isCount }),
  left: listOf({ reason: isKeyOf(LEAVING_REASONS), count: isCount }),
} as const satisfies { readonly [Key in keyof MonthFigures]: Check };

function isShape(value: unknown, shape: Shape): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Object.entries(shape).every(([key, check]) => check(value[key]));
}
