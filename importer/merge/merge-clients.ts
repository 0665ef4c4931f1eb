import type { WorkbookKind } from '../../mappings/fields.ts';
import type { CaseRecord } from '../case-record.ts';
import { type ClientCases, groupCases, type PersonsChoice } from '../cases/group-cases.ts';
import { assignIds, type Claimant } from '../earlier/assign-ids.ts';
import type { EarlierKnowledge } from '../earlier/earlier-knowledge.ts';
import { chosenCase, type UnclearPlacement } from '../review/case-items.ts';
import { settledValue } from '../review/conflict-items.ts';
import type { SourceRow } from '../source-row.ts';
import type { Conflict } from './find-conflict.ts';
import { mergeCase } from './merge-case.ts';

/** Clients and cases with their ids, and what their sources leave open. */
export interface MergedClients {
  readonly clientCount: number;
  readonly cases: readonly CaseRecord[];
  readonly conflicts: readonly { readonly record: CaseRecord; readonly conflict: Conflict }[];
  readonly unclear: readonly UnclearPlacement[];
}

/** From clusters of rows to clients with ids, their cases with ids, and each case merged into one record. */
export function mergeClients({
  rows,
  clusterOf,
  kindOf,
  known,
}: {
  readonly rows: readonly SourceRow[];
  readonly clusterOf: Int32Array;
  readonly kindOf: (row: SourceRow) => WorkbookKind | null;
  readonly known: EarlierKnowledge;
}): MergedClients {
  const clients = rowsByCluster(clusterOf);
  const choice = personsChoice(rows, known);
  const grouped = clients.map((rowIndexes) => groupCases(rows, rowIndexes, choice));

  const claim = claimantOf(rows);
  const clientIds = assignIds({
    claimants: clients.map(claim),
    earlierIdOf: known.clientIdOf,
    taken: known.clientIds,
    issued: known.issued.clients,
    prefix: 'P',
  });
  const caseGroups = grouped.flatMap(({ groups }, client) =>
    groups.map((rowIndexes) => ({ client, rowIndexes })),
  );
  const caseIds = assignIds({
    claimants: caseGroups.map(({ rowIndexes }) => claim(rowIndexes)),
    earlierIdOf: known.caseIdOf,
    taken: known.caseIds,
    issued: known.issued.cases,
    prefix: 'C',
  });

  const merged = caseGroups.map(({ client, rowIndexes }, index) => {
    const caseId = caseIds[index] as string; // one id per claimant
    return mergeCase({
      caseId,
      clientId: clientIds[client] as string,
      rowIndexes,
      rows,
      kindOf,
      settled: (conflict) => settledValue(caseId, conflict, known.decisionOf),
    });
  });
  const records = merged.map(({ record }) => record);
  return {
    clientCount: clients.length,
    cases: [...records].sort((a, b) => (a.caseId < b.caseId ? -1 : 1)),
    conflicts: merged.flatMap(({ record, conflicts }) => conflicts.map((conflict) => ({ record, conflict }))),
    unclear: unclearPlacements(rows, grouped, records),
  };
}

function rowsByCluster(clusterOf: Int32Array): readonly (readonly number[])[] {
  const clusters: number[][] = [];
  clusterOf.forEach((cluster, rowIndex) => {
    const known = clusters[cluster];
    if (known === undefined) clusters[cluster] = [rowIndex];
    else known.push(rowIndex);
  });
  return clusters;
}

/** Looks a person's choice up by the case id that some row of the group had in the earlier import. */
function personsChoice(rows: readonly SourceRow[], known: EarlierKnowledge): PersonsChoice {
  const chosen = new Map<string, string>();
  for (const decision of known.decisions) {
    const caseId = chosenCase(decision);
    if (caseId !== null && decision.subject.about === 'row') chosen.set(decision.subject.hash, caseId);
  }
  return (rowIndex, groups) => {
    const caseId = chosen.get(rows[rowIndex]?.hash ?? '');
    if (caseId === undefined) return null;
    const position = groups.findIndex((group) => group.some((other) => known.caseIdOf(other) === caseId));
    return position < 0 ? null : position;
  };
}

/** New ids follow intake, then content. */
function claimantOf(rows: readonly SourceRow[]): (rowIndexes: readonly number[]) => Claimant {
  return (rowIndexes) => {
    let intake = '9999-12-31';
    let hash = '~';
    for (const rowIndex of rowIndexes) {
      const row = rows[rowIndex];
      if (row === undefined) continue;
      const date = row.values.intakeDate ?? row.values.submittedDate;
      if (typeof date === 'string' && date < intake) intake = date;
      if (row.hash < hash) hash = row.hash;
    }
    return { rowIndexes, sortKey: intake + hash };
  };
}

function unclearPlacements(
  rows: readonly SourceRow[],
  grouped: readonly ClientCases[],
  records: readonly CaseRecord[],
): readonly UnclearPlacement[] {
  let firstOfClient = 0;
  return grouped.flatMap(({ groups, unclear }) => {
    const own = records.slice(firstOfClient, firstOfClient + groups.length);
    firstOfClient += groups.length;
    return unclear.flatMap(({ rowIndex, groups: [first, second] }) => {
      const [row, one, other] = [rows[rowIndex], own[first], own[second]];
      const holder = own.find((record) => record.rowIndexes.includes(rowIndex));
      if (row === undefined || one === undefined || other === undefined || holder === undefined) return [];
      return [{ row, cases: [one, other] as const, placedIn: holder.caseId }];
    });
  });
}
