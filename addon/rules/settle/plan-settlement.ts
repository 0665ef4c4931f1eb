import { caseNumbers } from './case-numbers.ts';
import { type Office, openOffice } from './office.ts';
import { overwrittenLines } from './overwritten-cells.ts';
import { type CaseContent, rowBase } from './row-base.ts';
import { type CaseNumbers, rowIdentity } from './row-identity.ts';
import { lookAt, type RowLook } from './row-look.ts';
import type { RowState } from './row-state.ts';
import { emptyRowWrite, rowWrite } from './row-write.ts';
import { lookOver, settleEdits, settleNewCase } from './settle-row.ts';
import type { Settlement, ToSettle } from './settlement.ts';
import { toldOf } from './told.ts';
import { withdrawIfBare, withdrawnRowWrite } from './withdrawn-case.ts';

/**
 * Decides what becomes of edited rows, and of rows that are looked over: what is written into them, what the log
 * tells, who has to hear of it. Once that is written, the same rows and claims come to nothing more.
 * @param toSettle with the lists that `neededLists` asked for
 */
export function planSettlement(toSettle: ToSettle): Settlement {
  const { rows, emptyRows } = rowsToSettle(toSettle);
  const office = openOffice(
    toSettle,
    rows.flatMap(({ base }) => (base === null ? [] : [base.caseValues])),
  );
  const before = office.issued();
  // Cases that have a number come first, so that new ones find their clients as they are now.
  const settled = [...rows.filter(({ base }) => base !== null), ...rows.filter(({ base }) => base === null)]
    .map((row) => settle(row, office))
    .sort((a, b) => a.rowNumber - b.rowNumber);
  const after = office.issued();
  return {
    writes: [...settled.map(({ write }) => write), ...emptyRows.map(emptyRowWrite)].flatMap((write) =>
      write === null ? [] : [write],
    ),
    log: settled.flatMap(({ log }) => log),
    notices: settled.flatMap(({ state }) => state.notices),
    issued: after.cases === before.cases && after.clients === before.clients ? null : after,
    told: toldOf(
      settled.flatMap(({ state }) => state.news.filter(({ claimId }) => toSettle.own.has(claimId))),
    ),
  };
}

interface RowToSettle {
  readonly look: RowLook;
  /** Null where the row is a new case. */
  readonly base: CaseContent | null;
}

/** In the order in which they stand. */
function rowsToSettle(toSettle: ToSettle): {
  readonly rows: readonly RowToSettle[];
  readonly emptyRows: readonly RowLook[];
} {
  const looks = toSettle.rows.map(lookAt).sort((a, b) => a.row.rowNumber - b.row.rowNumber);
  const numbers = caseNumbers(toSettle, looks);
  const rows: RowToSettle[] = [];
  const emptyRows: RowLook[] = [];
  const taken = new Set<string>();
  for (const look of looks) {
    // Of several rows that remember to have been one case, only the first is it again.
    const standsElsewhere: CaseNumbers['standsElsewhere'] = (caseId, rowNumber) =>
      taken.has(caseId) || numbers.standsElsewhere(caseId, rowNumber);
    const identity = rowIdentity(look, { ...numbers, standsElsewhere });
    switch (identity.what) {
      case 'nothing':
        emptyRows.push(look);
        break;
      case 'newCase':
        rows.push({ look, base: null });
        break;
      case 'case': {
        taken.add(identity.caseId);
        const published = toSettle.published.get(identity.caseId);
        rows.push({ look, base: rowBase(look, identity, published) });
        break;
      }
      default:
        return identity satisfies never;
    }
  }
  return { rows, emptyRows };
}

function settle({ look, base }: RowToSettle, office: Office) {
  const state = settledState(look, base, office);
  const { caseId = '' } = state.content.caseValues;
  office.take(base?.caseValues ?? null, state.isWithdrawn ? { caseId } : state.content.caseValues);
  const write = state.isWithdrawn ? withdrawnRowWrite(look) : rowWrite({ look, base, state });
  const { rowNumber } = look.row;
  if (write === null) return { rowNumber, write, state, log: [] };
  return {
    rowNumber,
    write,
    state,
    log: [...state.log, ...overwrittenLines({ look, base, state, write, office })],
  };
}

function settledState(look: RowLook, base: CaseContent | null, office: Office): RowState {
  if (base === null) return settleNewCase({ look, office });
  const state = look.isLookedOver ? lookOver(base, { look, office }) : settleEdits(base, { look, office });
  return withdrawIfBare(state, { base, look, office });
}
