import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleAddon } from '../../scripts/addon-build/bundle-addon.ts';

test('before anybody agreed to anything, opening the spreadsheet builds the menu and calls nothing else', async () => {
  const { code, globals } = await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' });
  const items: (readonly [caption: string, handler: string])[] = [];
  const menu = {
    addItem: (caption: string, handler: string) => {
      items.push([caption, handler]);
      return menu;
    },
    addToUi: () => undefined,
  };
  const context = { SpreadsheetApp: { getUi: () => ({ createMenu: () => menu }) } };
  runInNewContext(`${code}; onOpen({});`, context);
  expect(items).toContainEqual(['רענון תצוגות והגנות', 'refreshViewsAndProtections']);
  expect(globals).toEqual(expect.arrayContaining(items.map(([, handler]) => handler)));
});
