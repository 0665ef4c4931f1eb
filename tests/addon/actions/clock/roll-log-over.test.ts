import { beforeAll, describe, expect, test } from 'vitest';
import { markerRequests } from '../../../../importer/publish/spreadsheet/import-marker.ts';
import type { WorkbookReading } from '../../../../importer/workbook-reading.ts';
import { LOG_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { OWNER, readingsOf } from '../../../builders/an-office-on-sheets.ts';
import { Desk } from '../../../builders/desk.ts';
import { workbooksOfDay } from '../../../builders/office-life.ts';
import { apply, stateOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anImportedOffice } from './an-imported-office.ts';
import { cutOffBetweenCalls } from './cut-off-between-calls.ts';

const ARCHIVE = 'יומן עד 2026-11-22';

let readings: readonly WorkbookReading[];

beforeAll(async () => {
  readings = await readingsOf({ clients: 10, seed: 5 });
});

/** As if the office had worked for a year. */
function fillLog(engine: Engine, lines = 20_001): void {
  const sheetId = new Desk(engine).sheetId(LOG_TAB.title);
  const cell = (stringValue: string) => ({ userEnteredValue: { stringValue } });
  const rows = Array.from({ length: lines }, (_, line) => ({
    values: [{ userEnteredValue: { numberValue: 46_000 + line / 100 } }, cell('נטע'), cell(`C-${line}`)],
  }));
  engine.batchUpdate([{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }], { email: OWNER });
}

const titlesOf = (engine: Engine) => new Desk(engine).tabs().map(({ properties }) => properties?.title);
const HEADER = [LOG_TAB.columns.map(({ header }) => header)];

/** The cells of the log and of its archives, from left to right. */
const logTabsOf = (engine: Engine) =>
  titlesOf(engine).flatMap((title = '') =>
    title?.startsWith(LOG_TAB.title) ? [new Desk(engine).values(title)] : [],
  );
const linesOf = (engine: Engine, title: string) => new Desk(engine).values(title).slice(1);

describe('a log of more than twenty thousand lines', () => {
  test('is put away at the end with every line, and a fresh one stands in its place', async () => {
    const { host, engine, hourly } = await anImportedOffice(readings);
    fillLog(engine);
    const titles = titlesOf(engine);
    const lines = linesOf(engine, LOG_TAB.title);
    host.fire(hourly);
    expect(host.log).toEqual([]);
    expect(titlesOf(engine)).toEqual([...titles, ARCHIVE]);
    expect(linesOf(engine, ARCHIVE)).toEqual(lines);
    expect(new Desk(engine).values(LOG_TAB.title)).toEqual(HEADER);
  });

  test('leaves behind one that looks and is guarded as it was', async () => {
    const { host, engine, hourly } = await anImportedOffice(readings);
    const before = lookOf(engine, LOG_TAB.title);
    fillLog(engine);
    host.fire(hourly);
    expect(lookOf(engine, LOG_TAB.title)).toEqual(before);
    expect(lookOf(engine, ARCHIVE)).toEqual(before);
    expect(before.views).toEqual(['החדש למעלה']);
    expect(before.protections).toEqual([{ description: 'יומן: נכתב בידי התוכנה', users: [OWNER] }]);
    expect(before.formats[0]).toMatchObject({ numberFormat: { type: 'DATE_TIME' } });
  });

  test('is put away once, however often the clock runs, and whatever call it is cut off at', async () => {
    const { host, engine, hourly } = await anImportedOffice(readings);
    fillLog(engine);
    const before = logTabsOf(engine);
    cutOffBetweenCalls(
      host,
      () => host.fire(hourly),
      () => {
        const after = logTabsOf(engine);
        expect(after).toEqual(after.length === 1 ? before : [HEADER, ...before]);
      },
    );
    const once = engine.save();
    host.fire(hourly);
    expect(engine.save()).toEqual(once);
    expect(logTabsOf(engine)).toEqual([HEADER, ...before]);
  });

  test('that grows long twice in one day gets two archives', async () => {
    const { host, engine, hourly } = await anImportedOffice(readings);
    for (const count of [1, 2]) {
      fillLog(engine, 20_000 + count);
      host.fire(hourly);
    }
    expect(titlesOf(engine).slice(-2)).toEqual([ARCHIVE, `${ARCHIVE} (2)`]);
    expect(linesOf(engine, `${ARCHIVE} (2)`)).toHaveLength(20_002);
  });
});

test('a log of twenty thousand lines stays', async () => {
  const { host, engine, hourly } = await anImportedOffice(readings);
  fillLog(engine, 20_000 - linesOf(engine, LOG_TAB.title).length);
  const before = logTabsOf(engine);
  host.fire(hourly);
  expect(logTabsOf(engine)).toEqual(before);
});

test('while an import goes on, which looks into the log for what it told, the log stays', async () => {
  const { host, engine, hourly } = await anImportedOffice(readings);
  fillLog(engine);
  const { running, done } = markerRequests(stateOf(engine), '2026-11-22T08:00:00');
  apply(engine, [running]);
  host.fire(hourly);
  expect(titlesOf(engine)).not.toContain(ARCHIVE);
  apply(engine, [done]);
  host.fire(hourly);
  expect(titlesOf(engine)).toContain(ARCHIVE);
});

describe('after the log was put away', () => {
  test.each([
    ['refreshViewsAndProtections', 'לא היה מה לשנות'],
    ['setUpOffice', 'לא נמצא מה לשנות'],
  ])('%s finds everything in place', async (functionName, told) => {
    const { host, engine, hourly } = await anImportedOffice(readings);
    host.callAs({ user: OWNER, functionName });
    fillLog(engine);
    host.fire(hourly);
    const before = engine.save();
    host.callAs({ user: OWNER, functionName });
    expect(host.screen.toasts.at(-1)?.message).toContain(told);
    expect(engine.save()).toEqual(before);
  });

  test('an import finds the fresh log as it wants it, and adds its lines there', async () => {
    const { host, engine, hourly, importAgain } = await anImportedOffice(readings);
    fillLog(engine);
    host.fire(hourly);
    const archived = linesOf(engine, ARCHIVE);
    const again = await importAgain(readings, '2026-11-23T08:00:00.000Z');
    const later = await importAgain(workbooksOfDay(readings, 'later'), '2026-11-24T08:00:00.000Z');
    const changes = [again, later].flatMap(({ plan }) => plan.layoutChanges);
    expect(changes.filter(({ tab }) => tab.startsWith(LOG_TAB.title))).toEqual([]);
    expect(linesOf(engine, LOG_TAB.title).map(([, who]) => who)).toContain('ייבוא');
    expect(linesOf(engine, ARCHIVE)).toEqual(archived);
  });
});

/** How a tab looks and who may edit it: of the cells, those of its first line. */
function lookOf(engine: Engine, title: string) {
  const desk = new Desk(engine);
  const tab = desk.tabs().find(({ properties }) => properties?.title === title);
  const [grid] =
    engine.get({
      ranges: [
        {
          sheetId: desk.sheetId(title),
          startRowIndex: 0,
          endRowIndex: 2,
          startColumnIndex: 0,
          endColumnIndex: undefined,
        },
      ],
      includeGridData: true,
      actor: { email: OWNER },
    }).sheets?.[0]?.data ?? [];
  const formatsOf = (row: number) =>
    (grid?.rowData?.[row]?.values ?? []).map(({ userEnteredFormat }) => userEnteredFormat ?? null);
  return {
    formats: formatsOf(1),
    headerFormats: formatsOf(0),
    widths: grid?.columnMetadata?.map(({ pixelSize }) => pixelSize),
    frozen: tab?.properties?.gridProperties?.frozenRowCount,
    rightToLeft: tab?.properties?.rightToLeft,
    views: tab?.filterViews?.map((view) => view.title),
    protections: tab?.protectedRanges?.map(({ description, editors }) => ({
      description,
      users: editors?.users,
    })),
  };
}
