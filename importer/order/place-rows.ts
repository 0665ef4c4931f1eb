import type { FieldKey } from '../../mappings/fields.ts';
import type { CaseRecord } from '../case-record.ts';
import type { RowLink, RowPlacement } from '../import-outcome.ts';
import type { Linkage } from '../match/linkage.ts';
import { InternalError } from '../problem.ts';

/** Where each source row went, which values it gave, and what ties it to its client. */
export function placeRows(
  rowCount: number,
  cases: readonly CaseRecord[],
  linkage: Linkage,
): readonly RowPlacement[] {
  const links = linksByRow(linkage);
  const placements: RowPlacement[] = new Array(rowCount);
  for (const { caseId, clientId, rowIndexes, from } of cases) {
    const gave = fieldsByRow(from);
    for (const rowIndex of rowIndexes) {
      placements[rowIndex] = {
        clientId,
        caseId,
        gave: gave.get(rowIndex) ?? [],
        link: links.get(rowIndex) ?? null,
      };
    }
  }
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex += 1) {
    if (placements[rowIndex] === undefined) throw new InternalError(`source row ${rowIndex} went to no case`);
  }
  return placements;
}

function fieldsByRow(from: CaseRecord['from']): ReadonlyMap<number, readonly FieldKey[]> {
  const fields = new Map<number, FieldKey[]>();
  for (const [field, rowIndexes] of Object.entries(from)) {
    for (const rowIndex of rowIndexes) {
      const known = fields.get(rowIndex);
      // `from` is keyed by field.
      if (known === undefined) fields.set(rowIndex, [field as FieldKey]);
      else known.push(field as FieldKey);
    }
  }
  return fields;
}

/**
 * The ties of a cluster form a tree; walked from its first row, each other row has one tie towards it.
 */
function linksByRow({ ties, explain }: Linkage): ReadonlyMap<number, RowLink> {
  const neighbours = new Map<number, { readonly other: number; readonly tie: Linkage['ties'][number] }[]>();
  const connect = (row: number, other: number, tie: Linkage['ties'][number]) => {
    const known = neighbours.get(row);
    if (known === undefined) neighbours.set(row, [{ other, tie }]);
    else known.push({ other, tie });
  };
  for (const tie of ties) {
    connect(tie.first, tie.second, tie);
    connect(tie.second, tie.first, tie);
  }
  const links = new Map<number, RowLink>();
  const seen = new Set<number>();
  for (const root of [...neighbours.keys()].sort((a, b) => a - b)) {
    if (seen.has(root)) continue;
    seen.add(root);
    const queue = [root];
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
      for (const { other, tie } of neighbours.get(row) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
        links.set(other, {
          toRowIndex: row,
          weightBits: tie.weightBits,
          evidence: explain(other, row),
          decidedByPerson: tie.decidedByPerson,
        });
      }
    }
  }
  return links;
}
