import { findHeaders, HEADER_WITHIN_ROWS } from '../../../mappings/sheet/find-headers.ts';
import type { Tab } from '../../../mappings/sheet/tabs.ts';
import { firstRows, type SeenTab } from './seen-tab.ts';

/** Where a tab's columns stand, wherever people moved them. */
export interface TabPlaces {
  readonly sheetId: number;
  /** From 0. */
  readonly headerRowIndex: number;
  /** By column key, from 0; a column that is not there is left out. */
  readonly columns: ReadonlyMap<string, number>;
}

/** @returns null where the tab was not read, or its header row cannot be found */
export function tabPlaces(seen: SeenTab | undefined, { columns }: Tab): TabPlaces | null {
  const found = seen === undefined ? null : findHeaders(firstRows(seen, HEADER_WITHIN_ROWS), columns);
  if (seen === undefined || found === null) return null;
  const places = columns
    .map(({ key, header }) => [key, found.headers.indexOf(header)] as const)
    .filter(([, index]) => index !== -1);
  return { sheetId: seen.sheetId, headerRowIndex: found.headerRowIndex, columns: new Map(places) };
}
