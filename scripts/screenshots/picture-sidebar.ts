import type { Browser } from 'playwright-core';
import { CASES_TAB } from '../../mappings/sheet/tabs.ts';
import { openSidebarPage } from '../emulator/apps-script/open-sidebar-page.ts';
import { openSampleOffice, type SampleOffice } from './sample-office.ts';
import { sideBySide } from './side-by-side.ts';

/** As wide as Google makes it. */
const WINDOW = { width: 300, height: 640 };
const SCALE = 2;
/** A Sunday, soon after the last row of the sample workbooks. */
const MORNING = new Date('2026-01-04T07:00:00Z');
/** A client manager of the sample office, with a handful of cases. */
const WHO = 'מיכאלה';

/** What she has written at her cases, in the order of her list; the legacy workbooks know no next action. */
const PLANS: readonly (readonly [nextAction: string, due: string])[] = [
  ['לקבוע שיחה על ההחלטה', '31/12/2025'],
  ['לשלוח את מכתב ההחלטה', '04/01/2026'],
  ['לעדכן בטלפון', '06/01/2026'],
  ['לעדכן בטלפון', '07/01/2026'],
  ['לבקש אישור בית חולים', '04/01/2026'],
  ['לבדוק אם הגיע תלוש השכר', '11/01/2026'],
];
/** Of them, the one that is about to go on. */
const CASE_TO_FINISH = 4;

/** Three moments of one person's sidebar, side by side: their cases, one of them, and the tick that moves it on. */
export async function pictureSidebar(browser: Browser, path: string): Promise<void> {
  const office = await openSampleOffice(MORNING);
  const user = office.staff.find(({ name }) => name === WHO)?.email ?? '';
  const { clientName, rowNumber } = planTheWeek(office, user)[CASE_TO_FINISH] ?? NOBODY;
  const page = await openSidebarPage(browser, { host: office.host, user, window: WINDOW, scale: SCALE });
  await page.getByRole('tab', { name: 'התיקים שלי', exact: true }).click();
  const line = page.getByRole('button', { name: clientName });
  await line.waitFor();
  const list = await page.screenshot();
  await line.click();
  const finish = page.getByRole('button', { name: /^סיום שלב/ });
  await finish.waitFor();
  const card = await page.screenshot();
  typeInto(office, { user, rowNumber, header: 'מצב מסמכים', value: 'הושלמו' });
  await page.getByRole('button', { name: 'השורה המסומנת' }).click();
  await finish.and(page.locator(':enabled')).click();
  await page.getByRole('heading', { name: 'נשאר רק לסמן' }).waitFor();
  await sideBySide(browser, { shots: [list, card, await page.screenshot()], ...WINDOW, scale: SCALE, path });
}

interface ListedCase {
  readonly clientName: string;
  readonly rowNumber: number;
}

const NOBODY: ListedCase = { clientName: '', rowNumber: 0 };

/** @returns the cases that wait for somebody, as they stood in the list before */
function planTheWeek(office: SampleOffice, user: string): readonly ListedCase[] {
  // The endpoint answers with the list, or the picture has nothing to show.
  const { cases } = office.host.callEndpoint({ user, functionName: 'sidebarMyCases', args: [0] }) as {
    readonly cases: readonly ListedCase[];
  };
  for (const [index, { rowNumber }] of cases.entries()) {
    const [nextAction, due] = PLANS[index] ?? ['', ''];
    typeInto(office, { user, rowNumber, header: 'פעולה הבאה', value: nextAction });
    typeInto(office, { user, rowNumber, header: 'תאריך יעד', value: due });
  }
  return cases;
}

function typeInto(
  { host, desk }: SampleOffice,
  {
    user,
    rowNumber,
    header,
    value,
  }: {
    readonly user: string;
    readonly rowNumber: number;
    readonly header: string;
    readonly value: string;
  },
): void {
  const range = desk.a1(CASES_TAB.title, { row: rowNumber - 1, header });
  host.editAs({ user, range, values: [[value]] });
}
