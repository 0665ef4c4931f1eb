import { changedCase } from '../../../../addon/rules/case-changes.ts';
import type { LogLine } from '../../../../addon/rules/log-lines.ts';
import { type Closures, calendarDaysAfter } from '../../../../addon/rules/office-days.ts';
import { planMove } from '../../../../addon/rules/plan-move.ts';
import { changeLines, refusedLine } from '../../../../addon/rules/settle/content-lines.ts';
import { THE_IMPORT } from '../../../../addon/rules/settle/found-changes.ts';
import { refusalInWords, triedInVain, typedAndLost } from '../../../../addon/rules/settle/in-words.ts';
import { MOVES } from '../../../../mappings/journey/moves.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import type { StageKey } from '../../../../mappings/stages.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aWish, someone, TEAM } from '../../../builders/a-team.ts';

/** What somebody does on a day to one of the cases. */
export interface Act {
  /** From the first day that is lived through. */
  readonly inDays: number;
  readonly caseIndex: number;
  readonly does:
    | 'move'
    | 'wait'
    | 'stopWaiting'
    | 'correctSince'
    | 'pay'
    | 'payInVain'
    | 'waitInVain'
    | 'importPays'
    | 'importMoves'
    | 'nothing';
  readonly choice: number;
}

/** A case as somebody saw it who looked in every morning and every evening, and never read the log. */
export interface SeenCase {
  caseValues: CaseValues;
  /** Stays that ended: of which stage, on which day, how many office mornings, and on how many of them it waited. */
  readonly stays: {
    readonly stage: StageKey;
    readonly day: string;
    readonly days: number;
    readonly waited: number;
  }[];
  /** By day, in which stage it stood in the evening. */
  readonly evenings: Map<string, StageKey>;
  /** Payments by day, in agorot. */
  readonly payments: { readonly day: string; readonly amount: number }[];
  /** Days on which it came to collections out of work, and whether it was sent back later on that path. */
  readonly moves: {
    readonly day: string;
    readonly from: StageKey;
    readonly to: StageKey;
    readonly isBack: boolean;
  }[];
  since: string;
  waitingSince: string | null;
  /** Mornings on which it stood waiting, of this stay. */
  waitedOn: Set<string>;
}

export interface LivedThrough {
  readonly lines: readonly LogLine[];
  readonly cases: readonly SeenCase[];
  readonly days: readonly string[];
}

const REASON = 'הלקוח ביקש';

/** Lives through the days of an office, act by act, with what the add-on would write into the log. */
export function liveThrough({
  firstDay,
  dayCount,
  caseCount,
  acts,
  isOpenOn,
  closures,
}: {
  readonly firstDay: string;
  readonly dayCount: number;
  readonly caseCount: number;
  readonly acts: readonly Act[];
  readonly isOpenOn: (day: string) => boolean;
  readonly closures: Closures;
}): LivedThrough {
  const lines: LogLine[] = [];
  const cases = Array.from({ length: caseCount }, (_, index) => newCase(index, firstDay));
  const days = Array.from({ length: dayCount }, (_, index) => calendarDaysAfter(firstDay, index));
  for (const [dayIndex, day] of days.entries()) {
    for (const one of cases) {
      if (one.waitingSince !== null && isOpenOn(day) && day > one.waitingSince && day > one.since)
        one.waitedOn.add(day);
    }
    for (const [index, act] of acts.filter(({ inDays }) => inDays === dayIndex).entries()) {
      const one = cases[act.caseIndex];
      if (one === undefined) continue;
      const when = `${day}T${String(9 + (Math.floor(index / 3) % 9)).padStart(2, '0')}:${String(index % 3)}0:07`;
      lines.push(...doIt(one, { act, day, when, isOpenOn, closures }));
    }
    for (const one of cases) one.evenings.set(day, stageOfSeen(one));
  }
  return { lines, cases, days };
}

function newCase(index: number, firstDay: string): SeenCase {
  const caseValues = aCase(BEGUN_IN[index % BEGUN_IN.length] ?? 'documents', {
    caseId: `C-${String(index + 1).padStart(5, '0')}`,
    clientId: `P-${String(index + 1).padStart(5, '0')}`,
    stageSince: firstDay,
    intakeDate: firstDay,
    feeAmount: 10_000 * (index + 1),
  });
  return {
    ...{ caseValues, stays: [], evenings: new Map(), payments: [], moves: [] },
    ...{ since: firstDay, waitingSince: null, waitedOn: new Set() },
  };
}

const BEGUN_IN: readonly StageKey[] = ['documents', 'submitted', 'decision', 'collections', 'preparation'];

function stageOfSeen({ caseValues }: SeenCase): StageKey {
  // Every case of these has one.
  return caseValues.stage as StageKey;
}

