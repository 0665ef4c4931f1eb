import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Batch } from './batch.ts';
import { editRow } from './cells.ts';
import type { Sheet } from './document.ts';
import { reanchored } from './reanchor.ts';
import { shiftFormulas } from './references.ts';
import { rewriteFormulas, rewritten } from './rewrite-formulas.ts';
import { changeIndex, changeRange, type Dimension, type DimensionChange } from './spans.ts';

/** Rows or columns come, go or move: with them every range, rule, filter and formula that names them. */
export function changeDimension(
  sheet: Sheet,
  { dimension, change, batch }: { dimension: Dimension; change: DimensionChange; batch: Batch },
): void {
  if (dimension === 'ROWS') changeRows(sheet, change);
  else changeColumns(sheet, change);
  changeFrozen(sheet, dimension, change);
  const title = sheet.properties.title ?? '';
  const shift = shiftFormulas(title, dimension, change);
  changeRanges(sheet, { dimension, change, shift: (formula) => shift(formula, title) });
  changeMetadata(sheet, { dimension, change, batch });
  rewriteFormulas(batch, shift, sheet);
}

function changeRows(sheet: Sheet, change: DimensionChange): void {
  changeList(sheet.rows, change);
  changeList(sheet.rowLooks, change);
  sheet.rowCount += growth(change);
}

function changeColumns(sheet: Sheet, change: DimensionChange): void {
  const first = change.kind === 'insert' ? change.at : change.start;
  const lowest = change.kind === 'move' ? Math.min(first, change.to) : first;
  sheet.rows.forEach((row, rowIndex) => {
    if (!row || (row.values.length <= lowest && row.styles.length <= lowest)) return;
    const edited = editRow(sheet, rowIndex);
    changeList(edited.values, change, null);
    changeList(edited.styles, change, null);
  });
  changeList(sheet.columnLooks, change);
  sheet.columnCount += growth(change);
}

function growth(change: DimensionChange): number {
  if (change.kind === 'insert') return change.count;
  return change.kind === 'delete' ? change.start - change.end : 0;
}

/** A list may be shorter than the sheet: what it does not reach is empty, and stays so. */
function changeList<Entry>(list: Entry[], change: DimensionChange, empty?: Entry): void {
  // `undefined` is the empty entry of the lists of rows and looks.
  const filler = empty as Entry;
  switch (change.kind) {
    case 'insert':
      if (change.at < list.length) insertInto(list, change.at, Array(change.count).fill(filler));
      return;
    case 'delete':
      list.splice(change.start, change.end - change.start);
      return;
    case 'move': {
      while (list.length < Math.max(change.end, change.to)) list.push(filler);
      const moving = list.splice(change.start, change.end - change.start);
      const to = change.to > change.start ? change.to - moving.length : change.to;
      insertInto(list, to, moving);
    }
  }
}

/** `splice` takes what it inserts as arguments, of which there is a limit. */
function insertInto<Entry>(list: Entry[], at: number, entries: readonly Entry[]): void {
  const after = list.splice(at);
  for (const entry of entries) list.push(entry);
  for (const entry of after) list.push(entry);
}

function changeFrozen(sheet: Sheet, dimension: Dimension, change: DimensionChange): void {
  const name = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const frozen = sheet.properties.gridProperties?.[name] ?? 0;
  if (frozen === 0 || change.kind === 'move') return;
  const delta =
    change.kind === 'insert'
      ? change.at < frozen
        ? change.count
        : 0
      : Math.min(0, change.start - Math.min(change.end, frozen));
  if (delta === 0) return;
  sheet.properties = {
    ...sheet.properties,
    gridProperties: { ...sheet.properties.gridProperties, [name]: frozen + delta },
  };
}

function changeRanges(
  sheet: Sheet,
  {
    dimension,
    change,
    shift,
  }: {
    readonly dimension: Dimension;
    readonly change: DimensionChange;
    readonly shift: (formula: string) => string;
  },
): void {
  const changed = (range: sheets_v4.Schema$GridRange) => changeRange(range, dimension, change);
  const changeAll = (ranges: readonly sheets_v4.Schema$GridRange[]) =>
    ranges.flatMap((range) => changed(range) ?? []);
  const withRange = <Holder extends { range?: sheets_v4.Schema$GridRange }>(
    holder: Holder,
  ): readonly Holder[] => {
    if (!holder.range) return [holder];
    const range = changed(holder.range);
    return range ? [{ ...holder, range }] : [];
  };
  sheet.merges = changeAll(sheet.merges);
  sheet.protectedRanges = sheet.protectedRanges
    .flatMap(withRange)
    .map((protection) =>
      protection.unprotectedRanges
        ? { ...protection, unprotectedRanges: changeAll(protection.unprotectedRanges) }
        : protection,
    );
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = changeAll(rule.ranges ?? []);
    const read = reanchored({ before: rule.ranges?.[0], after: ranges[0], dimension, change, shift });
    return ranges.length > 0 ? [{ ...rewritten(rule, read), ranges }] : [];
  });
  const moved = dimension === 'COLUMNS' ? (columns: number) => changeIndex(columns, change) : null;
  const filter = <Filter extends sheets_v4.Schema$BasicFilter>(before: Filter): readonly Filter[] =>
    withRange(before).map((kept) => {
      const ranges = { before: before.range, after: kept.range };
      const read = reanchored({ ...ranges, headerRows: 1, dimension, change, shift });
      const rule = rewritten(kept, read);
      return moved ? changeFilterColumns(rule, moved) : rule;
    });
  sheet.filterViews = sheet.filterViews.flatMap(filter);
  sheet.basicFilter = sheet.basicFilter && filter(sheet.basicFilter)[0];
}

function changeFilterColumns<Filter extends sheets_v4.Schema$BasicFilter>(
  filter: Filter,
  moved: (columnIndex: number) => number | null,
): Filter {
  return {
    ...filter,
    ...(filter.filterSpecs
      ? {
          filterSpecs: filter.filterSpecs.flatMap((spec) => {
            const columnIndex = moved(spec.columnIndex ?? 0);
            return columnIndex === null ? [] : [{ ...spec, columnIndex }];
          }),
        }
      : {}),
    ...(filter.sortSpecs
      ? {
          sortSpecs: filter.sortSpecs.flatMap((spec) => {
            const dimensionIndex = moved(spec.dimensionIndex ?? 0);
            return dimensionIndex === null ? [] : [{ ...spec, dimensionIndex }];
          }),
        }
      : {}),
  };
}

function changeMetadata(
  { sheetId }: Sheet,
  { dimension, change, batch: { draft } }: { dimension: Dimension; change: DimensionChange; batch: Batch },
): void {
  draft.namedRanges = draft.namedRanges.flatMap((named) => {
    if (!named.range || (named.range.sheetId ?? 0) !== sheetId) return [named];
    const range = changeRange(named.range, dimension, change);
    return range ? [{ ...named, range }] : [];
  });
  draft.developerMetadata = draft.developerMetadata.flatMap((entry) => {
    const place = entry.location?.dimensionRange;
    if (!place || (place.sheetId ?? 0) !== sheetId || place.dimension !== dimension) return [entry];
    const startIndex = changeIndex(place.startIndex ?? 0, change);
    if (startIndex === null) return [];
    const dimensionRange = { ...place, startIndex, endIndex: startIndex + 1 };
    return [{ ...entry, location: { ...entry.location, dimensionRange } }];
  });
}
