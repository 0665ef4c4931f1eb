import { describe, expect, test } from 'vitest';
import { linkRecords } from '../../../importer/match/link-records.ts';
import { matchRecords } from '../../../importer/match-records.ts';
import { OFFICE_MATCH_SETTINGS } from '../../../importer/office-match-settings.ts';
import type { SourceRow } from '../../../importer/source-row.ts';
import { aRow } from '../../builders/a-row.ts';

const PHONE = '+972501234567';
const ID = '012345674';
const OTHER_ID = '023456782';

type Said = SourceRow['values'] & { readonly idClue?: string };

const FIRST = ['אביגיל', 'בועז', 'גליה', 'דורון', 'הילה', 'ורד', 'זיו', 'חגית', 'טליה', 'יואב'];
const LAST = ['אלמוג', 'ברגר', 'גבאי', 'דרוקר', 'הופמן', 'וקנין', 'זוהר', 'חורי', 'טננבאום', 'ירקוני'];

/** A hundred other clients, so that names are as common as in an office. */
const others: readonly Said[] = FIRST.flatMap((first, one) =>
  LAST.map((last, other) => ({ clientName: `${first} ${last}`, phones: [`+97252000${one}${other}00`] })),
);

/** Cluster numbers of these rows, in an office where they stand among others. */
function match(...rows: readonly Said[]) {
  const all = [...rows, ...others].map(({ idClue, ...values }) =>
    aRow({ values, ...(idClue !== undefined && { idClue }) }),
  );
  const { clusterOf, possible } = linkRecords({
    records: matchRecords(all),
    settings: OFFICE_MATCH_SETTINGS,
  });
  const asked = possible.filter(({ first, second }) => Math.max(first, second) < rows.length);
  return { clients: [...clusterOf.slice(0, rows.length)], asked };
}

describe('one client', () => {
  test('a billing row with the name the other way round and the phone is the client', () => {
    const { clients } = match(
      { clientName: 'נועה שקד', nationalId: ID, phones: [PHONE] },
      { clientName: 'שקד נועה', phones: ['+97231234567', PHONE] },
    );
    expect(clients).toEqual([0, 0]);
  });

  test('first and last name in two columns are the same name', () => {
    const { clients } = match(
      { firstName: 'נועה', lastName: 'שקד', nationalId: ID },
      { clientName: 'נועה שקד', nationalId: ID },
    );
    expect(clients).toEqual([0, 0]);
  });

  test('a wrong or swapped digit in the id is forgiven where name and phone agree', () => {
    const { clients } = match(
      { clientName: 'נועה שקד', nationalId: ID, phones: [PHONE] },
      { clientName: 'נועה שקד', idClue: '012345764', phones: [PHONE] },
      { clientName: 'נועה שקד', idClue: '012345679', phones: [PHONE] },
    );
    expect(clients).toEqual([0, 0, 0]);
  });

  test('two spellings of the name are one where the phone agrees', () => {
    const { clients } = match(
      { clientName: 'דויד שקד', phones: [PHONE] },
      { clientName: 'דוד שקד', phones: [PHONE] },
    );
    expect(clients).toEqual([0, 0]);
  });

  test('a full name that nobody else has is enough where nothing speaks against it', () => {
    const { clients } = match(
      { clientName: 'נועה שקד', nationalId: ID, phones: [PHONE] },
      { clientName: 'שקד נועה' },
    );
    expect(clients).toEqual([0, 0]);
  });
});

describe('different clients', () => {
  test('a couple that shares a phone and a surname stays two clients, and nobody is asked', () => {
    const { clients, asked } = match(
      { clientName: 'נועה שקד', nationalId: ID, phones: [PHONE] },
      { clientName: 'איתן שקד', nationalId: OTHER_ID, phones: [PHONE] },
      { clientName: 'שקד איתן', phones: [PHONE] },
    );
    expect(clients).toEqual([0, 1, 1]);
    expect(asked).toEqual([]);
  });

  test('two clients of one name with different ids stay two, and a row with the name alone is asked about', () => {
    const { clients, asked } = match(
      { clientName: 'דוד כהן', nationalId: ID, phones: [PHONE] },
      { clientName: 'דוד כהן', nationalId: OTHER_ID, phones: ['+972507654321'] },
      { clientName: 'כהן דוד' },
    );
    expect(new Set(clients).size).toBe(3);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('a row of a common name is nobody’s, and is not asked about for each of its namesakes', () => {
    const namesakes = Array.from({ length: 12 }, (_, at) => ({
      clientName: 'דוד כהן',
      nationalId: `1${String(at).padStart(2, '0').repeat(4)}`,
      phones: [`+97253000${String(at).padStart(4, '0')}`],
    }));
    const { clients, asked } = match(...namesakes, { clientName: 'כהן דוד' });
    expect(new Set(clients).size).toBe(13);
    expect(asked).toEqual([]);
  });

  test('a relative’s id on a row does not make two people one', () => {
    const { clients } = match(
      { clientName: 'נועה שקד', nationalId: ID, phones: [PHONE] },
      { clientName: 'איתן שקד', nationalId: ID },
    );
    expect(clients).toEqual([0, 1]);
  });
});
