import { expect, test } from 'vitest';
import { confirmedText } from '../../../../addon/rules/confirmed-case.ts';
import { type ClaimsBasis, claimOnRow } from '../../../../addon/rules/reading/claim-on-row.ts';
import type { StandingRow } from '../../../../addon/rules/settle/standing-row.ts';
import { ROLES } from '../../../../mappings/roles.ts';
import { JOURNEY_TAB } from '../../../../mappings/sheet/journey-columns.ts';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';
import { aClaim } from '../../a-claim.ts';

const columns = new Map(JOURNEY_TAB.columns.map(({ key }, index) => [key, index]));
const at = (key: string) => (columns.get(key) ?? -1) + 1;
const tab = { sheetId: 1, headerRowIndex: 0, columns };

function aBasis(parts: Partial<ClaimsBasis> = {}): ClaimsBasis {
  return {
    office: {
      places: { cases: tab, log: tab, published: { sheetId: 3, issuedRowIndex: 1 }, notices: { sheetId: 4 } },
      staff: TEAM,
      settings: { closures: new Set(), appealDays: 60 },
      mail: { officeOpens: '08:30', officeCloses: '17:00', handOffMail: 'none', urgentDays: 1 },
      issued: { clients: 1, cases: 1 },
      rowAt: () => aRow(),
    },
    owners: ['owner@office.example'],
    written: [],
    wishes: [],
    ...parts,
  };
}

function aRow(parts: Partial<StandingRow> = {}): StandingRow {
  return {
    rowNumber: 2,
    cells: { caseId: 'C-00001', feeAmount: 100 },
    isTicked: false,
    reason: '',
    confirmed: confirmedText({ caseValues: aCase('documents') }),
    notes: {},
    ...parts,
  };
}

function inColumns(first: string, last = first) {
  return { firstColumn: at(first), lastColumn: at(last) };
}

test('an edit claims the columns it touched, wherever they stand', () => {
  const { fields } = claimOnRow(aClaim(inColumns('clientName', 'phones')), aRow(), aBasis());
  expect([...fields]).toEqual(['clientName', 'nationalId', 'phones']);
});

test('of a typed cell one knows what stood there, of a pasted one nothing', () => {
  const before = (claim: Parameters<typeof aClaim>[0]) =>
    claimOnRow(aClaim({ ...inColumns('feeAmount'), ...claim }), aRow(), aBasis()).before;
  expect(before({ value: '100', oldValue: '80.5' })).toEqual({ feeAmount: 80.5 });
  expect(before({ value: '100' })).toEqual({ feeAmount: null });
  expect(before({ oldValue: '80' })).toEqual({ feeAmount: 80 });
  expect(before({})).toEqual({});
  expect(before({ value: '100', lastRow: 3 })).toEqual({});
});

test('whoever owns the sheet can do what a team manager can; whom Google does not name is any of the others', () => {
  const by = (email: string) => claimOnRow(aClaim({ email }), aRow(), aBasis()).by;
  expect(by('Owner@office.example').roles).toEqual(new Set(['teamManager']));
  expect(by(TEAM[3]?.email ?? '')).toEqual({ name: 'נטע ברקאי', roles: new Set(['clientManager']) });
  expect(by('')).toEqual({ name: 'לא ידוע', roles: new Set(ROLES.map(({ key }) => key)) });
  expect(by('stranger@else.example').roles).toEqual(new Set());
});

test('a tick of which Google does not tell whose it is carries out no more than whoever asked may do', () => {
  const wish = { caseId: 'C-00001', email: TEAM[3]?.email ?? '', from: 'documents', to: 'left' } as const;
  const tick = aClaim({ ...inColumns('finish'), email: '' });
  const basis = aBasis({ wishes: [{ ...wish, reason: 'עבר', at: tick.at - 1000 }] });
  expect(claimOnRow(tick, aRow({ isTicked: true }), basis)).toMatchObject({
    by: { name: 'לא ידוע', roles: new Set(['clientManager']) },
    wish: { to: 'left' },
  });
});

test('whom Google does not name and who fills down many ticks asked for nothing in the sidebar', () => {
  const wish = { caseId: 'C-00001', email: TEAM[3]?.email ?? '', from: 'documents', to: 'left' } as const;
  const tick = aClaim({ ...inColumns('finish'), email: '', lastRow: 4 });
  const basis = aBasis({ wishes: [{ ...wish, reason: 'עבר', at: tick.at - 1000 }] });
  expect(claimOnRow(tick, aRow({ isTicked: true }), basis).wish).toBeNull();
});

test('what was typed while the add-on wrote there is taken from the claim', () => {
  const { at: when } = aClaim();
  const written = [
    { rowNumber: 2, caseId: 'C-00001', field: 'feeAmount', seen: '', wrote: '100', at: when },
  ] as const;
  const claim = aClaim({ ...inColumns('feeAmount'), value: '250' });
  expect(claimOnRow(claim, aRow(), aBasis({ written })).typed).toEqual({ feeAmount: 250 });
  expect(claimOnRow(claim, aRow(), aBasis()).typed).toEqual({});
});

test('a tick carries out what the same person asked for in the sidebar a moment ago', () => {
  const claim = aClaim({ ...inColumns('finish'), email: TEAM[3]?.email ?? '' });
  const wish = {
    caseId: 'C-00001',
    email: claim.email,
    from: 'documents',
    to: 'left',
    reason: 'עבר למשרד אחר',
  } as const;
  const wishes = [{ ...wish, at: claim.at - 1000 }];
  const ticked = claimOnRow(claim, aRow({ isTicked: true }), aBasis({ wishes }));
  expect(ticked).toMatchObject({ way: 'sidebar', wish: { to: 'left', reason: 'עבר למשרד אחר' } });
  expect(claimOnRow(claim, aRow(), aBasis({ wishes })).wish).toBeNull();
  expect(claimOnRow(claim, aRow({ isTicked: true }), aBasis())).toMatchObject({ way: 'sheet', wish: null });
});
