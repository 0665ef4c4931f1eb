import { ADVISED_BYTES } from '../../../importer/publish/spreadsheet/pack-writes.ts';
import type { Publication } from './publish-office.ts';

/** The three publications of one office, one after the other. */
export interface OfficePublications {
  readonly first: Publication;
  readonly unchanged: Publication;
  readonly changed: Publication;
}

/** Making the spreadsheet, opening and closing, and a call here and there that a long row leaves unfilled. */
const WRITES_BESIDE_ROWS = 5;

/** A reply holds about 8 million characters; where rows turn out shorter than expected, fewer. */
const LEAST_BYTES_A_READ = 3_000_000;
/** The layout, and the last block of the tabs and of the formulas, twice where rows are changed. */
const READS_BESIDE_BLOCKS = 6;

/** What the figures do not keep of what casesheet promises, in sentences. */
export function brokenPromises({ first, unchanged, changed }: OfficePublications): readonly string[] {
  const size = `${first.cases.toLocaleString('en-US')} cases`;
  return [
    ...(unchanged.writes.calls === 0
      ? []
      : [`${size}: publishing again without changes sent ${unchanged.writes.calls} writes.`]),
    ...[first, unchanged, changed].flatMap(({ reads, writes }) => {
      const mostWrites = Math.ceil(writes.bytesSent / ADVISED_BYTES) + WRITES_BESIDE_ROWS;
      const mostReads = Math.ceil(reads.bytesReceived / LEAST_BYTES_A_READ) + READS_BESIDE_BLOCKS;
      return [
        ...(writes.calls <= mostWrites
          ? []
          : [`${size}: ${writes.bytesSent} bytes were sent in ${writes.calls} writes, not ${mostWrites}.`]),
        ...(reads.calls <= mostReads
          ? []
          : [`${size}: ${reads.bytesReceived} bytes came in ${reads.calls} replies, not ${mostReads}.`]),
      ];
    }),
    ...(changed.casesChanged > 0 ? [] : [`${size}: changed workbooks changed no case.`]),
  ];
}
