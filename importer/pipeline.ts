/**
 * The import, as a table of contents: understood workbooks go down once and become clients and cases.
 * Each step is a pure function of the ones before. Reading (`read/`) comes before, publishing (`publish/`,
 * `report/`) after: only they touch the world.
 */
import { countDisagreements } from './disagreements.ts';
import type { EarlierImport } from './earlier/earlier-import.ts';
import { earlierKnowledge } from './earlier/earlier-knowledge.ts';
import type { ImportOutcome } from './import-outcome.ts';
import { linkRecords } from './match/link-records.ts';
import { matchRecords } from './match-records.ts';
import { mergeClients } from './merge/merge-clients.ts';
import { OFFICE_MATCH_SETTINGS } from './office-match-settings.ts';
import { orderRows } from './order/order-rows.ts';
import { placeRows } from './order/place-rows.ts';
import { totalLedger } from './order/total-ledger.ts';
import type { Problem } from './problem.ts';
import { pairDecisions } from './review/match-items.ts';
import { keepChosenTexts, reviewItems } from './review/review-items.ts';
import type { WorkbookReading } from './workbook-reading.ts';

export interface ImportRequest {
  /** Workbooks that were read, recognised and normalised. */
  readonly readings: readonly WorkbookReading[];
  /** Files that could not be read. */
  readonly refused: readonly Problem[];
  /** What the case sheet of an earlier import holds; null for the first import. */
  readonly earlier: EarlierImport | null;
  /** ISO instant. */
  readonly importedAt: string;
  /** Called when a step begins. */
  readonly onStep?: (step: 'match' | 'merge' | 'review') => void;
}

export function importReadings({
  readings,
  refused,
  earlier,
  importedAt,
  onStep,
}: ImportRequest): ImportOutcome {
  const { ordered, rows, kindOf } = orderRows(readings);
  const known = earlierKnowledge(rows, earlier);

  onStep?.('match');
  const decisions = pairDecisions(known.decisions, known.rowOfHash);
  const linkage = linkRecords({ records: matchRecords(rows), settings: OFFICE_MATCH_SETTINGS, decisions });

  onStep?.('merge');
  const merged = mergeClients({ rows, clusterOf: linkage.clusterOf, kindOf, known });

  onStep?.('review');
  const items = reviewItems({ readings: ordered, rows, linkage, merged, known });
  const cases = keepChosenTexts(merged.cases, items);

  return {
    importedAt,
    readings: ordered,
    refused,
    sheetProblems: earlier?.problems ?? [],
    rows,
    placements: placeRows(rows.length, cases, linkage),
    clientCount: merged.clientCount,
    cases,
    reviewItems: items,
    disagreements: countDisagreements(cases, rows, kindOf),
    model: linkage.model,
    ledger: totalLedger(ordered),
  };
}
