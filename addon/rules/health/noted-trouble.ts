import type { FailedParts } from './failed-parts.ts';
import { type StandingTrouble, TROUBLED_STATES } from './standing-trouble.ts';

/** As a property of the spreadsheet keeps it. */
export function troubleText(trouble: StandingTrouble): string {
  return JSON.stringify(trouble);
}

/** @returns null where nothing was noted down yet, or not in this form */
export function troubleIn(text: string | null | undefined): StandingTrouble | null {
  const { mails, isLedgerGone, triggersMissing, columnsLost, parts } = recordIn(parsed(text ?? ''));
  const counts = recordIn(mails);
  const isWhole =
    typeof triggersMissing === 'number' &&
    TROUBLED_STATES.every((state) => typeof counts[state] === 'number');
  if (!isWhole) return null;
  const count = (state: (typeof TROUBLED_STATES)[number]) => Number(counts[state]);
  return {
    mails: { failed: count('failed'), missed: count('missed'), unsure: count('unsure') },
    isLedgerGone: isLedgerGone === true,
    triggersMissing,
    columnsLost: typeof columnsLost === 'number' ? columnsLost : 0,
    parts: partsIn(parts),
  };
}

function partsIn(value: unknown): FailedParts {
  return Object.fromEntries(
    Object.entries(recordIn(value)).flatMap(([name, runs]) =>
      typeof runs === 'number' ? [[name, runs]] : [],
    ),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function recordIn(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
