import { CasesheetError } from '../../problem.ts';
import { connectToSheets } from '../../publish/spreadsheet/connect/connect.ts';
import { spreadsheetIdOf } from '../../publish/spreadsheet/connect/spreadsheet-id.ts';
import { makeSpreadsheet, NO_SPREADSHEET } from '../../publish/spreadsheet/make-spreadsheet.ts';
import { previousIn } from '../../publish/spreadsheet/previous-in.ts';
import { planOf, publishSpreadsheet } from '../../publish/spreadsheet/publish-spreadsheet.ts';
import { readStanding } from '../../publish/spreadsheet/read-standing.ts';
import type { SheetsApi } from '../../publish/spreadsheet/sheets-api.ts';
import type { StandingSheet } from '../../publish/spreadsheet/standing-sheet.ts';
import {
  madeSpreadsheetPath,
  noteSpreadsheet,
  unfinishedSpreadsheet,
} from '../../publish/spreadsheet/unfinished.ts';
import { caseSheet } from '../../publish/tables/case-sheet.ts';
import { readPrevious } from '../../publish/workbook/read-previous.ts';
import type { Progress } from '../progress-lines.ts';
import { foretellPublication, tellPublication } from './publication-text.ts';
import type { Target } from './target.ts';
import { workbookPath } from './workbook-target.ts';

interface Options {
  /** `new`, an id, or the address of an open spreadsheet. */
  readonly spreadsheet: string;
  /** Where an earlier local case sheet may be, and where a spreadsheet made anew is noted. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
}

/**
 * A Google spreadsheet.
 * @throws CasesheetError when nobody is signed in, or the spreadsheet cannot be read or is no case sheet
 */
export async function spreadsheetTarget(options: Options): Promise<Target> {
  const id = spreadsheetIdOf(options.spreadsheet);
  const api = await connectToSheets({ env: options.env, onWait: options.progress });
  return id === 'new' ? newSpreadsheetTarget(api, options) : standingTarget(api, id, options);
}

/** The case sheet that is there is brought up to date. */
async function standingTarget(api: SheetsApi, id: string, { progress }: Options): Promise<Target> {
  progress('read the spreadsheet');
  const standing = await readStanding(api, id);
  return {
    previous: previousIn(standing),
    publish: async (outcome) => {
      const published = await publishSpreadsheet({
        api,
        outcome,
        standing,
        previousIn,
        onProgress: progress,
      });
      return tellPublication({ ...published, standing, traffic: api.traffic });
    },
    foretell: (outcome) => foretellPublication(planOf({ api, outcome, standing, previousIn })),
  };
}

/**
 * A new spreadsheet, or one that an earlier run made and did not fill to the end. What people did in a local
 * case sheet until now goes with it.
 */
async function newSpreadsheetTarget(api: SheetsApi, { folder, progress }: Options): Promise<Target> {
  const previous = await readPrevious(workbookPath(folder));
  const previousAlways = () => previous;
  const begun = await unfinishedSpreadsheet(folder);
  const found = begun === null ? NO_SPREADSHEET : await readBegun(api, begun.spreadsheetId, folder);
  if (begun !== null) progress(`going on with ${begun.url}, which an earlier run began`);
  if (previous !== null) progress(`taking over what people did in ${workbookPath(folder)}`);
  return {
    previous,
    publish: async (outcome) => {
      const plan = { api, outcome, previousIn: previousAlways, onProgress: progress };
      // A case sheet that Google cannot hold is refused before it is made.
      const whole = planOf({ ...plan, standing: found });
      const standing = begun === null ? await makeSpreadsheet(api, caseSheet(outcome, previous)) : found;
      const made = { spreadsheetId: standing.spreadsheetId, url: standing.url };
      await noteSpreadsheet(folder, { ...made, finished: false });
      await publishSpreadsheet({ ...plan, standing });
      await noteSpreadsheet(folder, { ...made, finished: true });
      return tellPublication({ ...whole, standing, traffic: api.traffic });
    },
    foretell: (outcome) =>
      foretellPublication(planOf({ api, outcome, standing: found, previousIn: previousAlways })),
  };
}

async function readBegun(api: SheetsApi, spreadsheetId: string, folder: string): Promise<StandingSheet> {
  try {
    return await readStanding(api, spreadsheetId);
  } catch (cause) {
    if (!(cause instanceof CasesheetError)) throw cause;
    throw new CasesheetError(
      `${cause.message} An earlier run began this spreadsheet; delete ${madeSpreadsheetPath(folder)} to begin another.`,
      { cause },
    );
  }
}
