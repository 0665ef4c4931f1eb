import type { MonthFigures } from '../../../addon/rules/month/month-figures.ts';

/** A month of an office that grows. */
export function aMonth(parts: Partial<MonthFigures> = {}): MonthFigures {
  return {
    month: '2026-10',
    isLogWhole: true,
    opened: 640,
    closed: 512,
    start: { cases: 601, medianDays: 16, inTime: 287 },
    stages: [
      { stage: 'intake', cases: 601, workDays: 3, waitingDays: 0 },
      { stage: 'documents', cases: 540, workDays: 5, waitingDays: 9.5 },
      { stage: 'preparation', cases: 520, workDays: 6.5, waitingDays: 1 },
      { stage: 'submitted', cases: 410, workDays: 2, waitingDays: 44 },
    ],
    channels: [
      { label: 'פייסבוק', count: 301 },
      { label: 'המלצה', count: 204 },
      { label: 'Google', count: 88 },
      { label: 'לא רשום', count: 47 },
    ],
    fees: { due: 48_730_000, collected: 40_125_050 },
    complaints: [
      { subject: 'slow', count: 11, again: 2 },
      { subject: 'fee', count: 3, again: 0 },
      { subject: 'noAnswer', count: 2, again: 1 },
    ],
    satisfaction: { answers: 52, average: 4.27 },
    refunds: { count: 2, amount: 350_000 },
    left: [
      { reason: 'slow', count: 6 },
      { reason: 'price', count: 4 },
      { reason: 'alone', count: 1 },
    ],
    ...parts,
  };
}

/** In which nothing was written down. */
export function anEmptyMonth(month: string): MonthFigures {
  return {
    month,
    isLogWhole: true,
    opened: 0,
    closed: 0,
    start: null,
    stages: [],
    channels: [],
    fees: { due: 0, collected: 0 },
    complaints: [],
    satisfaction: null,
    refunds: { count: 0, amount: 0 },
    left: [],
  };
}
