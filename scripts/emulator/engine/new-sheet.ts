import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { keptColors } from './colors.ts';
import { checkCellLimit, type Document, type Sheet, takeId } from './document.ts';
import { sameTitle } from './references.ts';
import { invalid, unimplemented } from './refusal.ts';

const ROWS = 1000;
const COLUMNS = 26;
const TITLE_CHARACTERS = 100;

/**
 * Puts a new sheet into a draft, last unless it says where.
 * @throws ApiError 400 where its id or title is taken
 */
export function addSheetTo(draft: Document, asked: sheets_v4.Schema$SheetProperties): Sheet {
  const {
    sheetId: askedId,
    title: askedTitle,
    index,
    gridProperties,
    sheetType,
    ...others
  } = keptColors(asked);
  if ((sheetType ?? 'GRID') !== 'GRID') throw unimplemented(`sheets of the type ${sheetType}`);
  const { rowCount, columnCount, ...grid } = gridProperties ?? {};
  const sheetId = askedId ?? takeId(draft);
  const title = askedTitle ?? freeTitle(draft);
  checkId(draft, sheetId);
  checkTitle(draft, title);
  const sheet: Sheet = {
    edition: draft.edition,
    sheetId,
    properties: { ...others, title, gridProperties: grid },
    rowCount: rowCount ?? ROWS,
    columnCount: columnCount ?? COLUMNS,
    rows: [],
    rowLooks: [],
    columnLooks: [],
    conditionalFormats: [],
    filterViews: [],
    protectedRanges: [],
    merges: [],
    basicFilter: undefined,
  };
  draft.sheets.splice(index ?? draft.sheets.length, 0, sheet);
  checkCellLimit(draft);
  return sheet;
}

/** @throws ApiError 400 where another sheet has the title, or it is no title */
export function checkTitle(draft: Document, title: string, ownId?: number): void {
  if (title === '') throw invalid('The sheet name cannot be empty.');
  if (title.length > TITLE_CHARACTERS) {
    throw invalid(`The sheet name cannot be greater than ${TITLE_CHARACTERS} characters.`);
  }
  const taken = draft.sheets.some(
    ({ sheetId, properties }) => sheetId !== ownId && sameTitle(properties.title ?? '', title),
  );
  if (taken) throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function checkId(draft: Document, sheetId: number): void {
  if (sheetId < 0) throw invalid('Sheet id must be non-negative.');
  if (draft.sheets.some((sheet) => sheet.sheetId === sheetId)) {
    throw invalid(`Sheet with id ${sheetId} already exists.`);
  }
}

function freeTitle({ sheets, properties }: Document): string {
  const word = /^(?:he|iw)/u.test(properties.locale ?? '') ? 'גיליון' : 'Sheet';
  for (let number = sheets.length + 1; ; number += 1) {
    const title = `${word}${number}`;
    if (!sheets.some((sheet) => sameTitle(sheet.properties.title ?? '', title))) return title;
  }
}
