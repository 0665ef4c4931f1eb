import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestMail } from '../../../addon/mail/digest-mail.ts';
import { CHROMIUM, IN_CHROMIUM } from '../../builders/a-browser.ts';
import { aBrowser, clipped } from '../sidebar/a-sidebar.ts';
import { aDigest, aDigestCase, aLink } from './a-digest.ts';
import { OFFICE_WITH_TROUBLE } from './an-office-overview.ts';

const FOLDER = 'tests/golden/mails';
const MAILS = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

describe.skipIf(CHROMIUM === null)(`mails ${IN_CHROMIUM}`, { timeout: 30_000 }, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await aBrowser();
    page = await browser.newPage({ viewport: { width: 360, height: 780 }, colorScheme: 'dark' });
  });
  afterAll(() => browser.close());

  const open = (name: string) => page.setContent(readFileSync(`${FOLDER}/${name}`, 'utf8'));

  test.each(MAILS)('on a small phone nothing is cut off or scrolls sideways: %s', async (name) => {
    await open(name);
    expect(await clipped(page)).toEqual([]);
  });

  test.each(MAILS)(
    'every word is read from right to left, and stands out from what is behind it: %s',
    async (name) => {
      await open(name);
      expect(await page.evaluate(FAINT_OR_TURNED)).toEqual([]);
    },
  );

  test('names that nobody could break into lines are not cut off either', async () => {
    const long = 'w'.repeat(400);
    const digest = aDigest({
      cases: [aDigestCase('C-1', { caseId: long, initials: long, insteadOf: long })],
      office: {
        ...OFFICE_WITH_TROUBLE,
        loads: [{ name: long, open: 1_000_000, overdue: 999_999, isOverloaded: true }],
        trouble: [{ what: 'mailFailed', names: [long] }],
      },
    });
    await page.setContent(digestMail(digest, aLink(digest))?.htmlBody ?? '');
    expect(await clipped(page)).toEqual([]);
  });

  test('a bar is as long as its number', async () => {
    await open('month.html');
    const widths = await page.evaluate(`
      [...document.querySelectorAll('td[bgcolor="#1565c0"], td[bgcolor="#9aa5b1"], td[bgcolor="#2e7d32"]')]
        .slice(0, 4).map((bar) => Math.round(bar.getBoundingClientRect().width / bar.closest('table').clientWidth * 700))`);
    const [opened, before, beforeTheSheet, aim] = widths as readonly number[];
    expect([opened, before, beforeTheSheet, aim].map((width) => Math.round((width ?? 0) / 20))).toEqual([
      32, 29, 15, 35,
    ]);
  });
});

/** The words whose direction is not right to left, or whose contrast is below the 4.5 of WCAG 2.2 AA. */
const FAINT_OR_TURNED = `(() => {
  const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  };
  const wrong = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.textContent.trim();
    if (text === '') continue;
    const element = walk.currentNode.parentElement;
    const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) wrong.push(contrast.toFixed(1) + ' ' + text);
    const block = element.closest('td, p, h1, h2, div');
    if (getComputedStyle(block).direction !== 'rtl') wrong.push('ltr ' + text);
  }
  return wrong;
})()`;
