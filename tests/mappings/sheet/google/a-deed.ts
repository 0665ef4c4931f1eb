import fc from 'fast-check';
import { CASES_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { byHand, OWNER, tabOf, write } from './an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;

/** What people call their own views and protections. */
export const BY_HAND = 'שלי';

/** Something that a person does by hand. */
export type Deed = (engine: Engine) => void;

const place = fc.nat(38);

/** What people do to the cases tab by hand. */
export const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(place, fc.constantFrom('', 'צבע', 'הערה שלי')).map(([at, header]) => insertColumn(at, header)),
  fc.tuple(place, place).map(([from, to]) => moveColumn(from, to)),
  place.map(deleteColumn),
  fc.constant(putTitleAbove),
  place.map(addView),
  place.map(addProtection),
  place.map(addColour),
  fc.nat(900).map(deleteRows),
);

function insertColumn(at: number, header: string): Deed {
  return (engine) => {
    const { sheetId, headerRowIndex } = tabOf(engine, CASES);
    byHand(engine, {
      insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } },
    });
    if (header !== '') write(engine, { tab: CASES, row: headerRowIndex, column: at, text: header });
  };
}

function moveColumn(from: number, destinationIndex: number): Deed {
  return (engine) => {
    const { sheetId, columnCount } = tabOf(engine, CASES);
    if (from >= columnCount || destinationIndex > columnCount) return;
    if (destinationIndex === from || destinationIndex === from + 1) return;
    byHand(engine, {
      moveDimension: {
        source: { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + 1 },
        destinationIndex,
      },
    });
  };
}

function deleteColumn(at: number): Deed {
  return (engine) => {
    const { sheetId, columnCount, frozenColumnCount } = tabOf(engine, CASES);
    // The last column that is not frozen cannot go.
    if (at >= columnCount || columnCount <= frozenColumnCount + 1) return;
    byHand(engine, {
      deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } },
    });
  };
}

function putTitleAbove(engine: Engine): void {
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, {
    insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
  });
}

function addView(column: number): Deed {
  return (engine) => {
    const { sheetId } = tabOf(engine, CASES);
    const range = { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: column + 1 };
    byHand(engine, { addFilterView: { filter: { title: BY_HAND, range } } });
  };
}

function addProtection(row: number): Deed {
  return (engine) => {
    const { sheetId } = tabOf(engine, CASES);
    const range = { sheetId, startRowIndex: row + 50, endRowIndex: row + 51 };
    byHand(engine, {
      addProtectedRange: { protectedRange: { range, description: BY_HAND, editors: { users: [OWNER] } } },
    });
  };
}

function addColour(index: number): Deed {
  return (engine) => {
    const { sheetId, conditionalFormats } = tabOf(engine, CASES);
    byHand(engine, {
      addConditionalFormatRule: {
        index: Math.min(index, conditionalFormats.length),
        rule: {
          ranges: [{ sheetId, startRowIndex: 40, endRowIndex: 45 }],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=TRUE' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    });
  };
}

function deleteRows(count: number): Deed {
  return (engine) => {
    const { sheetId, rowCount } = tabOf(engine, CASES);
    const startIndex = Math.max(200, rowCount - count);
    if (startIndex >= rowCount) return;
    byHand(engine, {
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex: rowCount } },
    });
  };
}
