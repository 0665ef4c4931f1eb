import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELDS } from '../../../../mappings/fields.ts';
import { ROLES } from '../../../../mappings/roles.ts';
import { CASES_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { restoreEngine } from '../../../../scripts/emulator/engine/engine.ts';
import {
  aColleague,
  anOfficeSpreadsheet,
  byHand,
  layOut,
  OWNER,
  stateOf,
  tabOf,
  wantedLayout,
  write,
} from './an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;
const BY_HAND = 'שלי';

type Deed = (engine: Engine) => void;

const place = fc.nat(38);

/** What people do to the cases tab by hand. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(place, fc.constantFrom('', 'צבע', 'הערה שלי')).map(([at, header]) => insertColumn(at, header)),
  fc.tuple(place, place).map(([from, to]) => moveColumn(from, to)),
  place.map(deleteColumn),
  fc.constant(putTitleAbove),
  place.map(addView),
  place.map(addProtection),
  place.map(addColour),
  fc.nat(900).map(deleteRows),
);

const colleagues = fc.subarray(ROLES.map(({ key }) => aColleague(key)));

test('whatever people did by hand, laying out twice plans nothing, and what is theirs stays', () => {
  // Laid out once, since that takes longest.
  const laidOut = anOfficeSpreadsheet().save();
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 6 }), colleagues, fc.nat(2500), (deeds, staff, cases) => {
      const engine = restoreEngine(laidOut, { now: () => new Date('2025-06-01T08:00:00Z') });
      for (const one of deeds) one(engine);
      const theirs = theirsOn(engine);
      const wanted = () => wantedLayout({ state: stateOf(engine), staff, contentRows: { [CASES]: cases } });
      layOut(engine, wanted());

      const again = layOut(engine, wanted());
      expect([again.structure.requests, again.layout.requests]).toEqual([[], []]);
      expect(theirsOn(engine)).toEqual(theirs);
      const { headers, protectedRanges, rowCount, headerRowIndex } = tabOf(engine, CASES);
      for (const { header } of CASES_TAB.columns) {
        expect(headers.filter((one) => one === header)).toHaveLength(1);
      }
      expect(rowCount).toBeGreaterThan(headerRowIndex + cases);
      const ours = protectedRanges.filter(({ description }) => description !== BY_HAND);
      expect(ours).toHaveLength(1 + restrictedRuns(headers));
    }),
    { numRuns: 25 },
  );
});

/** What people made, apart from where it has moved to. */
function theirsOn(engine: Engine) {
  const { headers, filterViews, protectedRanges, conditionalFormats } = tabOf(engine, CASES);
  const known = new Set<string>(CASES_TAB.columns.map(({ header }) => header));
  return {
    headers: headers.filter((header) => !known.has(header)),
    views: filterViews.filter(({ title }) => title === BY_HAND).length,
    protections: protectedRanges.filter(({ description }) => description === BY_HAND).length,
    colours: conditionalFormats.filter(({ formula }) => formula === '=TRUE').length,
  };
}

function restrictedRuns(headers: readonly string[]): number {
  const sets = headers.map((header) => {
    const edit = FIELDS.find((field) => field.header === header)?.edit ?? [];
    return edit.length === ROLES.length ? '' : edit.join();
  });
  return sets.filter((set, index) => set !== '' && set !== sets[index - 1]).length;
}

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
