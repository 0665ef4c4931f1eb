import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../scripts/emulator/engine/contract.ts';
import {
  anEngine,
  OTHER_WRITER,
  OWNER,
  plain,
  READER,
  refusal,
  STRANGER,
  sheet,
  WRITER,
  whole,
  write,
} from './an-engine.ts';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const range = (startRowIndex: number, endRowIndex: number, startColumnIndex = 0, endColumnIndex = 6) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

const note = (where: sheets_v4.Schema$GridRange) => ({
  repeatCell: { range: where, cell: { note: 'הערה' }, fields: 'note' },
});

/** Rows 3 and 4 are protected, unless it says otherwise. */
function protectedSheet(...protections: sheets_v4.Schema$ProtectedRange[]) {
  const engine = anEngine();
  const all = protections.length > 0 ? protections : [{ range: range(2, 4), editors: { users: [] } }];
  engine.batchUpdate(
    all.map((protectedRange, index) => ({
      addProtectedRange: { protectedRange: { protectedRangeId: index + 1, ...protectedRange } },
    })),
    OWNER,
  );
  return engine;
}

const attempt = (
  engine: ReturnType<typeof anEngine>,
  request: sheets_v4.Schema$Request,
  actor: Actor = WRITER,
) => refusal(() => engine.batchUpdate([request], actor));

describe('who may read and write a spreadsheet', () => {
  test('a reader reads and does not write; a stranger does neither', () => {
    const engine = anEngine();
    const get = (actor: Actor) => refusal(() => engine.get({ ranges: [], includeGridData: false, actor }));
    const denied = '403 The caller does not have permission';
    expect(get(READER)).toBeNull();
    expect(get(STRANGER)).toBe(denied);
    expect(refusal(() => write(engine, [['א']], {}, READER))).toBe(denied);
    expect(refusal(() => engine.clearValues([whole()], READER))).toBe(denied);
    expect(attempt(engine, note(range(0, 1)), READER)).toBe(denied);
    expect(refusal(() => write(engine, [['א']], {}, WRITER))).toBeNull();
  });

  test('a person no longer shared with is a stranger', () => {
    const engine = anEngine();
    engine.share(WRITER.email, null);
    expect(refusal(() => write(engine, [['א']], {}, WRITER))).toBe('403 The caller does not have permission');
  });
});

