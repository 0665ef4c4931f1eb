import { SOURCES_TAB } from '../../mappings/sheet/tabs.ts';
import type { Problem } from '../problem.ts';
import { understandAll } from '../read/read-in-worker.ts';
import { mappedButNotGiven } from '../recognise/apply-mapping.ts';
import type { MappingFile } from '../recognise/mapping-file.ts';
import type { WorkbookReading } from '../workbook-reading.ts';
import { nameFiles, sameFileTwice } from './named-files.ts';
import type { Progress } from './progress-lines.ts';

/** The workbooks that could be read, and one problem for each that could not, or that only a mapping names. */
export interface ReadWorkbooks {
  readonly readings: readonly WorkbookReading[];
  readonly refused: readonly Problem[];
}

/** Reads and understands the named files, each once, in worker threads. */
export async function readWorkbooks(
  paths: readonly string[],
  mapping: MappingFile | undefined,
  progress: Progress,
): Promise<ReadWorkbooks> {
  const { files, twice } = nameFiles(paths);
  const results = await understandAll(files, {
    ...(mapping === undefined ? {} : { mapping }),
    onProgress: ({ workbook, step, rows }) =>
      progress(`${workbook}: ${rows.toLocaleString('en-US')} rows ${step}`),
  });
  const readings: WorkbookReading[] = [];
  const given = files.map(({ workbook }) => workbook);
  const refused: Problem[] = [...twice, ...(mapping === undefined ? [] : mappedButNotGiven(mapping, given))];
  for (const result of results) {
    if (!result.ok) {
      refused.push(result.refused);
      continue;
    }
    if (result.reading.sheets.some(({ sheet }) => sheet === SOURCES_TAB.title)) {
      refused.push(ownCaseSheet(result.reading.workbook));
      continue;
    }
    const twin = readings.find(({ fileHash }) => fileHash === result.reading.fileHash);
    if (twin === undefined) readings.push(result.reading);
    else refused.push(sameFileTwice(result.reading.workbook, `as ${twin.workbook}`));
  }
  return { readings, refused };
}

/** A case sheet that casesheet wrote: its rows came from the legacy workbooks and would be counted twice. */
function ownCaseSheet(workbook: string): Problem {
  return {
    code: 'own-case-sheet',
    where: { workbook },
    saw: 'a case sheet that casesheet wrote',
    expected: 'a legacy workbook',
    fix: 'Name the legacy workbooks only; the case sheet in the folder --out is read by itself.',
  };
}
