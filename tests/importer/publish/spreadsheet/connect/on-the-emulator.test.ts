import { expect, test } from 'vitest';
import { UncertainOutcome } from '../../../../../importer/publish/spreadsheet/sheets-api.ts';
import { anEmulator } from '../../../../builders/an-emulator.ts';
import { connectTo } from './scripted-google.ts';

const NEW = {
  properties: { title: 'גיליון התיקים', locale: 'iw' },
  sheets: [{ properties: { title: 'תיקים' } }],
};

/** The id of a fresh spreadsheet of the clerk's. */
async function aSpreadsheet(rootUrl: string) {
  const connected = await connectTo(rootUrl);
  const { spreadsheetId, sheets } = await connected.api.create(NEW);
  return {
    ...connected,
    id: spreadsheetId ?? '',
    sheetId: sheets?.[0]?.properties?.sheetId ?? 0,
  };
}

test('what is written is read again, and a null leaves a cell as it was', async () => {
  const emulator = await anEmulator();
  const { api, id } = await aSpreadsheet(emulator.rootUrl);
  await api.writeValues(id, [
    {
      range: "'תיקים'!A1:C2",
      values: [
        ['מספר תיק', 'שם', 'סכום'],
        ['C-00001', '=1+1', 45_000.5],
      ],
    },
  ]);
  await api.writeValues(id, [{ range: "'תיקים'!A2:C2", values: [[null, null, '']] }]);
  expect(await api.readValues(id, ["'תיקים'!A1:C2", "'תיקים'!E1:E9"], 'UNFORMATTED_VALUE')).toEqual([
    [
      ['מספר תיק', 'שם', 'סכום'],
      ['C-00001', '=1+1'],
    ],
    [],
  ]);
  expect(api.traffic).toMatchObject({ calls: 4, retries: 0 });
});

test('a change is made, and what was asked for is told', async () => {
  const emulator = await anEmulator();
  const { api, id, sheetId } = await aSpreadsheet(emulator.rootUrl);
  await api.batchUpdate(id, [
    { updateSheetProperties: { properties: { sheetId, rightToLeft: true }, fields: 'rightToLeft' } },
  ]);
  expect(await api.get(id, 'sheets.properties(title,rightToLeft)')).toEqual({
    sheets: [{ properties: { title: 'תיקים', rightToLeft: true } }],
  });
});

test('somebody with whom it is not shared reads so, and who somebody is', async () => {
  const emulator = await anEmulator();
  const { id } = await aSpreadsheet(emulator.rootUrl);
  const { api } = await connectTo(emulator.rootUrl, { user: 'stranger@misrad.example' });
  await expect(api.get(id, 'sheets.properties')).rejects.toThrow(
    'stranger@misrad.example may not open or change this spreadsheet',
  );
});

test('a reply lost after the change was made is uncertain, and the change is there once', async () => {
  const emulator = await anEmulator();
  const { api, id } = await aSpreadsheet(emulator.rootUrl);
  emulator.setFaults('lost-reply@1');
  const adding = api.batchUpdate(id, [{ addSheet: { properties: { sheetId: 7, title: 'יומן' } } }]);
  await expect(adding).rejects.toBeInstanceOf(UncertainOutcome);
  emulator.setFaults(null);
  const { sheets } = await api.get(id, 'sheets.properties.title');
  expect(sheets?.map(({ properties }) => properties?.title)).toEqual(['תיקים', 'יומן']);
});

test('the Sheets API switched off says where it is switched on', async () => {
  const emulator = await anEmulator();
  const { api, id } = await aSpreadsheet(emulator.rootUrl);
  emulator.setApiEnabled(false);
  await expect(api.get(id, 'sheets.properties')).rejects.toThrow(
    /enable it at https:\/\/console\.(developers|cloud)\.google\.com\//,
  );
});

test('an id that nobody has is unknown', async () => {
  const { api } = await connectTo((await anEmulator()).rootUrl);
  await expect(api.get('1NobodyHasThisOne-0123456789', 'sheets.properties')).rejects.toThrow(
    'Google finds no spreadsheet with this id',
  );
});
