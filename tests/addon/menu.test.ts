import { expect, test } from 'vitest';
import { aCase } from '../builders/a-case.ts';
import { OWNER } from '../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from './an-office-at-work.ts';

const NETA = emailOf('נטע ברקאי');
const anOffice = () => anOfficeAtWork({ cases: [aCase('documents')] });
type Office = Awaited<ReturnType<typeof anOffice>>;
const DAY = 24 * 3_600_000;

function menuOf({ host }: Office, ...open: Parameters<Office['host']['openAs']>) {
  host.openAs(...open);
  return host.screen.menus.get(open[0])?.[0]?.items ?? [];
}

test('where nothing is wrong the menu begins with the sidebar', async () => {
  const office = await anOffice();
  office.host.tick(61);
  expect(menuOf(office, NETA)[0]).toEqual({ caption: 'סרגל צד', functionName: 'openSidebar' });
});

test('whoever opens the sheet sees that the clock stands still, and is led to the check of health', async () => {
  const office = await anOffice();
  office.host.tick(61);
  for (const { uid } of office.host.triggers.all()) office.host.triggers.remove(uid);
  office.clock.advance(2 * DAY);
  expect(menuOf(office, NETA)[0]).toEqual({
    caption: '⚠ התזכורות והבדיקות האוטומטיות לא רצות כבר יומיים.',
    functionName: 'checkHealth',
  });
});

test('that edits are no longer heard of is in the menu after the next run of the clock', async () => {
  const office = await anOffice();
  const edits = office.host.triggers.all().find(({ functionName }) => functionName === 'handleEdit');
  office.host.triggers.remove(edits?.uid ?? '');
  expect(menuOf(office, NETA)[0]?.functionName).toBe('openSidebar');
  office.host.tick(61);
  expect(menuOf(office, NETA)[0]?.caption).toBe('⚠ הטיפול האוטומטי בעריכות אינו פועל.');
  office.host.callAs({ user: OWNER, functionName: 'setUpOffice' });
  office.host.tick(61);
  expect(menuOf(office, NETA)[0]?.functionName).toBe('openSidebar');
});

test.each([
  ['of somebody whom Google keeps from the properties', 'NONE', '{}'],
  ['of a spreadsheet whose note of trouble is no such thing', 'LIMITED', '{"mails":7,"triggersMissing":"x"}'],
] as const)('the menu %s comes all the same', async (_, authMode, noted) => {
  const office = await anOffice();
  office.host.documentProperties.set('health.trouble', noted);
  office.host.documentProperties.set('clock.lastRun', 'אתמול');
  expect(menuOf(office, NETA, authMode).map(({ functionName }) => functionName)).toContain('setUpOffice');
  expect(office.host.executions.at(-1)?.error).toBeNull();
});

test('before anybody set the office up the menu complains of nothing', async () => {
  const office = await anOffice();
  office.host.documentProperties.clear();
  office.clock.advance(9 * DAY);
  expect(menuOf(office, NETA)[0]?.functionName).toBe('openSidebar');
});
