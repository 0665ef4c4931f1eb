import type { Browser, Page } from 'playwright-core';
import type { ScriptHost } from './script-host.ts';

interface SidebarOfSomebody {
  readonly host: ScriptHost;
  /** Their email. */
  readonly user: string;
  /** As large as Google makes it there. */
  readonly window: { readonly width: number; readonly height: number };
  /** How many pixels of the picture stand for one of the page. */
  readonly scale?: number;
  /** Hears what went wrong in the page. */
  readonly onError?: (message: string) => void;
  /** What Google fails a call with; null where it goes through. */
  readonly failure?: () => string | null;
}

/** Opens the sidebar of one person from the menu, as a page of a real browser; the script answers its calls. */
export async function openSidebarPage(
  browser: Browser,
  { host, user, window, scale = 1, onError = () => undefined, failure = () => null }: SidebarOfSomebody,
): Promise<Page> {
  host.callAs({ user, functionName: 'openSidebar' });
  const html = host.screen.sidebars.get(user)?.html ?? '';
  const page = await browser.newPage({ viewport: window, deviceScaleFactor: scale, locale: 'he-IL' });
  page.on('pageerror', (error) => onError(error.message));
  await page.exposeFunction('callScript', (functionName: string, args: readonly unknown[]) => {
    const message = failure();
    if (message !== null) return { error: message };
    try {
      return { value: host.callEndpoint({ user, functionName, args }) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
  await page.addInitScript(GOOGLE_SCRIPT_RUN);
  // Init scripts run where a page is navigated to.
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto(ADDRESS);
  return page;
}

const ADDRESS = 'http://sidebar.example/';

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
