import type { Column } from '../../tabs.ts';
import { fingerprint } from '../fingerprint.ts';
import type { StandingTab } from '../part-plan.ts';
import type { CellFormat, Request } from '../rest.ts';
import { cellLook } from './cell-looks.ts';
import { below, type ColumnPlan, requestsOf, validationRequest } from './column-requests.ts';

/** How a cell reads. Colours and fonts, with which people mark what they work on, are none of it. */
const READING = [
  'numberFormat',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapStrategy',
  'textDirection',
] as const satisfies readonly (keyof CellFormat)[];
const READING_FIELDS = `userEnteredFormat(${READING.join(',')})`;

/**
 * The requests that put back what somebody spoilt by pasting: lists to choose from, boxes to tick and how cells read,
 * a few requests for all rows. Nobody can tell without reading every cell whether any was spoilt, so they are
 * sent each time, which changes nothing where all is well. A list in a column that has none of ours is people's own.
 */
export function setAgain(columns: readonly ColumnPlan[], tab: StandingTab): readonly Request[] {
  return [
    ...requestsOf(columns, {
      needed: ({ needs }) => !needs.look,
      keyOf: ({ column }) => fingerprint(readingOf(column)),
      requests: ({ column }, range) => [
        {
          repeatCell: {
            range: below(tab, range),
            cell: { userEnteredFormat: readingOf(column) },
            fields: READING_FIELDS,
          },
        },
      ],
      tab,
    }),
    ...requestsOf(columns, {
      needed: ({ needs, rule }) => !needs.dropDown && rule !== null,
      keyOf: ({ record: [, , dropDown] }) => dropDown,
      requests: ({ rule }, range) => [validationRequest(rule, below(tab, range))],
      tab,
    }),
  ];
}

/** A part that is left out goes back to what Google takes by itself. */
function readingOf(column: Column): CellFormat {
  const look = cellLook(column);
  return Object.fromEntries(READING.flatMap((part) => (part in look ? [[part, look[part]]] : [])));
}
