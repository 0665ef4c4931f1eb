import { HEADER_WITHIN_ROWS } from '../../../mappings/sheet/find-headers.ts';
import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import {
  CASES_TAB,
  LOG_TAB,
  NOTICES_TAB,
  PUBLISHED_TAB,
  SETTINGS_TAB,
  STAFF_TAB,
} from '../../../mappings/sheet/tabs.ts';
import type { RowSpan } from './row-spans.ts';

/** The tabs that are read and written with every edit. */
export const NEEDED_TABS: readonly string[] = [
  CASES_TAB,
  STAFF_TAB,
  SETTINGS_TAB,
  LOG_TAB,
  PUBLISHED_TAB,
  NOTICES_TAB,
].map(({ title }) => title);

/** What is read before rows are settled: those rows, and what the office is like. */
export function officeRanges(spans: readonly RowSpan[]): readonly string[] {
  const headers = `1:${HEADER_WITHIN_ROWS}`;
  return [
    `${quotedTitle(CASES_TAB.title)}!${headers}`,
    ...spans.map(({ first, last }) => `${quotedTitle(CASES_TAB.title)}!${first}:${last}`),
    quotedTitle(STAFF_TAB.title),
    quotedTitle(SETTINGS_TAB.title),
    `${quotedTitle(LOG_TAB.title)}!${headers}`,
    // Where the highest numbers stand; the tab's other rows hold cases.
    `${quotedTitle(PUBLISHED_TAB.title)}!A1:B5`,
    `${quotedTitle(NOTICES_TAB.title)}!1:1`,
  ];
}
