import type { ImportOutcome } from '../../../importer/import-outcome.ts';
import type { SourceRow } from '../../../importer/source-row.ts';
import type { Truth } from './truth.ts';

const SHOWN = 20;

/** The first wrong merges, missed clients and wrongly sorted cases, with what their rows say. */
export function listErrors(outcome: ImportOutcome, truth: Truth): string {
  return [
    section('Wrong merges', wrongMerges(outcome, truth)),
    section('Clients in pieces', missedPairs(outcome, truth, 'client')),
    section('Cases in pieces, within one client', missedPairs(outcome, truth, 'case')),
    section('Two cases in one', wrongCases(outcome, truth)),
  ].join('\n\n');
}

function section(title: string, errors: readonly string[]): string {
  const more = errors.length > SHOWN ? [`… and ${errors.length - SHOWN} more`] : [];
  return [`${title}: ${errors.length}`, ...errors.slice(0, SHOWN), ...more].join('\n');
}

/** The very ties that join two people, with their evidence. */
function wrongMerges({ rows, placements }: ImportOutcome, truth: Truth): readonly string[] {
  return placements.flatMap(({ link }, rowIndex) => {
    const [row, other] = [rows[rowIndex], rows[link?.toRowIndex ?? -1]];
    if (link === null || row === undefined || other === undefined) return [];
    if (truth.of(row)?.client === truth.of(other)?.client) return [];
    const evidence = link.evidence.map(({ field, level, bits }) => `${field} ${level} ${bits.toFixed(1)}`);
    return [`${showPair(row, other)}\n    ${link.weightBits.toFixed(1)} bits: ${evidence.join(', ')}`];
  });
}

/** One row of each piece beside a row of the first piece. */
function missedPairs(outcome: ImportOutcome, truth: Truth, what: 'client' | 'case'): readonly string[] {
  const { rows, placements } = outcome;
  const asked = askedPairs(outcome);
  const pieces = new Map<string, Map<string, SourceRow>>();
  rows.forEach((row, rowIndex) => {
    const [one, placement] = [truth.of(row), placements[rowIndex]];
    if (one === undefined || placement === undefined) return;
    // Pieces of a case count only where the client is in one piece.
    const key = what === 'client' ? one.client : `${one.case} ${placement.clientId}`;
    const found = what === 'client' ? placement.clientId : placement.caseId;
    const piece = pieces.get(key) ?? new Map<string, SourceRow>();
    pieces.set(key, piece.has(found) ? piece : piece.set(found, row));
  });
  return [...pieces.values()].flatMap((piece) => {
    const [first, ...others] = piece.values();
    if (first === undefined) return [];
    return others.map((other) => {
      const isAsked = asked.has(other.hash) ? '\n    (in review)' : '';
      return `${showPair(first, other)}${isAsked}`;
    });
  });
}

function askedPairs({ reviewItems }: ImportOutcome): ReadonlySet<string> {
  return new Set(
    reviewItems.flatMap(({ subject }) => {
      if (subject.about === 'pair') return subject.hashes;
      return subject.about === 'row' ? [subject.hash] : [];
    }),
  );
}

function wrongCases({ rows, cases }: ImportOutcome, truth: Truth): readonly string[] {
  return cases.flatMap(({ rowIndexes }) => {
    const own = rowIndexes.flatMap((index) => rows[index] ?? []);
    const [first] = own;
    if (first === undefined) return [];
    const [home, stranger] = [
      truth.of(first),
      own.find((row) => {
        const one = truth.of(row);
        return one?.case !== truth.of(first)?.case && one?.client === truth.of(first)?.client;
      }),
    ];
    return home === undefined || stranger === undefined ? [] : [showPair(first, stranger)];
  });
}

const showPair = (a: SourceRow, b: SourceRow): string => `  ${show(a)}\n  ${show(b)}`;

const show = ({ workbook, sheet, rowNumber, cells }: SourceRow): string =>
  `${workbook}/${sheet}!${rowNumber} ${cells}`;
