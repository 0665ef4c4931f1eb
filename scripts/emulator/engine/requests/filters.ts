import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { applyFields, type FieldMask } from '../../field-mask.ts';
import type { Batch } from '../batch.ts';
import { keptColors } from '../colors.ts';
import { type Document, editSheet, type Sheet, takeId } from '../document.ts';
import { FILTER_VIEW_FIELDS } from '../known-fields.ts';
import { checkMayEditCells } from '../protections.ts';
import { cellsOf } from '../ranges.ts';
import { invalid, unimplemented } from '../refusal.ts';
import { requestedFields, takes } from '../requested-fields.ts';
import { repliedFilter } from '../sheet-reply.ts';

type FilterView = sheets_v4.Schema$FilterView;

export function addFilterView(
  { filter }: sheets_v4.Schema$AddFilterViewRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const kept = keptFilter(filter ?? {});
  const sheet = editSheet(draft, kept.range?.sheetId);
  cellsOf(sheet, kept.range ?? {});
  const filterViewId = kept.filterViewId ?? takeId(draft);
  if (findView(draft, filterViewId)) throw invalid(`Filter view with id ${filterViewId} already exists.`);
  const view = { ...kept, filterViewId, title: kept.title ?? `Filter ${sheet.filterViews.length + 1}` };
  sheet.filterViews = [...sheet.filterViews, view];
  return { addFilterView: { filter: repliedFilter(view) } };
}

export function updateFilterView(
  { filter, fields }: sheets_v4.Schema$UpdateFilterViewRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const mask = requestedFields(fields, FILTER_VIEW_FIELDS);
  const { sheet, view } = knownView(draft, filter?.filterViewId);
  const source = keptFilter(filter ?? {});
  const wanted = takes(mask, 'criteria')
    ? new Map<string, FieldMask>([...mask, ['filterSpecs', new Map()]])
    : mask;
  const updated = {
    ...applyFields({ target: view, source, mask: wanted }),
    filterViewId: view.filterViewId ?? 0,
  };
  const target = updated.range?.sheetId ?? sheet.sheetId;
  if (target !== sheet.sheetId) throw invalid('A filter view cannot be moved to another sheet.');
  cellsOf(sheet, updated.range ?? {});
  sheet.filterViews = sheet.filterViews.map((other) => (other === view ? updated : other));
  return {};
}

export function deleteFilterView(
  { filterId }: sheets_v4.Schema$DeleteFilterViewRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const { sheet, view } = knownView(draft, filterId);
  sheet.filterViews = sheet.filterViews.filter((other) => other !== view);
  return {};
}

export function setBasicFilter(
  { filter }: sheets_v4.Schema$SetBasicFilterRequest,
  { draft, actor }: Batch,
): sheets_v4.Schema$Response {
  const kept = keptFilter(filter ?? {});
  const sheet = editSheet(draft, kept.range?.sheetId);
  checkMayEditCells(draft, sheet, cellsOf(sheet, kept.range ?? {}), actor);
  sheet.basicFilter = kept;
  return {};
}

export function clearBasicFilter(
  { sheetId }: sheets_v4.Schema$ClearBasicFilterRequest,
  { draft, actor }: Batch,
): sheets_v4.Schema$Response {
  const sheet = editSheet(draft, sheetId);
  if (sheet.basicFilter) {
    checkMayEditCells(draft, sheet, cellsOf(sheet, sheet.basicFilter.range ?? {}), actor);
  }
  sheet.basicFilter = undefined;
  return {};
}

/** Criteria are kept as a list, by column. */
function keptFilter<Filter extends sheets_v4.Schema$BasicFilter>(filter: Filter): Filter {
  const { range, criteria, filterSpecs, ...others } = keptColors(filter);
  if ('namedRangeId' in others || 'tableId' in others) {
    throw unimplemented('filters of named ranges and tables');
  }
  const specs =
    filterSpecs ??
    Object.entries(criteria ?? {}).map(([column, filterCriteria]) => ({
      columnIndex: Number(column),
      filterCriteria,
    }));
  return {
    ...others,
    ...(range ? { range: { ...range, sheetId: range.sheetId ?? 0 } } : {}),
    ...(specs.length > 0 ? { filterSpecs: specs } : {}),
  } as Filter; // the same fields, the criteria as a list
}

function findView(draft: Document, filterViewId: number): { sheet: Sheet; view: FilterView } | null {
  for (const sheet of draft.sheets) {
    const view = sheet.filterViews.find((candidate) => candidate.filterViewId === filterViewId);
    if (view) return { sheet, view };
  }
  return null;
}

function knownView(draft: Document, id: number | null | undefined): { sheet: Sheet; view: FilterView } {
  const found = findView(draft, id ?? 0);
  if (!found) throw invalid(`No filter view with id: ${id ?? 0}`);
  return { sheet: editSheet(draft, found.sheet.sheetId), view: found.view };
}
