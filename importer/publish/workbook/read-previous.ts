import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  CASES_TAB,
  LOG_TAB,
  PUBLISHED_TAB,
  REVIEW_TAB,
  SETTINGS_TAB,
  SOURCES_TAB,
  STAFF_TAB,
  type Tab,
} from '../../../mappings/sheet/tabs.ts';
import { CasesheetError } from '../../problem.ts';
import type { RawWorkbook } from '../../read/raw-sheet.ts';
import { readWorkbook } from '../../read/read-workbook.ts';
import { notWritable } from '../file/not-writable.ts';
import type { PreviousImport } from '../previous/previous-import.ts';
import { readCases } from '../previous/read-cases.ts';
import { readDecisions, readReviewRow } from '../previous/read-decisions.ts';
import { readLog, readSettings, readStaff } from '../previous/read-lists.ts';
import { readPublished } from '../previous/read-published.ts';
import { readSources } from '../previous/read-sources.ts';
import { type ReadTab, readTab } from '../previous/read-tab.ts';

/**
 * Reads an earlier case sheet back: what it said, and what people did in it since.
 * Columns are found by header, rows by id: people may move, add, sort and filter.
 * @returns null where there is no such file
 * @throws CasesheetError when the file is no case sheet or cannot be read, so that it is not overwritten
 */
export async function readPrevious(path: string): Promise<PreviousImport | null> {
  if (!(await exists(path))) return null;
  const raw = await readBack(path);
  const review = readTab(raw, REVIEW_TAB);
  const read = review === null ? null : readDecisions(raw.workbook, review);
  return {
    fileHash: raw.fileHash,
    rows: readSources(needed(path, raw, SOURCES_TAB)),
    decisions: read?.decisions ?? [],
    problems: read?.problems ?? [],
    review: review?.rows.map(readReviewRow) ?? [],
    staff: readStaff(readTab(raw, STAFF_TAB)),
    settings: readSettings(readTab(raw, SETTINGS_TAB)),
    log: readLog(readTab(raw, LOG_TAB)),
    cases: readCases(needed(path, raw, CASES_TAB), readPublished(readTab(raw, PUBLISHED_TAB))),
  };
}

const LEFT_AS_IT_IS = 'It is left as it is: move it away, or import into another folder with --out.';

async function readBack(path: string): Promise<RawWorkbook> {
  try {
    return await readWorkbook({ path, workbook: basename(path) });
  } catch (cause) {
    if (!(cause instanceof CasesheetError)) throw cause;
    throw new CasesheetError(`${path} cannot be read back (${cause.message}) ${LEFT_AS_IT_IS}`, { cause });
  }
}

function needed<Key extends string>(path: string, raw: RawWorkbook, tab: Tab<Key>): ReadTab<Key> {
  const read = readTab(raw, tab);
  if (read !== null) return read;
  throw new CasesheetError(
    `${path} is no case sheet (its tab ${tab.title} or the headers of that tab are missing). ${LEFT_AS_IT_IS}`,
  );
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw notWritable(path, cause) ?? cause;
  }
}
