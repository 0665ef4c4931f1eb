import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Engine } from '../../engine/contract.ts';
import { clipToGrid, gridsOf, resolveRange } from '../../http/values/resolve-range.ts';
import type { Happening } from '../triggers/events.ts';
import { change } from './change.ts';
import { edit, editedCells, type PersonEdit } from './edit.ts';
import { UndoHistory } from './undo-history.ts';

/** Somebody sorts a range by one of its columns. */
export interface PersonSort {
  readonly user: string;
  /** In A1 notation, with the sheet. */
  readonly range: string;
  /** From 0, within the sheet. */
  readonly columnIndex: number;
  readonly isDescending?: boolean;
}

/**
 * What people do with their hands, and can undo. Each act either is done whole and says what the triggers are
 * told, or throws an ApiError.
 */
export class PeopleAtWork {
  readonly #engine: () => Engine;
  readonly #history = new UndoHistory();

  constructor(engine: () => Engine) {
    this.#engine = engine;
  }

  edit(act: PersonEdit): readonly Happening[] {
    const engine = this.#engine();
    const cells = editedCells(engine, act);
    const remember = this.#history.remembering(engine, cells, act.user);
    const happenings = edit(engine, cells, act);
    remember();
    return happenings;
  }

  undo(user: string): readonly Happening[] {
    return this.#history.undo(this.#engine(), user);
  }

  change(user: string, requests: readonly sheets_v4.Schema$Request[]): readonly Happening[] {
    const happenings = change(this.#engine(), user, requests);
    for (const sheetId of requests.flatMap(movedSheets)) this.#history.forget(sheetId);
    return happenings;
  }

  sort({ user, range, columnIndex, isDescending = false }: PersonSort): readonly Happening[] {
    const cells = clipToGrid(resolveRange(gridsOf(this.#engine(), { email: user }), range));
    const sortOrder = isDescending ? 'DESCENDING' : 'ASCENDING';
    const sortSpecs = [{ dimensionIndex: columnIndex, sortOrder }];
    return this.change(user, [{ sortRange: { range: { ...cells }, sortSpecs } }]);
  }
}

/** The sheets in which a request gives cells another place. */
function movedSheets(request: sheets_v4.Schema$Request): readonly number[] {
  const { insertDimension, deleteDimension, moveDimension, sortRange } = request;
  const range = insertDimension?.range ?? deleteDimension?.range ?? moveDimension?.source ?? sortRange?.range;
  return range === undefined ? [] : [range.sheetId ?? 0];
}
