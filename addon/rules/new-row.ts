import { FIELDS, type FieldKey } from '../../mappings/fields.ts';
import type { WayOfChange } from '../../mappings/journey/ways-of-change.ts';
import { type CaseValues, caseRow } from '../../mappings/sheet/case-row.ts';
import { sameCell } from '../../mappings/sheet/same-cell.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../mappings/sheet/who-acts-for.ts';
import type { Actor } from './actor.ts';
import { type CaseChanges, changedCase } from './case-changes.ts';
import type { CaseCells } from './case-of-cells.ts';
import { type IssuedNumbers, idOf } from './issued-numbers.ts';
import type { KnownClients, LikelyClient } from './known-clients.ts';
import type { Loads } from './loads.ts';
import { type LogLine, logLines } from './log-lines.ts';
import { newNextAction } from './new-next-action.ts';
import { nextOwner } from './next-owner.ts';
import type { OfficeSettings } from './office-settings.ts';
import { readNewRow } from './read-new-row.ts';
import type { RowNote } from './row-note.ts';
import { textOf } from './text-of.ts';
import { toldOnce } from './whom-to-tell.ts';

export interface TypedRow {
  readonly cells: CaseCells;
  readonly by: Actor;
  readonly way: WayOfChange;
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly now: string;
  /** As `issuedSoFar` counts them, or as the row before left them. */
  readonly issued: IssuedNumbers;
  readonly clients: KnownClients;
  readonly staff: readonly StaffEntry[];
  readonly loads: Loads;
  readonly settings: OfficeSettings;
}

export interface NewRow {
  readonly caseValues: CaseValues;
  /** Cells that are to hold something else than what was typed; one that nobody can read stays as it is. */
  readonly changes: CaseChanges;
  /** Of the cells that are for people to fill, those that nobody did. */
  readonly filledIn: CaseValues;
  readonly notes: readonly RowNote[];
  /** Clients the sheet already has whom this may be, the likeliest first. */
  readonly alreadyHere: readonly LikelyClient[];
  /** The one whose case it is; null where it is a new client's. */
  readonly joined: LikelyClient | null;
  /** A line for each cell of the case, also for those that nobody can read. */
  readonly log: readonly LogLine[];
  /** Who should hear that there is a new case. */
  readonly tell: readonly string[];
  /** To be remembered before the next row is taken in. */
  readonly issued: IssuedNumbers;
}

/**
 * Takes in a row that somebody typed: its ids, its day, its first stage, and who has it. A row with the national
 * id of a client who is here is that client's; one with the same phone or name is only pointed out.
 */
export function newRow(row: TypedRow): NewRow {
  const { values, notes, unread } = readNewRow(row);
  const alreadyHere = row.clients.like(values);
  const known = alreadyHere.find(({ because, clientId }) => because === 'nationalId' && clientId !== '');
  const issued = {
    cases: row.issued.cases + 1,
    clients: row.issued.clients + (known === undefined ? 1 : 0),
  };
  const clientId = known?.clientId ?? idOf('P', issued.clients);
  const caseValues = changedCase(values, {
    caseId: idOf('C', issued.cases),
    clientId,
    ...beginning(values, row),
    ...handler(values, row, row.clients.casesOf(clientId)),
    // What nobody can read stays as it was typed, and nothing is assumed in its place.
    ...Object.fromEntries(unread.map((field) => [field, null])),
  });
  return {
    caseValues,
    changes: cellsToWrite(row.cells, caseValues, unread),
    filledIn: filledInBy(values, caseValues),
    notes,
    alreadyHere,
    joined: known ?? null,
    log: logLines({
      caseValues: {},
      changes: caseValues,
      unread: Object.fromEntries(unread.map((field) => [field, row.cells[field] ?? null])),
      when: row.now,
      who: row.by.name,
      way: row.way,
      why: NEW_CASE,
    }),
    tell: whoShouldHear(caseValues, row),
    issued,
  };
}

/** As the log says it. */
export const NEW_CASE = 'תיק חדש';

function beginning(values: CaseValues, { now, settings }: TypedRow): CaseChanges {
  const today = now.slice(0, 10);
  const first = newNextAction({ caseValues: values, stage: 'intake', today, settings, because: '' });
  return {
    stage: 'intake',
    stageSince: today,
    intakeDate: values.intakeDate ?? today,
    nextAction: values.nextAction ?? first.nextAction ?? null,
    nextActionDue: values.nextActionDue ?? first.nextActionDue ?? null,
    waitingSince: values.waitingSince ?? (values.waitingFor === undefined ? null : today),
  };
}

/** A client manager who types a row has the client, unless the client already is somebody's. */
function handler(
  values: CaseValues,
  { by, staff, loads }: TypedRow,
  clientCases: readonly CaseValues[],
): CaseChanges {
  if (values.clientManager !== undefined) return {};
  const own = clientCases.length > 0 ? undefined : clientManagerFor(by, staff);
  const { name } = nextOwner({
    stage: 'documents',
    caseValues: own === undefined ? {} : { clientManager: own },
    clientCases,
    staff,
    loads,
  });
  return { clientManager: name };
}

/** Somebody as client manager: under their own name, or under that of a colleague in whose place they are. */
function clientManagerFor(by: Actor, staff: readonly StaffEntry[]): string | undefined {
  if (!by.roles.has('clientManager')) return undefined;
  const names = staff.filter(({ role }) => role === 'clientManager').map(({ name }) => name);
  return names.includes(by.name) ? by.name : names.find((name) => whoActsFor(name, staff) === by.name);
}

function cellsToWrite(cells: CaseCells, caseValues: CaseValues, unread: readonly FieldKey[]): CaseChanges {
  const row = caseRow(caseValues);
  const changed = FIELDS.filter(
    ({ key }, index) => !unread.includes(key) && !sameCell(cells[key] ?? null, row[index] ?? null),
  );
  return Object.fromEntries(changed.map(({ key }) => [key, caseValues[key] ?? null]));
}

function filledInBy(typed: CaseValues, caseValues: CaseValues): CaseValues {
  const fields = FIELDS.filter(({ key, edit }) => edit.length > 0 && typed[key] === undefined);
  return Object.fromEntries(
    fields.flatMap(({ key }) => (caseValues[key] === undefined ? [] : [[key, caseValues[key]] as const])),
  );
}

/** Whoever takes cases in, and whose client it will be. */
function whoShouldHear(caseValues: CaseValues, { by, staff, loads }: TypedRow): readonly string[] {
  const intake = nextOwner({ stage: 'intake', caseValues, clientCases: [], staff, loads }).name;
  return toldOnce([intake ?? '', textOf(caseValues, 'clientManager')], { by, staff });
}
