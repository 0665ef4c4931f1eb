import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleAddon } from '../../scripts/addon-build/bundle-addon.ts';

test('before anybody agreed to anything, opening the spreadsheet builds the menu, whatever Google keeps from it', async () => {
  const { code, globals } = await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' });
  const items: (readonly [caption: string, handler: string])[] = [];
  const menu = {
    addItem: (caption: string, handler: string) => {
      items.push([caption, handler]);
      return menu;
    },
    addSeparator: () => menu,
    addToUi: () => undefined,
  };
  const context = { SpreadsheetApp: { getUi: () => ({ createMenu: () => menu }) } };
  runInNewContext(`${code}; onOpen({});`, context);
  expect(items).toMatchInlineSnapshot(`
    [
      [
        "סרגל צד",
        "openSidebar",
      ],
      [
        "הקמת המשרד",
        "setUpOffice",
      ],
      [
        "רענון תצוגות והגנות",
        "refreshViewsAndProtections",
      ],
      [
        "בדיקת תקינות",
        "checkHealth",
      ],
      [
        "שליחת תזכורת לניסיון",
        "sendTestDigest",
      ],
    ]
  `);
  expect(globals).toEqual(expect.arrayContaining(items.map(([, handler]) => handler)));
});
