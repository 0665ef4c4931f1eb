import { expect, test } from 'vitest';
import { FIELDS } from '../../../mappings/fields.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { OWNER, tabOf, write } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';

const CHECK = 'checkHealth';
const CASES = [aCase('preparation'), aCase('submitted', { caseId: 'C-00002' })];

test('an hour after the set-up all is well, and nothing was written to find that out', async () => {
  const { host, engine } = await anOfficeAtWork({ cases: CASES });
  host.tick(61);
  const before = engine.save();
  host.callAs({ user: OWNER, functionName: CHECK });
  const [told] = host.screen.alerts;
  expect(told?.title).toBe('בדיקת תקינות');
  expect(told?.message).toMatch(/^לא נמצאה תקלה\.\n/);
  expect(told?.message).toMatch(/נבדק ותקין: לשוניות וכותרות; פעולות אוטומטיות; הבדיקה שבכל שעה; /);
  expect(engine.save()).toEqual(before);
});

test('what is wrong comes first, and names cases by their numbers alone', async () => {
  const { host, engine } = await anOfficeAtWork({ cases: CASES });
  host.triggers.remove(host.triggers.all()[0]?.uid ?? '');
  const { headers } = tabOf(engine, CASES_TAB.title);
  const column = headers.indexOf(FIELDS.find(({ key }) => key === 'caseManager')?.header ?? '');
  write(engine, { tab: CASES_TAB.title, row: 1, column, text: 'מישהו אחר' });
  host.callAs({ user: OWNER, functionName: CHECK });
  const message = host.screen.alerts[0]?.message ?? '';
  expect(message).toMatch(/^דורש טיפול:\n• פעולות אוטומטיות שחסרות: טיפול בכל עריכה\./);
  expect(message).toMatch(/• תיק אחד אצל מי שאינו בלשונית צוות\. .+ \(C-00001\)\./);
  expect(message).not.toContain(CASES[0]?.clientName);
});

test('whoever works here may look too, and is told what they are not shown', async () => {
  const { host } = await anOfficeAtWork({ cases: CASES });
  host.tick(61);
  host.callAs({ user: emailOf('גילה מורן'), functionName: CHECK });
  expect(host.screen.alerts[0]?.message).toMatch(/^לא נמצאה תקלה\.\n.*לא נבדק: פעולות אוטומטיות \(/s);
});

test('the clock that stands still for a day is told', async () => {
  const { host, clock } = await anOfficeAtWork({ cases: CASES });
  host.tick(61);
  for (const { uid } of host.triggers.all()) host.triggers.remove(uid);
  clock.advance(25 * 3_600_000);
  host.callAs({ user: emailOf('גילה מורן'), functionName: CHECK });
  expect(host.screen.alerts[0]?.message).toContain('הבדיקה שבכל שעה לא רצה כבר 25 שעות.');
});

test('the calls are the same for any number of cases', async () => {
  const many = Array.from({ length: 300 }, (_, index) => aCase('preparation', { caseId: `C-1${index}` }));
  const [few, more] = [await callsFor(CASES), await callsFor(many)];
  expect(more).toEqual(few);
  expect(few['Sheets.Spreadsheets.get']).toBe(1);
  expect(few['Sheets.Spreadsheets.Values.batchGet']).toBe(2);
});

test('where Google refuses, one is told why', async () => {
  const { host } = await anOfficeAtWork({ cases: CASES });
  host.setFaults('503@1');
  host.callAs({ user: OWNER, functionName: CHECK });
  expect(host.screen.alerts[0]?.message).toMatch(/^הבדיקה לא הצליחה\. הסיבה מ-Google: .+/);
});

async function callsFor(cases: typeof CASES): Promise<Readonly<Record<string, number>>> {
  const { host } = await anOfficeAtWork({ cases });
  host.callAs({ user: OWNER, functionName: CHECK });
  return host.executions.at(-1)?.calls ?? {};
}
