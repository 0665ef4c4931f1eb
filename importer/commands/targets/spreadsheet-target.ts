import type { LayoutChange } from '../../../mappings/sheet/google/layout-change.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { CasesheetError } from '../../problem.ts';
import { connectToSheets } from '../../publish/spreadsheet/connect/connect.ts';
import { spreadsheetIdOf } from '../../publish/spreadsheet/connect/spreadsheet-id.ts';
import { refuseForeignDashboard } from '../../publish/spreadsheet/foreign-dashboard.ts';
import { readMarker } from '../../publish/spreadsheet/import-marker.ts';
import {
  type MadeSpreadsheet,
  madeSpreadsheet,
  madeSpreadsheetPath,
  noteSpreadsheet,
} from '../../publish/spreadsheet/made-spreadsheet.ts';
import { makeSpreadsheet, NO_SPREADSHEET } from '../../publish/spreadsheet/make-spreadsheet.ts';
import { previousIn } from '../../publish/spreadsheet/previous-in.ts';
import { planOf, publishSpreadsheet } from '../../publish/spreadsheet/publish-spreadsheet.ts';
import { readStanding } from '../../publish/spreadsheet/read-standing.ts';
import type { SheetsApi } from '../../publish/spreadsheet/sheets-api.ts';
import type { StandingSheet } from '../../publish/spreadsheet/standing-sheet.ts';
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
  await refuseForeignDashboard(api, standing);
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
  const local = await readPrevious(workbookPath(folder));
  const begun = await begunSpreadsheet(folder);
  const found = begun === null ? NO_SPREADSHEET : await readBegun(api, begun.spreadsheetId, folder);
  if (begun !== null) progress(`going on with ${begun.url}, which an earlier run began`);
  const takesOver = local !== null && !isComplete(found);
  if (takesOver) progress(`taking over what people did in ${workbookPath(folder)}`);
  const previousOf = takesOver ? () => local : previousIn;
  return {
    previous: previousOf(found),
    publish: async (outcome) => {
      const made = begun === null ? await makeSpreadsheet(api, caseSheet(outcome, local)) : found;
      const note = { spreadsheetId: made.spreadsheetId, url: made.url };
      await noteSpreadsheet(folder, { ...note, finished: false });
      const { plan, warning } = await publishSpreadsheet({
        api,
        outcome,
        standing: made,
        previousIn: previousOf,
        onProgress: progress,
      });
      await noteSpreadsheet(folder, { ...note, finished: true });
      const layoutChanges = [...(begun === null ? madeTabs(made) : []), ...plan.layoutChanges];
      return tellPublication({
        plan: { ...plan, layoutChanges },
        warning,
        standing: made,
        traffic: api.traffic,
      });
    },
    foretell: (outcome) =>
      foretellPublication(planOf({ api, outcome, standing: found, previousIn: previousOf })),
  };
}

/** @throws CasesheetError when the folder's spreadsheet is complete: a second one would divide the office */
async function begunSpreadsheet(folder: string): Promise<MadeSpreadsheet | null> {
  const made = await madeSpreadsheet(folder);
  if (made === null || !made.finished) return made;
  throw new CasesheetError(
    `The case sheet of this folder is ${made.url}: give that address with --spreadsheet. ` +
      `To make another one all the same, delete ${madeSpreadsheetPath(folder)} first.`,
  );
}

/** Whether an earlier run filled it to the end: then people may have worked in it since. */
function isComplete({ state, tabs }: StandingSheet): boolean {
  const hasCases = (tabs.get(CASES_TAB.title)?.rows.length ?? 0) > 0;
  return hasCases && readMarker(state)?.state !== 'running';
}

function madeTabs({ state }: StandingSheet): readonly LayoutChange[] {
  return state.tabs.map(({ title }) => ({ what: 'tab', action: 'add', tab: title, name: title }));
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
