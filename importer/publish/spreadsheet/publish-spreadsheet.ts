import { isDeepStrictEqual } from 'node:util';
import type { ImportOutcome } from '../../import-outcome.ts';
import { CasesheetError } from '../../problem.ts';
import type { PreviousImport } from '../previous/previous-import.ts';
import { caseSheet } from '../tables/case-sheet.ts';
import { applyPlan } from './apply-plan.ts';
import { checkCellBudget } from './cell-budget.ts';
import { waitBeforeRetry } from './connect/back-off.ts';
import { ADVISED_BYTES } from './pack-writes.ts';
import { planPublication } from './plan-publication.ts';
import { isNothing, type PublicationPlan } from './publication-plan.ts';
import { readStanding } from './read-standing.ts';
import { type SheetsApi, UncertainOutcome } from './sheets-api.ts';
import type { StandingSheet } from './standing-sheet.ts';

/** What is to be published, and where. */
export interface Planning {
  readonly api: SheetsApi;
  readonly outcome: ImportOutcome;
  /** The spreadsheet as it was read before the import. */
  readonly standing: StandingSheet;
  /** What is to be kept of the earlier case sheet. */
  readonly previousIn: (standing: StandingSheet) => PreviousImport | null;
}

export interface SpreadsheetPublication extends Planning {
  readonly onProgress: (text: string) => void;
  /** Left out, what Google advises for one call. */
  readonly callBytes?: number;
  /** Waits before a plan is made again; the argument counts from 1. */
  readonly wait?: (attempt: number) => Promise<unknown>;
}

export interface Published {
  readonly plan: PublicationPlan;
  readonly warning: string | null;
}

/** What publishing would do; nothing is sent. */
export function planOf({ api, outcome, standing, previousIn }: Planning): Published {
  const previous = previousIn(standing);
  const plan = planPublication({
    sheet: caseSheet(outcome, previous),
    standing,
    issued: previous?.issued ?? { clients: 0, cases: 0 },
    owners: api.account === null ? [] : [api.account],
  });
  return { plan, warning: checkCellBudget(plan.gridCells) };
}

/**
 * Brings the spreadsheet to the case sheet of an import. Done again, it changes nothing; cut off at any
 * moment and done again, it ends in the same place.
 * Just before anything is written, the tabs that people work in are read once more: what somebody typed,
 * sorted or moved since then is planned for anew.
 * @returns the first plan that was made
 * @throws CasesheetError when Google refuses, or people change the sheet faster than it can be planned
 */
export async function publishSpreadsheet(publication: SpreadsheetPublication): Promise<Published> {
  const {
    api,
    onProgress,
    callBytes = ADVISED_BYTES,
    wait = (attempt) => waitBeforeRetry({ attempt }),
  } = publication;
  const { spreadsheetId } = publication.standing;
  let { standing } = publication;
  let first: Published | null = null;
  for (let attempt = 1; attempt <= MOST_PLANS; attempt += 1) {
    const planned = planOf({ ...publication, standing });
    first ??= planned;
    if (isNothing(planned.plan)) return first;
    if (planned.plan.touchesStandingRows) {
      const now = await readStanding(api, spreadsheetId, standing);
      if (!isDeepStrictEqual(now.raw, standing.raw) || !isDeepStrictEqual(now.state, standing.state)) {
        onProgress('publish: somebody changed the sheet meanwhile, planning again');
        standing = now;
        continue;
      }
    }
    try {
      await applyPlan({ api, spreadsheetId, plan: planned.plan, callBytes, onProgress });
      return first;
    } catch (error) {
      if (!(error instanceof UncertainOutcome)) throw error;
      onProgress(`publish: ${error.message} Looking at what stands there now.`);
      await wait(attempt);
      standing = await readStanding(api, spreadsheetId);
    }
  }
  throw new CasesheetError(
    'The case sheet could not be written whole: replies were lost, or the sheet was changed, again and again. ' +
      'What was written stays and is right; run the same command again to go on.',
  );
}

const MOST_PLANS = 10;
