import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { repliedColors } from './colors.ts';
import type { Actor } from './contract.ts';
import type { Document, Sheet } from './document.ts';
import { everyEditor, mayEditProtected } from './protections.ts';

/** A sheet's properties as Google replies them. */
export function repliedProperties({ sheets }: Document, sheet: Sheet): sheets_v4.Schema$SheetProperties {
  const { title, hidden, rightToLeft, gridProperties, ...others } = sheet.properties;
  return repliedColors({
    sheetId: sheet.sheetId,
    ...(title ? { title } : {}),
    index: sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...withoutDefaults(gridProperties ?? {}),
    },
    ...(hidden ? { hidden } : {}),
    ...(rightToLeft ? { rightToLeft } : {}),
    ...others,
  });
}

/**
 * Google leaves out the id of a range's sheet where it is 0.
 * @source tidyverse/googlesheets4 #29
 */
export function repliedRange(range: sheets_v4.Schema$GridRange): sheets_v4.Schema$GridRange {
  const { sheetId, ...cells } = range;
  return sheetId ? range : cells;
}

export function repliedRule(
  rule: sheets_v4.Schema$ConditionalFormatRule,
): sheets_v4.Schema$ConditionalFormatRule {
  const { ranges, ...others } = repliedColors(rule);
  return { ranges: (ranges ?? []).map(repliedRange), ...others };
}

export function repliedNamedRange({
  range,
  ...others
}: sheets_v4.Schema$NamedRange): sheets_v4.Schema$NamedRange {
  return { ...others, ...(range ? { range: repliedRange(range) } : {}) };
}

/** With its criteria under both names, as a list and by column. */
export function repliedFilter<Filter extends sheets_v4.Schema$BasicFilter>(filter: Filter): Filter {
  const { range, filterSpecs, ...others } = repliedColors(filter);
  const criteria = (filterSpecs ?? []).map(
    ({ columnIndex, filterCriteria }) => [String(columnIndex ?? 0), filterCriteria ?? {}] as const,
  );
  return {
    ...others,
    ...(range ? { range: repliedRange(range) } : {}),
    ...(criteria.length > 0 ? { filterSpecs, criteria: Object.fromEntries(criteria) } : {}),
  } as Filter; // the same fields, and the criteria a second time
}

/** As this person sees it: only its editors see who else is. */
export function repliedProtection(
  document: Document,
  protection: sheets_v4.Schema$ProtectedRange,
  actor: Actor,
): sheets_v4.Schema$ProtectedRange {
  const { range, unprotectedRanges, editors, warningOnly, ...others } = protection;
  const mayEdit = mayEditProtected(document, protection, actor);
  const shown = editors ?? { users: everyEditor(document) };
  return {
    ...others,
    ...(range ? { range: repliedRange(range) } : {}),
    ...(warningOnly ? { warningOnly } : {}),
    ...(unprotectedRanges ? { unprotectedRanges: unprotectedRanges.map(repliedRange) } : {}),
    ...(mayEdit ? { requestingUserCanEdit: true } : {}),
    ...(mayEdit && !warningOnly ? { editors: shown } : {}),
  };
}

/** Numbers that are 0 and flags that are off go unsaid. */
const withoutDefaults = <Message extends object>(message: Message): Message =>
  Object.fromEntries(Object.entries(message).filter(([, value]) => Boolean(value))) as Message; // a part of it
