import { expect, test } from 'vitest';
import type { CaseCard } from '../../../addon/rules/sidebar/case-card.ts';
import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { TEAM } from '../../builders/a-team.ts';
import { tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeWithASidebar, type OfficeWithASidebar, OWNER } from './an-office-with-a-sidebar.ts';

const emailOf = (asked: string) => TEAM.find(({ name }) => name === asked)?.email ?? '';
const [NETA, ROI, GILA] = ['נטע ברקאי', 'רועי תבור', 'גילה מורן'].map(emailOf) as [string, string, string];

const READY = aCase('documents', { documentsStatus: 'complete' });
const tick = (office: OfficeWithASidebar, user: string) => office.type(user, office.place('finish', 2), true);
const cardFor = (office: OfficeWithASidebar, user = OWNER) =>
  office.ask(user, 'sidebarCase', 'C-00001', 2).card as CaseCard;

test('asking alone changes nothing in the sheet; the tick of whoever asked does', async () => {
  const office = await anOfficeWithASidebar([READY]);
  const before = office.engine.save();
  expect(office.ask(NETA, 'sidebarFinish', 'C-00001', 2, '')).toEqual({ ok: true, rowNumber: 2 });
  expect(office.engine.save()).toEqual(before);
  tick(office, NETA);
  expect(cardFor(office)).toMatchObject({ stage: 'הכנת תביעה', isTicked: false, note: '' });
});

test('collections, who may not edit the stage, send a case back with a reason', async () => {
  const office = await anOfficeWithASidebar([aCase('collections')]);
  expect(() => office.type(GILA, office.place('stage', 2), 'עדכון לקוח בהחלטה')).toThrow();
  expect(office.ask(GILA, 'sidebarMove', 'C-00001', 2, 'decision', 'הלקוח לא קיבל את ההחלטה')).toMatchObject({
    ok: true,
  });
  tick(office, GILA);
  expect(cardFor(office)).toMatchObject({
    stage: 'עדכון לקוח בהחלטה',
    nextAction: 'לתקן: הלקוח לא קיבל את ההחלטה',
  });
});

test('the log says that it came from the sidebar, who did it and why', async () => {
  const office = await anOfficeWithASidebar([READY]);
  office.ask(NETA, 'sidebarMove', 'C-00001', 2, 'left', 'עבר לגור בחוץ לארץ');
  tick(office, NETA);
  const { sheetId } = tabOf(office.engine, LOG_TAB.title);
  const lines = office.engine.readValues(
    {
      sheetId,
      startRowIndex: 1,
      endRowIndex: 50,
      startColumnIndex: 0,
      endColumnIndex: LOG_TAB.columns.length,
    },
    { value: 'FORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' },
    { email: OWNER },
  );
  const stage = lines.find((line) => line.includes('שלב'));
  expect(stage).toEqual(expect.arrayContaining(['נטע ברקאי', 'C-00001', 'איסוף מסמכים', 'עזב אותנו']));
  expect(stage?.join(' ')).toContain('סרגל צד');
  expect(stage?.join(' ')).toContain('עבר לגור בחוץ לארץ');
});

test('whoever ticks decides: what a colleague asked for is not carried out in somebody else’s name', async () => {
  const office = await anOfficeWithASidebar([READY]);
  office.ask(NETA, 'sidebarMove', 'C-00001', 2, 'left', 'עבר לגור בחוץ לארץ');
  tick(office, ROI);
  expect(cardFor(office)).toMatchObject({ stage: 'הכנת תביעה' });
});

test('a wish is carried out once; a further tick finishes the next stage, or says why not', async () => {
  const office = await anOfficeWithASidebar([READY]);
  office.ask(NETA, 'sidebarMove', 'C-00001', 2, 'intake', 'השם אינו נכון');
  tick(office, NETA);
  expect(cardFor(office)).toMatchObject({ stage: 'קליטה' });
  tick(office, NETA);
  const { stage, note, isTicked } = cardFor(office);
  expect([stage, isTicked]).toEqual(['קליטה', false]);
  expect(note).toContain('ההעברה הזאת אינה בתפקיד שלכם');
});

test('what is no longer complete when the tick comes is put back, and the sidebar can say why', async () => {
  const office = await anOfficeWithASidebar([READY]);
  office.ask(NETA, 'sidebarFinish', 'C-00001', 2, '');
  office.type(ROI, office.place('documentsStatus', 2), 'חסרים');
  tick(office, NETA);
  const { stage, note, isTicked } = cardFor(office, NETA);
  expect([stage, isTicked]).toEqual(['איסוף מסמכים', false]);
  expect(note).toBe('עוד לא הושלם כל מה שצריך כדי להעביר את התיק.\n- להשלים את כל המסמכים');
});

test('whoever waits longer than ten minutes means the tick alone', async () => {
  const office = await anOfficeWithASidebar([READY]);
  office.ask(NETA, 'sidebarMove', 'C-00001', 2, 'left', 'עבר לגור בחוץ לארץ');
  office.host.tick(11);
  tick(office, NETA);
  expect(cardFor(office)).toMatchObject({ stage: 'הכנת תביעה' });
});
