import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { CHROMIUM, IN_CHROMIUM } from '../../builders/a-browser.ts';
import { aCase } from '../../builders/a-case.ts';
import { TEAM } from '../../builders/a-team.ts';
import {
  anOfficeWithASidebar,
  type OfficeWithASidebar,
  STRANGER,
} from '../endpoints/an-office-with-a-sidebar.ts';
import { aBrowser, clipped, openSidebar } from './a-sidebar.ts';

const NETA = TEAM.find(({ name }) => name === 'נטע ברקאי')?.email ?? '';

describe.skipIf(CHROMIUM === null)(`the sidebar ${IN_CHROMIUM}`, { timeout: 30_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await aBrowser();
  });
  afterAll(() => browser.close());

  const cursorOn = (office: OfficeWithASidebar, rowNumber: number) =>
    office.host.selectAs(NETA, `'${CASES_TAB.title}'!C${rowNumber}`);
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });
  const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
  const finish = (page: Page) => page.getByRole('button', { name: /^סיום שלב/ });
  const status = (page: Page) => page.locator('#panel-case > .bar .status');

  const askToLeave = async (page: Page) => {
    await page.getByText('העברה אחרת').click();
    await page.getByLabel('לאן').selectOption({ label: 'הלקוח עזב' });
    await page.getByLabel(/^סיבה/).fill('עבר לגור בחוץ לארץ');
    await page.getByRole('button', { name: 'העברה', exact: true }).click();
  };

  test('somebody finishes a stage: a click, a tick in the sheet, and it is confirmed', async () => {
    const office = await anOfficeWithASidebar([aCase('documents', { documentsStatus: 'complete' })]);
    cursorOn(office, 2);
    const { page, errors } = await openSidebar(browser, office, NETA);
    await finish(page).click();
    await page.getByRole('heading', { name: 'נשאר רק לסמן' }).waitFor();
    expect(office.host.screen.selections.get(NETA)).toBe(office.place('finish', 2));
    office.type(NETA, office.place('finish', 2), true);
    await expect
      .poll(() => status(page).textContent(), { timeout: 10_000 })
      .toBe('בוצע. התיק עבר אל הכנת תביעה.');
    await expect.poll(() => page.locator('header').textContent()).toContain('שלב: הכנת תביעה');
    expect(errors).toEqual([]);
  });

  test('a move is asked for with its reason, and the tick carries out that move', async () => {
    const office = await anOfficeWithASidebar([aCase('documents', { documentsStatus: 'complete' })]);
    cursorOn(office, 2);
    const { page } = await openSidebar(browser, office, NETA);
    await page.getByText('העברה אחרת').click();
    await page.getByLabel('לאן').selectOption({ label: 'החזרה לתיקון: קליטה' });
    const send = page.getByRole('button', { name: 'העברה', exact: true });
    expect(await send.isDisabled()).toBe(true);
    await page.getByLabel(/^סיבה/).fill('השם אינו נכון');
    await send.click();
    await page.getByRole('heading', { name: 'נשאר רק לסמן' }).waitFor();
    office.type(NETA, office.place('finish', 2), true);
    await expect.poll(() => status(page).textContent(), { timeout: 10_000 }).toBe('בוצע. התיק עבר אל קליטה.');
    await expect.poll(() => page.locator('.next').textContent()).toContain('לתקן: השם אינו נכון');
  });

  test('what somebody else changed meanwhile is refused in words, and what was typed stays', async () => {
    const office = await anOfficeWithASidebar([aCase('documents', { documentsStatus: 'complete' })]);
    cursorOn(office, 2);
    const { page } = await openSidebar(browser, office, NETA);
    await heading(page).waitFor();
    await page.getByText('העברה אחרת').click();
    await page.getByLabel(/^סיבה/).fill('טיוטה');
    office.type(NETA, office.place('documentsStatus', 2), 'חסרים');
    await finish(page).click();
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.textContent()).toContain('להשלים את כל המסמכים');
    expect(await page.getByLabel(/^סיבה/).inputValue()).toBe('טיוטה');
    expect(await finish(page).isEnabled()).toBe(true);
  });

  test('whoever thinks better of it cancels, and a later tick means no more than itself', async () => {
    const office = await anOfficeWithASidebar([aCase('documents')]);
    cursorOn(office, 2);
    const { page } = await openSidebar(browser, office, NETA);
    await askToLeave(page);
    await page.getByRole('button', { name: 'ביטול' }).click();
    await expect.poll(() => status(page).textContent()).toBe('בוטל. שום דבר לא השתנה.');
    office.type(NETA, office.place('finish', 2), true);
    expect(office.ask(NETA, 'sidebarCase', 'C-00001', 2)).toMatchObject({ card: { stage: 'איסוף מסמכים' } });
  });

  test('what is refused at the tick is said in the sidebar, with what is missing', async () => {
    const office = await anOfficeWithASidebar([aCase('documents', { documentsStatus: 'complete' })]);
    cursorOn(office, 2);
    const { page } = await openSidebar(browser, office, NETA);
    await finish(page).click();
    await page.getByRole('heading', { name: 'נשאר רק לסמן' }).waitFor();
    office.type(NETA, office.place('documentsStatus', 2), 'חסרים');
    office.type(NETA, office.place('finish', 2), true);
    await expect
      .poll(() => page.getByRole('alert').textContent({ timeout: 10_000 }))
      .toContain('להשלים את כל המסמכים');
    expect(await finish(page).isDisabled()).toBe(true);
  });

  test('what nobody ticks in three minutes is given up, and a later tick means no more than itself', async () => {
    const office = await anOfficeWithASidebar([aCase('documents')]);
    cursorOn(office, 2);
    const { page } = await openSidebar(browser, office, NETA);
    await heading(page).waitFor();
    await page.clock.install();
    await askToLeave(page);
    const givenUp = 'התיבה לא סומנה, ולכן שום דבר לא השתנה.';
    const later = async () => {
      await page.clock.runFor(5_000);
      return status(page).textContent();
    };
    await expect.poll(later, { interval: 20, timeout: 20_000 }).toBe(givenUp);
    office.type(NETA, office.place('finish', 2), true);
    expect(office.ask(NETA, 'sidebarCase', 'C-00001', 2)).toMatchObject({ card: { stage: 'איסוף מסמכים' } });
  });

  test('the list of somebody leads to a case and puts the cursor there', async () => {
    const office = await anOfficeWithASidebar([
      aCase('documents'),
      aCase('documents', { caseId: 'C-00002', clientName: 'דליה שחם' }),
    ]);
    cursorOn(office, 2);
    const { page } = await openSidebar(browser, office, NETA);
    await heading(page).waitFor();
    await tab(page, 'התיקים שלי').click();
    await page.getByRole('button', { name: /דליה שחם/ }).click();
    await expect.poll(() => heading(page).textContent()).toBe('דליה שחם');
    expect(await tab(page, 'התיק').getAttribute('aria-selected')).toBe('true');
    expect(office.host.screen.selections.get(NETA)).toBe(office.place('caseId', 3));
  });

  test('a long list comes in parts', async () => {
    const cases = Array.from({ length: 120 }, (_, index) =>
      aCase('documents', { caseId: `C-${String(index + 1).padStart(5, '0')}` }),
    );
    const { page } = await openSidebar(browser, await anOfficeWithASidebar(cases), NETA);
    await tab(page, 'התיקים שלי').click();
    await page.getByRole('button', { name: 'להציג עוד (70)' }).click();
    await page.getByRole('button', { name: 'להציג עוד (20)' }).click();
    await expect.poll(() => page.locator('.cases li').count()).toBe(120);
    expect(await page.locator('#panel-mine .status').textContent()).toBe('120 תיקים');
  });

  test('without a case selected, and for a stranger, there is a sentence that says what to do', async () => {
    const office = await anOfficeWithASidebar([aCase('documents')]);
    cursorOn(office, 40);
    const { page } = await openSidebar(browser, office, NETA);
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('יש לסמן בגיליון שורה של תיק');
    const { page: strange } = await openSidebar(browser, office, STRANGER);
    await expect.poll(() => strange.getByRole('alert').textContent()).toContain('רשום בלשונית צוות');
  });

  test('where the line is down one is told, tries again, and goes on', async () => {
    const office = await anOfficeWithASidebar([aCase('documents')]);
    cursorOn(office, 2);
    const { page, failWith } = await openSidebar(browser, office, NETA);
    await heading(page).waitFor();
    failWith('NetworkError: Connection failure due to HTTP 0');
    await page.getByRole('button', { name: 'השורה המסומנת' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('אין חיבור לאינטרנט');
    failWith(null);
    await page.getByRole('button', { name: 'לנסות שוב' }).click();
    await heading(page).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('another row that was selected shows when somebody turns to the sidebar', async () => {
    const office = await anOfficeWithASidebar([
      aCase('documents'),
      aCase('documents', { caseId: 'C-00002', clientName: 'דליה שחם' }),
    ]);
    cursorOn(office, 2);
    const { page } = await openSidebar(browser, office, NETA);
    await heading(page).waitFor();
    cursorOn(office, 3);
    await expect
      .poll(
        async () => {
          await page.evaluate('window.dispatchEvent(new Event("focus"))');
          return heading(page).textContent();
        },
        { timeout: 10_000 },
      )
      .toBe('דליה שחם');
  });

  test('what is wrong in the office stands above everything, is read out once, and goes when it is over', async () => {
    const office = await anOfficeWithASidebar([aCase('documents')]);
    const { page } = await openSidebar(browser, office, NETA);
    const trouble = page.locator('#trouble');
    await page.getByText('יש לסמן בגיליון').waitFor();
    expect(await trouble.textContent()).toBe('');
    expect(await trouble.getAttribute('role')).toBe('status');
    office.host.documentProperties.set('clock.lastRun', '2025-05-01T08:00:00.000Z');
    office.host.documentProperties.set('triggers.setUpAt', '0');
    await page.getByRole('button', { name: 'השורה המסומנת' }).click();
    await expect
      .poll(() => trouble.textContent())
      .toBe('⚠התזכורות והבדיקות האוטומטיות לא רצות כבר 19 יום. מה לעשות כתוב ב"בדיקת תקינות" שבתפריט תיקים.');
    expect(await clipped(page)).toEqual([]);
    await page.evaluate("document.querySelector('#trouble p').id = 'as it was'");
    await tab(page, 'התיקים שלי').click();
    await page.locator('.cases li').first().waitFor();
    expect(await page.locator('#trouble p').getAttribute('id')).toBe('as it was');
    office.host.documentProperties.set('clock.lastRun', '2025-05-21T06:00:00.000Z');
    await page.getByRole('button', { name: 'רענון' }).click();
    await expect.poll(() => trouble.textContent()).toBe('');
  });

  test('everything fits in 300 pixels, however long a value is, and no value is read as HTML', async () => {
    const long = `https://authority.example/${'x'.repeat(90)}`;
    const office = await anOfficeWithASidebar([
      aCase('decision', {
        clientName: '<img src=x onerror="document.title=1">',
        email: `${'a'.repeat(60)}@office.example`,
        notes: long,
        nextAction: long,
        nextActionDue: '2025-05-20',
      }),
    ]);
    cursorOn(office, 2);
    const { page } = await openSidebar(browser, office, NETA);
    await heading(page).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await clipped(page)).toEqual([]);
    expect(await heading(page).textContent()).toContain('<img');
    expect(await page.locator('img').count()).toBe(0);
    await tab(page, 'התיקים שלי').click();
    await page.locator('.cases li').first().waitFor();
    expect(await clipped(page)).toEqual([]);
  });

  test('the keyboard alone leads everywhere', async () => {
    const office = await anOfficeWithASidebar([aCase('documents', { documentsStatus: 'complete' })]);
    cursorOn(office, 2);
    const { page } = await openSidebar(browser, office, NETA);
    await heading(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.cases li').first().waitFor();
    await page.keyboard.press('ArrowRight');
    const focused: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      focused.push(String(await page.evaluate('document.activeElement.textContent')));
    }
    expect(focused).toEqual(['השורה המסומנת', 'סיום שלב והעברה אל הכנת תביעה', 'העברה אחרת', 'כל הפרטים']);
  });
});
