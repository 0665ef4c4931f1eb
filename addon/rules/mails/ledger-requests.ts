import type { CellData, Request } from '../../../mappings/sheet/google/rest.ts';
import type { LedgerMail, StandingMail } from './ledger-mail.ts';
import type { MailPlan, PlannedMail } from './plan-mails.ts';
import type { MailColumn, StandingMails } from './standing-mails.ts';

export interface LedgerPlace {
  /** Of the tab of mails. */
  readonly sheetId: number;
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly now: string;
  /** The id of the run that sends. */
  readonly run: string;
}

/** What became of a mail that a run was to send. */
export type SendingOutcome = 'sent' | 'failed' | 'unsure' | 'queued';

/** What is written before mails go: every row of the plan, and old rows that go. */
export function requestsBefore(
  { send, queue, nothing, resolved, missed, forgetToRowNumber }: MailPlan,
  standing: StandingMails,
  place: LedgerPlace,
): readonly Request[] {
  const rows = [
    ...send.map((mail, index) => rowOf(mail, place, { state: 'sending', run: place.run, place: index })),
    ...queue
      .filter((mail) => mail.standing?.state !== 'queued')
      .map((mail) => rowOf(mail, place, { state: 'queued' })),
    ...nothing.map((mail) => rowOf(mail, place, { state: 'nothing' })),
    ...resolved,
    ...missed,
  ];
  return [
    ...writeRequests(rows, standing, place),
    ...(forgetToRowNumber === null
      ? []
      : [
          {
            deleteDimension: {
              range: {
                sheetId: place.sheetId,
                dimension: 'ROWS' as const,
                startIndex: standing.headerRowIndex + 1,
                endIndex: forgetToRowNumber,
              },
            },
          },
        ]),
  ];
}

/**
 * What is written after mails went.
 * @param outcomes in the order in which the mails were to go
 */
export function requestsAfter(
  outcomes: readonly SendingOutcome[],
  standing: StandingMails,
  place: LedgerPlace,
): readonly Request[] {
  const rows = standing.mails.flatMap((mail): readonly StandingMail[] => {
    const state = outcomes[mail.place];
    if (mail.run !== place.run || mail.state !== 'sending' || state === undefined) return [];
    const attempts = state === 'failed' ? mail.attempts + 1 : mail.attempts;
    return [{ ...mail, state, at: place.now, attempts }];
  });
  return writeRequests(rows, standing, place);
}

type Row = LedgerMail & { readonly rowNumber: number | null };

function rowOf(
  { job, standing }: PlannedMail,
  { now }: LedgerPlace,
  told: Pick<LedgerMail, 'state'> & Partial<LedgerMail>,
): Row {
  const { kind, period, to, notices } = job;
  const [rowNumber, attempts] = [standing?.rowNumber ?? null, standing?.attempts ?? 0];
  const { name, address } = to;
  return { kind, period, name, address, notices, at: now, run: '', place: 0, attempts, rowNumber, ...told };
}

/** Rows that stand already are written in place, others at the end. */
function writeRequests(
  rows: readonly Row[],
  { columns }: StandingMails,
  { sheetId }: LedgerPlace,
): readonly Request[] {
  const appended = rows.filter(({ rowNumber }) => rowNumber === null).map((row) => cellsOf(row, columns));
  const updates = rows.flatMap(({ rowNumber, ...row }): readonly Request[] => {
    if (rowNumber === null) return [];
    const start = { sheetId, rowIndex: rowNumber - 1, columnIndex: 0 };
    return [{ updateCells: { start, rows: [cellsOf(row, columns)], fields: 'userEnteredValue' } }];
  });
  if (appended.length === 0) return updates;
  return [...updates, { appendCells: { sheetId, rows: appended, fields: 'userEnteredValue' } }];
}

/** In the order in which the columns stand now. */
function cellsOf(
  mail: LedgerMail,
  columns: ReadonlyMap<MailColumn, number>,
): { readonly values: readonly CellData[] } {
  const values: CellData[] = Array.from({ length: Math.max(-1, ...columns.values()) + 1 }, () => ({}));
  for (const [key, index] of columns) {
    const value = key === 'notices' ? noticesText(mail.notices) : mail[key];
    values[index] = {
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    };
  }
  return { values };
}

/** A cell holds 50,000 characters; those beyond would be told again should the run be cut off. */
function noticesText(ids: readonly string[]): string {
  return ids.slice(0, MOST_NOTICES).join(' ');
}

const MOST_NOTICES = 1_000;
