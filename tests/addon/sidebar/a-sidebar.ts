import { type Browser, chromium, type Page } from 'playwright-core';
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
  office.host.callAs({ user, functionName: 'openSidebar' });
  const shown = office.host.screen.sidebars.get(user);
  const page = await browser.newPage({ viewport: WINDOW, locale: 'he-IL' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  let failure: string | null = null;
  await page.exposeFunction('callScript', (functionName: string, args: readonly unknown[]) => {
    if (failure !== null) return { error: failure };
    try {
      return { value: office.host.callEndpoint({ user, functionName, args }) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
  await page.addInitScript(GOOGLE_SCRIPT_RUN);
  // Init scripts run where a page is navigated to.
  await page.route('http://sidebar.example/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown?.html ?? '' }),
  );
  await page.goto('http://sidebar.example/');
  return {
    page,
    errors,
    failWith: (message) => {
      failure = message;
    },
  };
}

/** @source developers.google.com/apps-script/guides/html/reference/run */
const GOOGLE_SCRIPT_RUN = `
  const runner = (answered, failed) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, failed);
      if (name === 'withFailureHandler') return (handler) => runner(answered, handler);
      return (...args) => {
        window.callScript(name, args).then((reply) => {
          if ('error' in reply) failed?.(new Error(reply.error));
          else answered?.(reply.value);
        });
      };
    },
  });
  window.google = { script: { run: runner() } };
`;

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
