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

/** What the figures do not keep of what casesheet promises, in sentences. */
export function brokenPromises({ first, unchanged, changed }: OfficePublications): readonly string[] {
  const size = `${first.cases.toLocaleString('en-US')} cases`;
  return [
    ...(unchanged.writes.calls === 0
      ? []
      : [`${size}: publishing again without changes sent ${unchanged.writes.calls} writes.`]),
    ...[first, changed].flatMap(({ writes }) => {
      const most = Math.ceil(writes.bytesSent / ADVISED_BYTES) + WRITES_BESIDE_ROWS;
      if (writes.calls <= most) return [];
      return [`${size}: ${writes.bytesSent} bytes were sent in ${writes.calls} writes instead of ${most}.`];
    }),
    ...(changed.casesChanged > 0 ? [] : [`${size}: changed workbooks changed no case.`]),
  ];
}
