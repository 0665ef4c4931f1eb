import { expect, test } from 'vitest';
import type { CaseCells } from '../../../addon/rules/case-of-cells.ts';
import { issuedSoFar } from '../../../addon/rules/issued-numbers.ts';
import { knownClients } from '../../../addon/rules/known-clients.ts';
import { newRow, type TypedRow } from '../../../addon/rules/new-row.ts';
import { aCase } from '../../builders/a-case.ts';
import { someone, TEAM } from '../../builders/a-team.ts';
import { aMobile, anId } from '../../builders/invented-people.ts';

const typed = (cells: CaseCells, parts: Partial<TypedRow> = {}) =>
  newRow({
    cells,
    by: someone('teamManager'),
    way: 'sheet',
    now: '2025-05-21T10:00:00',
    issued: { clients: 7, cases: 41 },
    clients: knownClients([]),
    staff: TEAM,
    loads: new Map(),
    settings: { closures: new Set(), appealDays: 60 },
    ...parts,
  });

test('a row typed by hand gets its ids, its day, its first stage and action, and somebody who has it', () => {
  const row = typed({ clientName: ' יעל  בן-עמי', phones: '0521234567' });

  expect(row.changes).toEqual({
    caseId: 'C-00042',
    clientId: 'P-00008',
    clientName: 'יעל בן-עמי',
    phones: ['+972521234567'],
    stage: 'intake',
    stageSince: '2025-05-21',
    intakeDate: '2025-05-21',
    nextAction: 'לבדוק את פרטי הלקוח ולהעביר לאיסוף מסמכים',
    nextActionDue: '2025-05-22',
    clientManager: 'נטע ברקאי',
  });
  expect(row.issued).toEqual({ clients: 8, cases: 42 });
  expect(row.tell).toEqual(['נטע ברקאי']);
  expect(row.log).toHaveLength(Object.keys(row.caseValues).length);
});

test('what was typed rightly is not written again', () => {
  const { changes } = typed({
    clientName: 'יעל בן-עמי',
    intakeDate: 45_790,
    nextAction: 'להתקשר',
    channel: 'גוגל',
  });

  for (const field of ['clientName', 'intakeDate', 'nextAction', 'channel']) {
    expect(changes).not.toHaveProperty(field);
  }
});

test('an id that cannot be read stays as it was typed, with a note, and finds nobody', () => {
  const row = typed({ clientName: 'יעל בן-עמי', nationalId: '123' });

  expect(row.notes).toEqual([{ field: 'nationalId', expected: 'nationalId' }]);
  expect(row.changes).not.toHaveProperty('nationalId');
  expect(row.caseValues).not.toHaveProperty('nationalId');
  expect(row.log).toContainEqual(expect.objectContaining({ field: 'תעודת זהות', after: '123' }));
});

test('a copied row brings along neither ids nor sources, and begins at intake', () => {
  const row = typed({
    caseId: 'C-00003',
    clientId: 'P-00003',
    stage: 'סגור',
    sources: 'תיקים.xlsx',
    more: 'x',
  });

  expect(row.changes).toMatchObject({
    caseId: 'C-00042',
    clientId: 'P-00008',
    stage: 'intake',
    sources: null,
    more: null,
  });
  expect(row.notes).toEqual([{ field: 'stage', refused: 'beginsAtIntake', missing: [] }]);
});

test('what is not for the typist to type is emptied, and said so', () => {
  const row = typed({ clientName: 'יעל בן-עמי', feeAmount: 100 }, { by: someone('clientManager') });

  expect(row.changes).toMatchObject({ feeAmount: null });
  expect(row.notes).toEqual([{ field: 'feeAmount', refused: 'notYourColumn', missing: [] }]);
});

test('a client manager who types a new client has it; a client of somebody else stays with them', () => {
  const by = { ...someone('clientManager'), name: 'רועי תבור' };
  const clients = knownClients([aCase('closed')]);

  expect(typed({ clientName: 'יעל בן-עמי' }, { by }).caseValues.clientManager).toBe('רועי תבור');
  expect(typed({ nationalId: anId(1) }, { by, clients }).caseValues).toMatchObject({
    clientManager: 'נטע ברקאי',
    clientId: 'P-00001',
  });
});

test('a client who is already here is pointed out: by id, by phone, by name in any order', () => {
  const clients = knownClients([
    aCase('documents', { caseId: 'C-00001', clientId: 'P-00001', clientName: 'רונית כהנוביץ' }),
    aCase('documents', {
      caseId: 'C-00002',
      clientId: 'P-00002',
      nationalId: anId(2),
      phones: ['+972501112222'],
      clientName: 'כהנוביץ, רונית',
    }),
  ]);
  const found = (cells: CaseCells) =>
    typed(cells, { clients }).alreadyHere.map(({ caseId, because }) => `${caseId} ${because}`);

  expect(found({ nationalId: anId(2), clientName: 'רונית כהנוביץ' })).toEqual(['C-00002 nationalId']);
  expect(found({ phones: aMobile(1) })).toEqual(['C-00001 phone']);
  expect(found({ clientName: 'כהנוביץ רונית' })).toEqual(['C-00001 name', 'C-00002 name']);
  expect(found({ clientName: 'רונית' })).toEqual([]);
});

test('two people with one phone and two ids are two clients', () => {
  const clients = knownClients([aCase('documents')]);
  const row = typed({ nationalId: anId(9), phones: aMobile(1) }, { clients });

  expect(row.alreadyHere).toEqual([]);
  expect(row.caseValues.clientId).toBe('P-00008');
});

test('a number is never given twice, not even that of a case that is gone', () => {
  const issued = { clients: 3, cases: 12 };
  expect(
    issuedSoFar({ issued, clientIds: ['P-00002', ''], caseIds: ['C-00013', 'C-00100 ישן', 'P-00999'] }),
  ).toEqual({ clients: 3, cases: 13 });
});
