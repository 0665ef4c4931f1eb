import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Calculation } from './calculation.ts';
import { repliedColors } from './colors.ts';
import type { Engine, EngineRange } from './contract.ts';
import { type Document, type Sheet, sheetOf } from './document.ts';
import { gridData } from './grid-data.ts';
import { cellsOf } from './ranges.ts';
import {
  repliedFilter,
  repliedNamedRange,
  repliedProperties,
  repliedProtection,
  repliedRange,
  repliedRule,
} from './sheet-reply.ts';

type Asked = Parameters<Engine['get']>[0];

/** The spreadsheet as `spreadsheets.get` replies it; where ranges are asked for, only their sheets. */
export function spreadsheetReply(
  document: Document,
  asked: Asked,
  calculation: Calculation,
): sheets_v4.Schema$Spreadsheet {
  const { spreadsheetId, properties, namedRanges } = document;
  for (const range of asked.ranges) cellsOf(sheetOf(document, range.sheetId), range);
  const wanted = new Set(asked.ranges.map(({ sheetId }) => sheetId));
  const sheets = document.sheets.filter(({ sheetId }) => wanted.size === 0 || wanted.has(sheetId));
  const metadata = placedMetadata(document, 'SPREADSHEET', undefined);
  return {
    spreadsheetId,
    properties: repliedColors(properties),
    sheets: sheets.map((sheet) => sheetReply(document, sheet, { asked, calculation })),
    ...(namedRanges.length > 0 ? { namedRanges: namedRanges.map(repliedNamedRange) } : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
    ...(metadata.length > 0 ? { developerMetadata: metadata } : {}),
  };
}

function sheetReply(
  document: Document,
  sheet: Sheet,
  { asked, calculation }: { readonly asked: Asked; readonly calculation: Calculation },
): sheets_v4.Schema$Sheet {
  const { conditionalFormats, filterViews, protectedRanges, merges, basicFilter } = sheet;
  const developerMetadata = placedMetadata(document, 'SHEET', sheet.sheetId);
  return {
    properties: repliedProperties(document, sheet),
    ...(asked.includeGridData
      ? {
          data: askedRanges(sheet, asked.ranges).map((range) =>
            gridData(sheet, cellsOf(sheet, range), { document, calculation }),
          ),
        }
      : {}),
    ...ifAny('merges', merges.map(repliedRange)),
    ...ifAny('conditionalFormats', conditionalFormats.map(repliedRule)),
    ...ifAny('filterViews', filterViews.map(repliedFilter)),
    ...ifAny(
      'protectedRanges',
      protectedRanges.map((protection) => repliedProtection(document, protection, asked.actor)),
    ),
    ...(basicFilter ? { basicFilter: repliedFilter(basicFilter) } : {}),
    ...ifAny('developerMetadata', developerMetadata),
  };
}

function askedRanges(sheet: Sheet, ranges: readonly EngineRange[]): readonly Partial<EngineRange>[] {
  return ranges.length === 0 ? [{}] : ranges.filter(({ sheetId }) => sheetId === sheet.sheetId);
}

const placedMetadata = (
  { developerMetadata }: Document,
  locationType: string,
  sheetId: number | undefined,
): sheets_v4.Schema$DeveloperMetadata[] =>
  developerMetadata.filter(
    ({ location }) => location?.locationType === locationType && (location.sheetId ?? undefined) === sheetId,
  );

/** Empty lists are not replied. */
const ifAny = <Name extends string, Entry>(name: Name, list: readonly Entry[]): { [Key in Name]?: Entry[] } =>
  // A computed name makes TypeScript forget which one it is.
  (list.length > 0 ? { [name]: [...list] } : {}) as { [Key in Name]?: Entry[] };
