import { expect, test } from 'vitest';
import {
  foretellPublication,
  tellPublication,
} from '../../../../importer/commands/targets/publication-text.ts';
import { NO_SPREADSHEET } from '../../../../importer/publish/spreadsheet/make-spreadsheet.ts';
import type { PublicationPlan } from '../../../../importer/publish/spreadsheet/publication-plan.ts';

const MARKER: PublicationPlan['marker']['done'] = { deleteFilterView: { filterId: 0 } };

const NOTHING: PublicationPlan = {
  opening: [],
  units: [],
  closing: [],
  marker: { running: MARKER, done: MARKER },
  wasRunning: false,
  counts: { casesAdded: 0, casesChanged: 0, casesRemoved: 0, cellsChanged: 0, otherRows: 0 },
  examples: [],
  layoutChanges: [],
  obstacles: [],
  touchesStandingRows: false,
  watch: new Map(),
  gridCells: 0,
};

const SOMETHING: PublicationPlan = {
  ...NOTHING,
  units: [[]],
  counts: { casesAdded: 1, casesChanged: 1_200, casesRemoved: 2, cellsChanged: 3_400, otherRows: 1 },
  examples: [
    { caseId: 'C-00042', field: 'עיר', before: '', after: 'ירושלים' },
    { caseId: 'C-00043', field: 'הערות', before: 'שורה\nועוד', after: 'א'.repeat(80) },
  ],
  layoutChanges: [
    { what: 'protection', action: 'add', tab: 'תיקים', name: 'ours' },
    { what: 'filterView', action: 'add', tab: 'תיקים', name: 'one' },
    { what: 'filterView', action: 'add', tab: 'תיקים', name: 'two' },
  ],
};

const standing = {
  ...NO_SPREADSHEET,
  spreadsheetId: 'id',
  url: 'https://docs.google.com/spreadsheets/d/id/edit',
};

test('what would change is foretold in cases, cells, rows and layout', () => {
  expect(foretellPublication({ plan: SOMETHING, warning: 'It is nearly full.' })).toEqual([
    'The spreadsheet would change:',
    '  1 case added, 1,200 cases changed in 3,400 cells, 2 cases removed',
    '  1 row of the other tabs',
    '  layout: 2 filter views, 1 protected range',
    '    C-00042 / עיר: empty becomes "ירושלים"',
    `    C-00043 / הערות: "שורה ועוד" becomes "${'א'.repeat(60)}…"`,
    '    and 3,398 cells more',
    'It is nearly full.',
  ]);
  expect(foretellPublication({ plan: NOTHING, warning: null })).toEqual([
    'The spreadsheet would stay as it is',
  ]);
});

test('what was done is told with what it cost, and with what had to be done again', () => {
  const traffic = { calls: 1_001, bytesSent: 2_345_678, retries: 1 };
  expect(tellPublication({ plan: SOMETHING, warning: null, standing, traffic })).toEqual({
    written: standing.url,
    notes: [
      '  1 case added, 1,200 cases changed in 3,400 cells, 2 cases removed',
      '  1 row of the other tabs',
      '  layout: 2 filter views, 1 protected range',
      '1,001 calls to Google Sheets, 2.3 MB sent, 1 call made again',
    ],
    spreadsheet: {
      spreadsheetId: 'id',
      url: standing.url,
      calls: 1_001,
      bytesSent: 2_345_678,
      casesAdded: 1,
      casesChanged: 1_200,
      casesRemoved: 2,
    },
  });
});

test('a spreadsheet that was as it should be says so, and what looking cost', () => {
  const traffic = { calls: 3, bytesSent: 0, retries: 0 };
  expect(tellPublication({ plan: NOTHING, warning: null, standing, traffic }).notes).toEqual([
    'The spreadsheet was already as it should be',
    '3 calls to Google Sheets, 0.0 KB sent',
  ]);
});

test('what the owner should see to is told each in a sentence, also where nothing changed', () => {
  const obstacles: PublicationPlan['obstacles'] = [
    { tab: 'תיקים', what: 'sheetProtection', detail: 'שלי' },
    { tab: 'צוות', what: 'badEmail', detail: 'דורית: dorit at office' },
    { tab: 'תיקים', what: 'notShared', detail: 'orna@office.example' },
  ];
  expect(foretellPublication({ plan: { ...NOTHING, obstacles }, warning: null })).toMatchInlineSnapshot(`
    [
      "The spreadsheet would stay as it is",
      "Tab תיקים is protected as a whole by somebody else (שלי), and Google allows one such protection a tab: remove it in Google Sheets, and the next import protects the tab by role.",
      "Tab צוות, דורית: dorit at office: this is no email address, so it gives no right to edit. Write one address into the cell.",
      "Tab תיקים may not be shared with orna@office.example: share the spreadsheet with them in Google Sheets, and import again.",
    ]
  `);
});