describe('a protected range', () => {
  test('refuses whoever is not its editor, in the words of Google, and lets the owner through', () => {
    const engine = protectedSheet();
    expect(attempt(engine, note(range(3, 5)))).toBe(`400 Invalid requests[0].repeatCell: ${PROTECTED}`);
    expect(attempt(engine, note(range(4, 6)))).toBeNull();
    expect(attempt(engine, note(range(3, 5)), OWNER)).toBeNull();
  });

  test('refuses rows of cells that reach into it', () => {
    const engine = protectedSheet();
    const updateCells = (rowIndex: number) => ({
      updateCells: {
        start: { sheetId: 0, rowIndex, columnIndex: 0 },
        rows: [{ values: [{ note: 'הערה' }] }, { values: [{}, { note: 'הערה' }] }],
        fields: 'note',
      },
    });
    expect(attempt(engine, updateCells(1))).toBe(`400 Invalid requests[0].updateCells: ${PROTECTED}`);
    expect(attempt(engine, updateCells(4))).toBeNull();
  });

  test('refuses a value, unless the cell is skipped', () => {
    const engine = protectedSheet({ range: range(0, 20, 1, 2), editors: { users: [] } });
    expect(refusal(() => write(engine, [['א', 'ב', 'ג']], {}, WRITER))).toBe(`400 ${PROTECTED}`);
    expect(plain(engine)).toEqual([]);
    write(engine, [['א', null, 'ג']], {}, WRITER);
    expect(plain(engine)).toEqual([['א', '', 'ג']]);
    expect(refusal(() => engine.clearValues([whole()], WRITER))).toBe(`400 ${PROTECTED}`);
  });

  test('lets its named editors write, whatever the case of their address', () => {
    const engine = protectedSheet({ range: range(2, 4), editors: { users: ['Dana.Levi@Office.example'] } });
    expect(attempt(engine, note(range(2, 4)), WRITER)).toBeNull();
    expect(attempt(engine, note(range(2, 4)), OTHER_WRITER)).not.toBeNull();
  });

  test('without editors, or only warning, hinders nobody who may write', () => {
    expect(attempt(protectedSheet({ range: range(2, 4) }), note(range(2, 4)))).toBeNull();
    expect(attempt(protectedSheet({ range: range(2, 4), warningOnly: true }), note(range(2, 4)))).toBeNull();
  });

  test('and another over the same cells must both allow', () => {
    const engine = protectedSheet(
      { range: range(0, 4), editors: { users: [WRITER.email] } },
      { range: range(2, 6), editors: { users: [OTHER_WRITER.email] } },
    );
    expect(attempt(engine, note(range(0, 2)), WRITER)).toBeNull();
    expect(attempt(engine, note(range(2, 3)), WRITER)).not.toBeNull();
    expect(attempt(engine, note(range(2, 3)), OTHER_WRITER)).not.toBeNull();
    expect(attempt(engine, note(range(4, 6)), OTHER_WRITER)).toBeNull();
  });

  test('of a whole sheet leaves open what it says', () => {
    const engine = protectedSheet({
      range: { sheetId: 0 },
      unprotectedRanges: [range(1, 20, 0, 2), range(1, 20, 2, 3)],
      editors: { users: [] },
    });
    expect(attempt(engine, note(range(1, 9, 1, 3)))).toBeNull();
    expect(attempt(engine, note(range(0, 9, 1, 3)))).not.toBeNull();
    expect(attempt(engine, note(range(1, 9, 1, 4)))).not.toBeNull();
    const rename = { updateSheetProperties: { properties: { sheetId: 0, title: 'אחר' }, fields: 'title' } };
    expect(attempt(engine, rename)).toBe(`400 Invalid requests[0].updateSheetProperties: ${PROTECTED}`);
  });

  test('of a whole sheet is the only one of its kind there, in the words of Google', () => {
    const engine = protectedSheet({ range: { sheetId: 0 } }, { range: range(2, 4) });
    const refused = (kind: string) =>
      `400 Invalid requests[0].${kind}: Sheet "Cases" already has sheet protection.`;
    const add = { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } } };
    const update = (protectedRangeId: number) => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId, range: { sheetId: 0 } },
        fields: 'range',
      },
    });
    expect(attempt(engine, add, OWNER)).toBe(refused('addProtectedRange'));
    expect(attempt(engine, update(2), OWNER)).toBe(refused('updateProtectedRange'));
    expect(attempt(engine, update(1), OWNER)).toBeNull();
    expect(attempt(engine, { deleteProtectedRange: { protectedRangeId: 1 } }, OWNER)).toBeNull();
    expect(attempt(engine, update(2), OWNER)).toBeNull();
  });

  test('refuses rows that would part it or take from it', () => {
    const engine = protectedSheet();
    const rows = (startIndex: number) => ({
      sheetId: 0,
      dimension: 'ROWS',
      startIndex,
      endIndex: startIndex + 1,
    });
    expect(attempt(engine, { insertDimension: { range: rows(3) } })).toBe(
      `400 Invalid requests[0].insertDimension: ${PROTECTED}`,
    );
    expect(attempt(engine, { deleteDimension: { range: rows(2) } })).not.toBeNull();
    expect(attempt(engine, { moveDimension: { source: rows(2), destinationIndex: 9 } })).not.toBeNull();
    expect(attempt(engine, { moveDimension: { source: rows(9), destinationIndex: 3 } })).not.toBeNull();
    expect(attempt(engine, { insertDimension: { range: rows(2) } })).toBeNull();
    expect(attempt(engine, { deleteDimension: { range: rows(2) } })).toBeNull();
    expect(attempt(engine, { deleteSheet: { sheetId: 0 } })).toBe(
      `400 Invalid requests[0].deleteSheet: ${PROTECTED}`,
    );
  });

  test('of a column lets rows be added at the end only; of a sheet not even there', () => {
    const rows = (startIndex: number) => ({
      sheetId: 0,
      dimension: 'ROWS',
      startIndex,
      endIndex: startIndex + 1,
    });
    const column = { sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    const locked = protectedSheet({ range: column, editors: { users: [] } });
    const last = { insertDimension: { range: rows(20), inheritFromBefore: true } };
    const more = { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } };
    expect(attempt(locked, { insertDimension: { range: rows(5) } })).not.toBeNull();
    expect(attempt(locked, last)).toBeNull();
    expect(attempt(locked, more)).toBeNull();
    const whole = protectedSheet({ range: { sheetId: 0 }, unprotectedRanges: [range(1, 20)], editors: {} });
    expect(attempt(whole, last)).not.toBeNull();
    expect(attempt(whole, more)).not.toBeNull();
  });

  test('turned into a mere warning forgets its editors', () => {
    const engine = protectedSheet();
    const protectedRange = { protectedRangeId: 1, warningOnly: true };
    const update = (warningOnly: boolean) =>
      engine.batchUpdate(
        [
          {
            updateProtectedRange: {
              protectedRange: { ...protectedRange, warningOnly },
              fields: 'warningOnly',
            },
          },
        ],
        OWNER,
      );
    update(true);
    expect(attempt(engine, note(range(2, 4)))).toBeNull();
    expect(sheet(engine).protectedRanges?.[0]?.editors).toBeUndefined();
    update(false);
    expect(attempt(engine, note(range(2, 4)))).toBeNull();
    expect(sheet(engine).protectedRanges?.[0]?.editors?.users).toEqual([
      OWNER.email,
      WRITER.email,
      OTHER_WRITER.email,
    ]);
  });

  test('is changed and removed by its editors only', () => {
    const engine = protectedSheet();
    const open = {
      updateProtectedRange: { protectedRange: { protectedRangeId: 1, warningOnly: true }, fields: '*' },
    };
    expect(attempt(engine, open)).toBe(`400 Invalid requests[0].updateProtectedRange: ${PROTECTED}`);
    expect(attempt(engine, { deleteProtectedRange: { protectedRangeId: 1 } })).not.toBeNull();
    expect(attempt(engine, { deleteProtectedRange: { protectedRangeId: 1 } }, OWNER)).toBeNull();
    expect(attempt(engine, note(range(2, 4)))).toBeNull();
  });

  test('shows its editors to those who may edit it; the owner always is one', () => {
    const engine = anEngine();
    const protectedRange = { protectedRangeId: 1, range: range(2, 4), editors: { users: [WRITER.email] } };
    engine.batchUpdate([{ addProtectedRange: { protectedRange } }], WRITER);
    const seenBy = (actor: Actor) => sheet(engine, 0, actor).protectedRanges?.[0];
    const editors = { users: [WRITER.email, OWNER.email] };
    expect(seenBy(WRITER)).toMatchObject({ requestingUserCanEdit: true, editors });
    expect(seenBy(OWNER)).toMatchObject({ requestingUserCanEdit: true, editors });
    expect(seenBy(OTHER_WRITER)).toEqual({
      protectedRangeId: 1,
      range: { startRowIndex: 2, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 6 },
    });
  });

  test('cannot be made or changed so that it leaves out whoever does it, unless that is the owner', () => {
    const engine = protectedSheet();
    const leavingOut = { protectedRangeId: 2, range: range(6, 8), editors: { users: [OTHER_WRITER.email] } };
    const toNobody = { ...leavingOut, editors: { users: [] } };
    const toBoth = { ...leavingOut, editors: { users: [OTHER_WRITER.email, 'Dana.Levi@Office.example'] } };
    const add = (protectedRange: sheets_v4.Schema$ProtectedRange) => ({
      addProtectedRange: { protectedRange },
    });
    const update = (protectedRange: sheets_v4.Schema$ProtectedRange) => ({
      updateProtectedRange: { protectedRange, fields: 'editors' },
    });
    const refused = (kind: string) =>
      `400 Invalid requests[0].${kind}: You can't remove yourself as an editor.`;
    expect(attempt(engine, add(leavingOut))).toBe(refused('addProtectedRange'));
    expect(attempt(engine, add(toNobody))).toBe(refused('addProtectedRange'));
    expect(attempt(engine, add(toBoth))).toBeNull();
    expect(attempt(engine, update(leavingOut))).toBe(refused('updateProtectedRange'));
    expect(attempt(engine, update(toNobody), OWNER)).toBeNull();
    expect(sheet(engine).protectedRanges?.[1]?.editors?.users).toEqual([OWNER.email]);
  });

  test.each<[string, sheets_v4.Schema$ProtectedRange]>([
    ['editors beside a mere warning', { range: range(0, 1), warningOnly: true, editors: { users: [] } }],
    ['cells left open in less than a sheet', { range: range(0, 5), unprotectedRanges: [range(1, 2)] }],
    ['nothing', {}],
    ['an id that is taken', { protectedRangeId: 1, range: range(0, 1) }],
  ])('cannot be made of %s', (_what, protectedRange) => {
    expect(attempt(protectedSheet(), { addProtectedRange: { protectedRange } }, OWNER)).toMatchSnapshot();
  });
});
