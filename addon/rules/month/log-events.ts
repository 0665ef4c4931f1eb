import { FIELD_BY_KEY } from '../../../mappings/fields.ts';
import { MOVE_KINDS, type MoveKind } from '../../../mappings/journey/moves.ts';
import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import { WAITING_FOR } from '../../../mappings/waiting.ts';
import { NEW_CASE } from '../new-row.ts';
import { THE_IMPORT } from '../settle/found-changes.ts';
import { isInVain } from '../settle/in-words.ts';
import { typedDate } from '../typed/typed-date.ts';
import { typedMoney } from '../typed/typed-number.ts';
import { type LogRow, logRows } from './log-rows.ts';

interface Event {
  readonly caseId: string;
  /** `2025-03-31` */
  readonly day: string;
}

/** A case that went from one stage to another. */
export interface Moved extends Event {
  readonly what: 'moved';
  readonly kind: MoveKind;
  /** Null where it had none. */
  readonly from: StageKey | null;
  readonly to: StageKey;
  /** The day on which it had come to the stage that it left; null where nobody knows. */
  readonly since: string | null;
  /** Somebody's own words: they go no further than this. */
  readonly reason: string;
}

/** A change of whom a case waits for, or since when; what did not change is null. */
export interface WaitingChanged extends Event {
  readonly what: 'waitingChanged';
  readonly waits: { readonly before: boolean; readonly after: boolean } | null;
  /** Days; each null where there is none. */
  readonly since: { readonly before: string | null; readonly after: string | null } | null;
}

/** A change of what a client has paid so far, in agorot; null where nobody can read the amount. */
interface Paid extends Event {
  readonly what: 'paid';
  readonly before: number | null;
  readonly after: number | null;
  /** False where it came with a new case or from a legacy workbook: nobody knows when it was paid. */
  readonly isNews: boolean;
}

type LogEvent = Moved | WaitingChanged | Paid;

/** What the log tells of the office's work, oldest first. */
export interface OfficeLog {
  readonly events: readonly LogEvent[];
  /** The day of the oldest line; null where there is none. */
  readonly firstDay: string | null;
}

/**
 * What happened, as the log and its archives tell it. What was tried in vain did not happen; a stage in which a case
 * was found is no move, and no work of the day on which it was.
 * @param tabs the cells of the log and of its archives, each from its first row on, the oldest first
 */
export function officeLog(tabs: readonly (readonly (readonly unknown[])[])[]): OfficeLog {
  const rows = logRows(tabs);
  const happened = groupsOf(
    rows.filter(({ caseId, field, why }) => caseId !== '' && TOLD.has(field) && !isInVain(why)),
  );
  return { events: happened.flatMap(eventsOf), firstDay: rows[0]?.day ?? null };
}

/** The columns whose lines are events. */
const FIELDS_TOLD = ['stage', 'stageSince', 'waitingFor', 'waitingSince', 'paidAmount'] as const;

const TOLD: ReadonlySet<string> = new Set(FIELDS_TOLD.map((key) => FIELD_BY_KEY[key].header));

/** Lines of one case that were written by one act, oldest first. */
type Group = readonly [LogRow, ...LogRow[]];

function groupsOf(rows: readonly LogRow[]): readonly Group[] {
  const groups = new Map<string, [LogRow, ...LogRow[]]>();
  for (const row of rows) {
    const key = `${row.caseId} ${row.serial} ${row.who}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function eventsOf(group: Group): readonly LogEvent[] {
  const [{ caseId, day, who }] = group;
  const event = { caseId, day };
  const isImport = who === THE_IMPORT;
  return [
    ...moves(group),
    ...waitingChanges(group).map((change) => ({ ...event, what: 'waitingChanged' as const, ...change })),
    ...linesOf(group, 'paidAmount').map(({ before, after, why }) => ({
      ...{ ...event, what: 'paid' as const, isNews: !isImport && why !== NEW_CASE },
      ...{ before: amountOf(before), after: amountOf(after) },
    })),
  ];
}

/** Of two moves in one act the first changed the day of the stage, and the second came on that same day. */
function moves(group: Group): readonly Moved[] {
  const days = [...linesOf(group, 'stageSince')];
  return linesOf(group, 'stage').flatMap(({ caseId, day, before, after, why }): readonly Moved[] => {
    const kind = MOVE_KINDS.find(({ label }) => why === label || why.startsWith(`${label}: `));
    const to = stageNamed(after);
    if (kind === undefined || to === null) return [];
    const began = days.findIndex((line) => line.why === why);
    const [changed] = began === -1 ? [] : days.splice(began, 1);
    const since = changed === undefined ? day : dayOf(changed.before);
    const reason = why.slice(kind.label.length + 2);
    return [{ what: 'moved', caseId, day, kind: kind.key, from: stageNamed(before), to, since, reason }];
  });
}

function waitingChanges(group: Group): readonly Pick<WaitingChanged, 'waits' | 'since'>[] {
  const days = [...linesOf(group, 'waitingSince')];
  const changes = linesOf(group, 'waitingFor').map(({ before, after }) => ({
    waits: { before: isWaiting(before), after: isWaiting(after) },
    since: sinceOf(days.shift()),
  }));
  return [...changes, ...days.map((line) => ({ waits: null, since: sinceOf(line) }))];
}

function sinceOf(line: LogRow | undefined): WaitingChanged['since'] {
  return line === undefined ? null : { before: dayOf(line.before), after: dayOf(line.after) };
}

function linesOf(group: Group, field: (typeof FIELDS_TOLD)[number]) {
  return group.filter((line) => line.field === FIELD_BY_KEY[field].header);
}

function stageNamed(text: string): StageKey | null {
  return STAGES.find(({ label }) => label === text)?.key ?? null;
}

function isWaiting(text: string): boolean {
  return WAITING_FOR.some(({ label }) => label === text);
}

function dayOf(text: string): string | null {
  const typed = typedDate(text, 'office');
  return typed.outcome === 'value' ? String(typed.value) : null;
}

function amountOf(text: string): number | null {
  if (text === '') return 0;
  const typed = typedMoney(text);
  return typed.outcome === 'value' ? Number(typed.value) : null;
}
