import { type Browser, chromium, type Page } from 'playwright-core';
import { openSidebarPage } from '../../../scripts/emulator/apps-script/open-sidebar-page.ts';
import { CHROMIUM } from '../../builders/a-browser.ts';
import type { OfficeWithASidebar } from '../endpoints/an-office-with-a-sidebar.ts';

/** As wide as Google makes it; people cannot drag it. */
const WINDOW = { width: 300, height: 640 };

export function aBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '' });
}

/** The sidebar of one person, its calls answered by the script in the emulator. */
export interface OpenSidebar {
  readonly page: Page;
  /** What went wrong in the page, unheard by anybody. */
  readonly errors: readonly string[];
  /** Lets calls fail with this error of Google's, until it is null again. */
  readonly failWith: (message: string | null) => void;
}

export async function openSidebar(
  browser: Browser,
  office: OfficeWithASidebar,
  user: string,
): Promise<OpenSidebar> {
  const errors: string[] = [];
  let failure: string | null = null;
  const page = await openSidebarPage(browser, {
    host: office.host,
    user,
    window: WINDOW,
    onError: (message) => errors.push(message),
    failure: () => failure,
  });
  return {
    page,
    errors,
    failWith: (message) => {
      failure = message;
    },
  };
}

/** What does not fit: the page scrolls sideways, or something is wider than its place. */
export function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const all = [document.documentElement, ...document.body.querySelectorAll('*')];
    return all
      .filter((one) => !one.classList.contains('unseen') && one.clientWidth > 0)
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return one.scrollWidth > one.clientWidth + 1 || left < -1 || right > window.innerWidth + 1;
      })
      .map((one) => one.tagName + ' ' + one.textContent.trim().slice(0, 40));
  })()`);
}
