import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Engine } from '../../engine/contract.ts';
import type { Rectangle } from '../services/range.ts';
import type { Happening } from '../triggers/events.ts';

/** Some cells as they were before somebody edited them. */
interface Before {
  readonly cells: Rectangle;
  readonly rows: readonly sheets_v4.Schema$RowData[];
}

/** What each person could undo, the latest last. */
export class UndoHistory {
  readonly #edits = new Map<string, readonly Before[]>();

  /** To be called before the edit; what it returns is to be called once it was done. */
  remembering(engine: Engine, cells: Rectangle, user: string): () => void {
    const before = { cells, rows: rowsOf(engine, cells, user) };
    return () => this.#edits.set(user, [...(this.#edits.get(user) ?? []), before]);
  }

  /** Once rows or columns of a sheet have changed places, what was there before is not emulated. */
  forget(sheetId: number): void {
    for (const [user, edits] of this.#edits) {
      this.#edits.set(
        user,
        edits.filter(({ cells }) => cells.sheetId !== sheetId),
      );
    }
  }

  /**
   * Puts back what stood in the cells of somebody's last edit, whatever stands there now. Google's reference does
   * not say what the triggers are told of it: here they are told where, so that no script relies on more.
   * @returns none where there is nothing to undo
   * @throws ApiError where the person may not
   */
  undo(engine: Engine, user: string): readonly Happening[] {
    const edits = this.#edits.get(user) ?? [];
    const last = edits.at(-1);
    if (last === undefined) return [];
    const { cells, rows } = last;
    const fields = 'userEnteredValue,dataValidation';
    engine.batchUpdate([{ updateCells: { range: { ...cells }, rows: [...rows], fields } }], { email: user });
    this.#edits.set(user, edits.slice(0, -1));
    return [
      { kind: 'ON_EDIT', cells },
      { kind: 'ON_CHANGE', changeType: 'EDIT' },
    ];
  }
}

function rowsOf(engine: Engine, cells: Rectangle, user: string): readonly sheets_v4.Schema$RowData[] {
  const { sheets } = engine.get({ ranges: [cells], includeGridData: true, actor: { email: user } });
  const rows = sheets?.[0]?.data?.[0]?.rowData ?? [];
  return rows.map(({ values = [] }) => ({
    values: values.map(({ userEnteredValue, dataValidation }) => ({
      ...(userEnteredValue === undefined ? {} : { userEnteredValue }),
      ...(dataValidation === undefined ? {} : { dataValidation }),
    })),
  }));
}
