import { beforeAll, expect, test } from 'vitest';
import { ROLES } from '../../../mappings/roles.ts';
import { bundleAddon } from '../../../scripts/addon-build/bundle-addon.ts';
import { aCase } from '../../builders/a-case.ts';
import { TEAM } from '../../builders/a-team.ts';
import { anOfficeWithASidebar, type OfficeWithASidebar, STRANGER } from './an-office-with-a-sidebar.ts';

const EVENT = {
  user: { email: 'owner@office.example' },
  source: {},
  range: { rowStart: 2, rowEnd: 2, columnStart: 1, columnEnd: 1 },
  triggerUid: '1',
  authMode: 'FULL',
};
/** What a page can send: everything but functions. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  [],
  [null, null, null, null],
  [EVENT],
  [{ ...EVENT, value: 'TRUE', range: null }],
  ['C-00001', 2, 'next', ''],
  ['C-00001', 2, 'left', 'סיבה'],
  ['C-00001', 2, 'intake', 'סיבה'],
  ['C-00001', '__proto__', ['left'], { toString: 'x' }],
  ['C-99999', -1, 'closed', 'א'.repeat(5000)],
];
const PEOPLE = [
  ['somebody who is not on the tab of the staff', STRANGER],
  ...ROLES.map(({ key, label }) => [label, TEAM.find(({ role }) => role === key)?.email ?? ''] as const),
] as const;

let office: OfficeWithASidebar;
let globals: readonly string[];
beforeAll(async () => {
  office = await anOfficeWithASidebar([aCase('documents', { documentsStatus: 'complete' }), aCase('closed')]);
  ({ globals } = await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' }));
  // So that the hourly clock has something to do.
  office.host.tick(61);
});

test.each(PEOPLE)('whatever a page of %s calls, sheet, triggers and mail stay as they are', (_, user) => {
  const stands = () => ({
    spreadsheet: office.engine.save(),
    triggers: office.host.triggers.all(),
    outbox: office.host.outbox.filter((mail) => !isOwnTrial(mail, user)),
    properties: [...office.host.documentProperties].filter(([key]) => !isOwnWish(key, user)),
  });
  const before = stands();
  expect(globals).toEqual(
    expect.arrayContaining(['handleEdit', 'hourlyClock', 'setUpOffice', 'sidebarMove']),
  );
  for (const functionName of globals) {
    for (const args of ARGUMENTS) {
      try {
        office.host.callEndpoint({ user, functionName, args });
      } catch {
        // A page that calls what is not for pages may be refused in any words.
      }
    }
    expect(stands(), functionName).toEqual(before);
  }
});

/** A trial of one's own digest goes to oneself alone, and from one's own quota. */
function isOwnTrial({ from, to }: OfficeWithASidebar['host']['outbox'][number], user: string): boolean {
  return user !== STRANGER && from === user && to.every((address) => address === user);
}

/** A wish of one's own is what the endpoints are for; it moves nothing by itself. */
function isOwnWish(key: string, user: string): boolean {
  return user !== STRANGER && key.startsWith('wish.') && key.endsWith(`.${user}`);
}