function doIt(
  one: SeenCase,
  {
    act,
    day,
    when,
    isOpenOn,
    closures,
  }: {
    readonly act: Act;
    readonly day: string;
    readonly when: string;
    readonly isOpenOn: (day: string) => boolean;
    readonly closures: Closures;
  },
): readonly LogLine[] {
  const change = (changes: CaseValues | Parameters<typeof changedCase>[1], who = 'נטע ברקאי') => {
    const before = one.caseValues;
    one.caseValues = changedCase(before, changes);
    const isImport = who === THE_IMPORT;
    return changeLines({
      before: { caseValues: before, unread: {}, memory: {} },
      after: { caseValues: one.caseValues, unread: {}, memory: {} },
      cells: {},
      doing: { when, who, way: isImport ? 'trigger' : 'sheet', why: isImport ? 'נמצא בגיליון' : '' },
    });
  };
  const paid = Number(one.caseValues.paidAmount ?? 0);
  switch (act.does) {
    case 'wait': {
      if (one.waitingSince !== null) return [];
      one.waitingSince = day;
      return change({ waitingFor: act.choice % 2 === 0 ? 'client' : 'authority', waitingSince: day });
    }
    case 'stopWaiting': {
      if (one.waitingSince === null) return [];
      one.waitingSince = null;
      return change({ waitingFor: null, waitingSince: null });
    }
    case 'correctSince': {
      if (one.waitingSince === null) return [];
      const corrected = calendarDaysAfter(day, -(act.choice % 12));
      // The mornings since then are looked at again.
      for (const morning of [...one.waitedOn]) if (morning > one.waitingSince) one.waitedOn.delete(morning);
      for (let at = corrected; at < day; ) {
        at = calendarDaysAfter(at, 1);
        if (isOpenOn(at) && at > one.since) one.waitedOn.add(at);
      }
      one.waitingSince = corrected;
      return change({ waitingSince: corrected });
    }
    case 'pay': {
      const amount = (act.choice % 7) * 1_050 - 1_050;
      one.payments.push({ day, amount });
      return change({ paidAmount: paid + amount });
    }
    case 'payInVain':
    case 'waitInVain': {
      const field = act.does === 'payInVain' ? 'paidAmount' : 'waitingFor';
      const cells = { paidAmount: 777, waitingFor: 'רשות' };
      const content = { caseValues: one.caseValues, unread: {}, memory: {} };
      const why =
        act.choice % 2 === 0 ? triedInVain(['העמודה הזאת אינה בתפקיד שלך.']) : typedAndLost('מישהו שינה');
      return [refusedLine({ content, field, cells, doing: { when, who: 'נטע ברקאי', way: 'sheet', why } })];
    }
    case 'importPays':
      return change({ paidAmount: paid + 99_900 }, THE_IMPORT);
    case 'importMoves': {
      const stage = stageOfSeen(one);
      const lines = change({ stage: 'closed' }, THE_IMPORT);
      // It is put back at once, so that what follows is as it was.
      one.caseValues = changedCase(one.caseValues, { stage });
      return lines;
    }
    case 'move':
      return move(one, { choice: act.choice, day, when, isOpenOn, closures });
    case 'nothing':
      return [];
    default:
      return act.does satisfies never;
  }
}

function move(
  one: SeenCase,
  {
    choice,
    day,
    when,
    isOpenOn,
    closures,
  }: {
    readonly choice: number;
    readonly day: string;
    readonly when: string;
    readonly isOpenOn: (day: string) => boolean;
    readonly closures: Closures;
  },
): readonly LogLine[] {
  const from = stageOfSeen(one);
  const finishing = MOVES.filter((way) => way.from === from && way.kind === 'finish');
  const ways = choice % 4 > 1 && finishing.length > 0 ? finishing : MOVES.filter((way) => way.from === from);
  const to = ways[choice % ways.length]?.to ?? from;
  one.caseValues = {
    ...one.caseValues,
    ...{ documentsStatus: 'complete', authority: 'ביטוח לאומי', submittedDate: '2025-01-01' },
    ...{ authorityStatus: choice % 5 === 0 ? 'rejected' : 'approved', decisionDate: day, lastContact: day },
    ...{ paymentStatus: 'paid', balance: 0, caseManager: 'עמית שרוני', collector: 'גילה מורן' },
  };
  const reason = choice % 3 === 0 ? '' : REASON;
  const settings = { closures, appealDays: 60 };
  const wish = aWish({
    caseValues: one.caseValues,
    to,
    by: someone('teamManager'),
    reason,
    now: when,
    settings,
  });
  const outcome = planMove(wish);
  const doing = { when, who: TEAM[0]?.name ?? '', way: 'sheet' as const };
  if (outcome.outcome === 'refused') {
    const why = triedInVain(refusalInWords({ ...outcome, isReasonOfOthers: false }));
    const content = { caseValues: one.caseValues, unread: {}, memory: {} };
    return [refusedLine({ content, field: 'stage', cells: { stage: 'סגור' }, doing: { ...doing, why } })];
  }
  let days = 0;
  for (let at = one.since; at < day; ) {
    at = calendarDaysAfter(at, 1);
    if (isOpenOn(at)) days += 1;
  }
  one.stays.push({ stage: from, day, days, waited: one.waitedOn.size });
  one.moves.push({ day, from, to, isBack: outcome.kind === 'back' });
  one.caseValues = changedCase(one.caseValues, outcome.changes);
  Object.assign(one, { since: day, waitingSince: null, waitedOn: new Set() });
  return outcome.log;
}
