import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import { MAILS_TAB } from '../../../mappings/sheet/tabs.ts';
import type { MailKind, MailState, StandingMail } from './ledger-mail.ts';

export type MailColumn = (typeof MAILS_TAB.columns)[number]['key'];

/** The tab of mails as it was read. */
export interface StandingMails {
  /** From 0; -1 where there is none. */
  readonly headerRowIndex: number;
  /** By column, from 0; a column that the tab does not have is left out. */
  readonly columns: ReadonlyMap<MailColumn, number>;
  /** In the order of the tab; a row that cannot be understood is left out. */
  readonly mails: readonly StandingMail[];
}

/** @param rows the tab's cells from its first row on */
export function standingMails(rows: readonly (readonly unknown[])[]): StandingMails {
  const found = findHeaders(rows, MAILS_TAB.columns);
  if (found === null) return { headerRowIndex: -1, columns: new Map(), mails: [] };
  const { headerRowIndex, headers } = found;
  const columns = new Map(
    MAILS_TAB.columns
      .map(({ key, header }) => [key, headers.indexOf(header)] as const)
      .filter(([, index]) => index !== -1),
  );
  const mails = rows.flatMap((row, rowIndex) => {
    if (rowIndex <= headerRowIndex) return [];
    return mailOf((key) => String(row[columns.get(key) ?? -1] ?? '').trim(), rowIndex + 1);
  });
  return { headerRowIndex, columns, mails };
}

/** Whether every column is there: without one of them nobody could know which mails went. */
export function isLedgerWhole({ columns }: Pick<StandingMails, 'columns'>): boolean {
  return columns.size === MAILS_TAB.columns.length;
}

function mailOf(text: (key: MailColumn) => string, rowNumber: number): readonly StandingMail[] {
  const [kind, period, state, at] = [text('kind'), text('period'), text('state'), text('at')];
  if (!isKind(kind) || !PERIODS[kind].test(period) || !isState(state) || !MOMENT.test(at)) return [];
  const address = text('address').toLowerCase();
  if (address === '') return [];
  const [name, run, notices] = [text('name'), text('run'), text('notices')];
  return [
    {
      kind,
      period,
      name,
      address,
      state,
      at,
      run,
      place: countOf(text('place')),
      attempts: countOf(text('attempts')),
      notices: notices.split(' ').filter((id) => id !== ''),
      rowNumber,
    },
  ];
}

const PERIODS: { readonly [Kind in MailKind]: RegExp } = {
  digest: /^\d{4}-\d\d-\d\d$/,
  month: /^\d{4}-\d\d$/,
};
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;
const STATES: readonly string[] = [
  'nothing',
  'queued',
  'sending',
  'sent',
  'failed',
  'unsure',
  'missed',
] satisfies readonly MailState[];

function isKind(text: string): text is MailKind {
  return Object.keys(PERIODS).includes(text);
}

function isState(text: string): text is MailState {
  return STATES.includes(text);
}

function countOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
