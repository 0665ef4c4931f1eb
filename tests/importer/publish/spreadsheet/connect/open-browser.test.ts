import { expect, test } from 'vitest';
import { browserCommand } from '../../../../../importer/publish/spreadsheet/connect/open-browser.ts';

test('the address reaches each system’s browser whole, through no shell', () => {
  const address = 'https://accounts.google.com/o/oauth2/v2/auth?a=1&b=%20c';
  for (const platform of ['darwin', 'win32', 'linux'] as const) {
    const [command, ...args] = browserCommand(address, platform);
    expect(args.at(-1)).toBe(address);
    expect(['open', 'rundll32', 'xdg-open']).toContain(command);
  }
});
