import { expect, test } from 'vitest';
import { figuresOfText } from '../../../../addon/rules/month/figures-of-text.ts';
import type { MonthFigures } from '../../../../addon/rules/month/month-figures.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { FEEDBACK_TAB, LOG_TAB, MONTHS_TAB } from '../../../../mappings/sheet/tabs.ts';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';
import { apply, byHand, OWNER, tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../../an-office-at-work.ts';
import type { OfficeAtWork } from '../../office-at-work.ts';
import { anHour } from './an-office-with-cases.ts';

const NETA = emailOf('נטע ברקאי');
const GILA = emailOf('גילה מורן');

const CASES: readonly CaseValues[] = [
  aCase('documents', {
    caseId: 'C-00001',
    intakeDate: '2025-05-04',
    channel: 'google',
    documentsStatus: 'complete',
  }),
  aCase('documents', { caseId: 'C-00002', intakeDate: '2025-04-30' }),
  aCase('decision', { caseId: 'C-00003', feeAmount: 300_000, lastContact: '2025-05-20' }),
  aCase('collections', { caseId: 'C-00004', feeAmount: 100_000, paidAmount: 20_000 }),
  aCase('submitted', { caseId: 'C-00005' }),
];

/** The morning of the first office day after a month; the eve and the day of Shavuot are closed. */
const REPORT_MORNING = new Date('2025-06-03T05:00:00Z');

async function anOfficeAfterMay(): Promise<OfficeAtWork> {
  const office = await anOfficeAtWork({ cases: CASES });
  office.host.documentProperties.set('triggers.setUpAt', String(Date.parse('2025-05-04T09:00:00Z')));
  office.type(NETA, { row: 2, field: 'waitingFor' }, 'לקוח');
  office.type(NETA, { row: 7, field: 'clientName' }, 'דנה לוי');
  office.type(GILA, { row: 5, field: 'paidAmount' }, 700);
  // A case that lacks the answer of the authority stays.
  office.type(emailOf('עמית שרוני'), { row: 6, field: 'finish' }, true);
  office.clock.advance(4 * 86_400_000);
  office.type(NETA, { row: 2, field: 'finish' }, true);
  office.type(NETA, { row: 3, field: 'reason' }, 'שכנעו אותו שיקר אצלנו, לא כמו אצל רונית');
  office.type(NETA, { row: 3, field: 'stage' }, 'עזב אותנו');
  office.type(NETA, { row: 4, field: 'finish' }, true);
  office.type(GILA, { row: 5, field: 'paymentStatus' }, 'שולם');
  office.type(GILA, { row: 5, field: 'finish' }, true);
  writeFeedback(office, [
    [serialDay('2025-05-22'), 'C-00001', 'תלונה', 'יחס', null, null, 'דיברו איתי לא יפה'],
  ]);
  office.clock.advance(REPORT_MORNING.getTime() - office.clock.now().getTime());
  return office;
}

function writeFeedback(
  { engine }: OfficeAtWork,
  rows: readonly (readonly (string | number | null)[])[],
): void {
  const { sheetId } = tabOf(engine, FEEDBACK_TAB.title);
  const range = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: rows.length + 1,
    startColumnIndex: 0,
    endColumnIndex: 7,
  };
  engine.writeValues([{ range, values: rows }], 'RAW', { email: OWNER });
}

const keptIn = (office: OfficeAtWork) =>
  office
    .values(MONTHS_TAB.title)
    .slice(1)
    .map(([month, figures]) => figuresOfText(String(figures), String(month)));

const reportsIn = ({ host }: OfficeAtWork) =>
  host.outbox.filter(({ subject }) => subject.includes('הדוח החודשי'));

const NOTHING: MonthFigures = {
  ...{
    month: '2025-05',
    isLogWhole: true,
    opened: 0,
    closed: 0,
    start: null,
    stages: [],
    channels: [],
    left: [],
  },
  ...{ fees: { due: 0, collected: 0 }, complaints: [], satisfaction: null, refunds: { count: 0, amount: 0 } },
};

const MAY = {
  month: '2025-05',
  // The log begins on the 21st.
  isLogWhole: false,
  opened: 2,
  closed: 2,
  start: null,
  stages: [
    // One of the two waited on the 22nd and the 25th.
    { stage: 'documents', cases: 2, waitingDays: 1 },
    { stage: 'decision', cases: 1, workDays: expect.any(Number), waitingDays: 0 },
    { stage: 'collections', cases: 1, waitingDays: 0 },
  ],
  channels: [
    { label: 'גוגל', count: 1 },
    { label: 'לא צוין', count: 1 },
  ],
  fees: { due: 300_000, collected: 50_000 },
  complaints: [{ subject: 'attitude', count: 1, again: 0 }],
  satisfaction: null,
  left: [{ reason: 'price', count: 1 }],
};

test('what the office did in a month is told to everybody once, and kept', async () => {
  const office = await anOfficeAfterMay();
  for (let hour = 0; hour < 4; hour += 1) anHour(office);
  expect(office.host.log).toEqual([]);
  expect(keptIn(office)).toMatchObject([MAY]);
  expect(
    reportsIn(office)
      .flatMap(({ to }) => to)
      .sort(),
  ).toEqual(TEAM.map(({ email }) => email).sort());
  const [{ body = '' } = {}] = reportsIn(office);
  for (const word of ['דנה', 'רונית', 'C-0000', 'דיברו', 'נטע']) expect(body).not.toContain(word);
});

test('what was kept is told as it was, also where the sheet says something else by now', async () => {
  const office = await anOfficeAfterMay();
  const { sheetId } = tabOf(office.engine, MONTHS_TAB.title);
  const kept = { ...NOTHING, opened: 612 };
  const cells = ['2025-05', JSON.stringify(kept)].map((stringValue) => ({
    userEnteredValue: { stringValue },
  }));
  apply(office.engine, [{ appendCells: { sheetId, rows: [{ values: cells }], fields: 'userEnteredValue' } }]);
  for (let hour = 0; hour < 2; hour += 1) anHour(office);
  expect(keptIn(office)).toEqual([kept]);
  expect(reportsIn(office)[0]?.subject).toContain('612');
});

test.each([LOG_TAB, FEEDBACK_TAB, MONTHS_TAB])(
  'without its tab $title the report goes all the same',
  async ({ title }) => {
    const office = await anOfficeAfterMay();
    byHand(office.engine, { deleteSheet: { sheetId: tabOf(office.engine, title).sheetId } });
    for (let hour = 0; hour < 2; hour += 1) anHour(office);
    expect(reportsIn(office)).toHaveLength(TEAM.length);
  },
);

test('the report is made with the same calls, however much there is in the log', async () => {
  const count = async (lines: number) => {
    const office = await anOfficeAfterMay();
    const { sheetId } = tabOf(office.engine, LOG_TAB.title);
    const [, line = []] = office.values(LOG_TAB.title);
    const cells = line.map((cell) => ({
      userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: String(cell) },
    }));
    const rows = Array.from({ length: lines }, () => ({ values: cells }));
    apply(office.engine, [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }]);
    const ranges: string[] = [];
    office.host.watchCalls(({ name }) => {
      if (name.startsWith('Sheets.')) ranges.push(name);
      return undefined;
    });
    for (let hour = 0; hour < 2; hour += 1) anHour(office);
    expect(reportsIn(office)).toHaveLength(TEAM.length);
    return ranges.length;
  };
  expect(await count(1)).toBe(await count(500));
});
