import type { CaseRecord } from '../../importer/case-record.ts';
import type { ImportOutcome } from '../../importer/import-outcome.ts';
import { aRow } from './a-row.ts';
import { anImportOutcome, aReading } from './an-import-outcome.ts';

/** A case of one source row; name what matters. */
export interface CaseOf {
  readonly caseId: string;
  readonly values?: CaseRecord['values'];
  readonly extras?: CaseRecord['extras'];
  /** The source row's cells as JSON; left out, they are the case id. */
  readonly cells?: string;
}

/** An import that found these cases, each from one row of the billing workbook. */
export function anImportOf(cases: readonly CaseOf[], parts: Partial<ImportOutcome> = {}): ImportOutcome {
  const rows = cases.map(({ caseId, cells, values }, index) =>
    aRow({ rowNumber: index + 2, cells: cells ?? JSON.stringify({ תיק: caseId }), values: values ?? {} }),
  );
  const records = cases.map(({ caseId, values = {}, extras = [] }, index) => ({
    caseId,
    clientId: `P${caseId}`,
    rowIndexes: [index],
    values,
    from: {},
    extras,
  }));
  return anImportOutcome({
    readings: [aReading({ rows, cells: { read: 12, canonical: 9, extra: 2, rejected: 1 } })],
    rows,
    placements: records.map(({ caseId, clientId }) => ({
      caseId,
      clientId,
      gave: ['clientName'],
      link: null,
    })),
    clientCount: records.length,
    cases: records,
    reviewItems: [],
    ...parts,
  });
}
