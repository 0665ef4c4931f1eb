import { expect, test } from 'vitest';
import { addresseeOf, addressees, inWhosePlace } from '../../../../addon/rules/reminders/addressees.ts';
import type { StaffEntry } from '../../../../mappings/sheet/staff-entry.ts';
import { aColleague } from '../../../builders/a-team.ts';

const at = (email: string, parts: Partial<StaffEntry> = {}) => ({ email, ...parts });
const OWNER = { name: '', address: 'owner@office.example', isManager: true };

function whoIsTold(name: string, staff: readonly StaffEntry[]): string | undefined {
  return addresseeOf(name, { staff, addressees: addressees(staff), fallback: OWNER })?.address;
}

test('everybody who is here and has an address is written to once, at the first one of their cell', () => {
  const staff = [
    aColleague('אורית סלע', 'teamManager', at('Orit@office.example, orit@elsewhere.example'.toLowerCase())),
    aColleague('נטע ברקאי', 'clientManager', at('neta@office.example')),
    aColleague('נטע ברקאי', 'collections', at('neta.fees@office.example')),
    aColleague('גילה מורן', 'collections', at('neta@office.example')),
    aColleague('עמית שרוני', 'caseManager', at('amit@office.example', { active: false })),
    aColleague('ליאת גפן', 'caseManager', at('אין')),
  ];

  expect(addressees(staff)).toEqual([
    { name: 'אורית סלע', address: 'orit@office.example', isManager: true },
    { name: 'נטע ברקאי', address: 'neta@office.example', isManager: false },
  ]);
  expect(whoIsTold('גילה מורן', staff)).toBe('neta@office.example');
});

test('lines on which only an address stands are people of their own', () => {
  const staff = [
    aColleague('', 'teamManager', at('one@office.example')),
    aColleague('', null, at('two@office.example')),
    aColleague('', null, at('two@office.example')),
  ];

  expect(addressees(staff)).toEqual([
    { name: '', address: 'one@office.example', isManager: true },
    { name: '', address: 'two@office.example', isManager: false },
  ]);
});

test('somebody with two lines is a team manager by either, and reached at whichever line has an address', () => {
  const staff = [
    aColleague('דני אשכנזי', 'collections', at('')),
    aColleague('דני אשכנזי', 'teamManager', at('dani@office.example')),
  ];

  const dani = { name: 'דני אשכנזי', address: 'dani@office.example', isManager: true };

  expect(addressees(staff)).toEqual([dani]);
  expect(addressees(staff.map((line, index) => ({ ...line, email: staff[1 - index]?.email ?? '' })))).toEqual(
    [dani],
  );
});

test('while the team manager is away, whoever stands in counts as one', () => {
  const staff = [
    aColleague('אורית סלע', 'teamManager', at('orit@office.example', { active: false, deputy: 'ליאת גפן' })),
    aColleague('עמית שרוני', 'caseManager', at('amit@office.example')),
    aColleague('ליאת גפן', 'caseManager', at('liat@office.example')),
  ];

  expect(
    addressees(staff)
      .filter(({ isManager }) => isManager)
      .map(({ name }) => name),
  ).toEqual(['ליאת גפן']);
  expect(whoIsTold('', staff)).toBe('liat@office.example');
});

test('what is nobody’s goes to the first team manager who is here, not to whoever stands in for another', () => {
  const staff = [
    aColleague('אורית סלע', 'teamManager', at('orit@office.example', { active: false, deputy: 'ליאת גפן' })),
    aColleague('ליאת גפן', 'caseManager', at('liat@office.example')),
    aColleague('שקד אילן', 'teamManager', at('')),
    aColleague('תמר יהב', 'teamManager', at('tamar@office.example')),
    aColleague('רועי תבור', 'teamManager', at('roi@office.example')),
  ];

  expect(whoIsTold('', staff)).toBe('tamar@office.example');
});

test('what is with somebody who is away goes along their deputies, and to the team manager where those end', () => {
  const staff = [
    aColleague('אורית סלע', 'teamManager', at('orit@office.example')),
    aColleague(
      'נטע ברקאי',
      'clientManager',
      at('neta@office.example', { active: false, deputy: 'רועי תבור' }),
    ),
    aColleague(
      'רועי תבור',
      'clientManager',
      at('roi@office.example', { active: false, deputy: 'עמית שרוני' }),
    ),
    aColleague('עמית שרוני', 'caseManager', at('amit@office.example')),
    aColleague(
      'גילה מורן',
      'collections',
      at('gila@office.example', { active: false, deputy: 'דני אשכנזי' }),
    ),
    aColleague(
      'דני אשכנזי',
      'collections',
      at('dani@office.example', { active: false, deputy: 'גילה מורן' }),
    ),
  ];

  expect(whoIsTold('נטע ברקאי', staff)).toBe('amit@office.example');
  expect(whoIsTold('גילה מורן', staff)).toBe('orit@office.example');
  expect(whoIsTold('מי שעזבה', staff)).toBe('orit@office.example');
});

test('where no team manager can be written to, the owner of the sheet is, under their own name if they have one', () => {
  const staff = [aColleague('נטע ברקאי', 'clientManager', at('neta@office.example'))];

  expect(whoIsTold('', staff)).toBe(OWNER.address);
  expect(whoIsTold('', [...staff, aColleague('תמר יהב', null, at(OWNER.address))])).toBe(OWNER.address);
  expect(
    addresseeOf('', {
      staff,
      addressees: addressees(staff),
      fallback: { ...OWNER, address: 'neta@office.example' },
    })?.name,
  ).toBe('נטע ברקאי');
  // Better somebody than nobody.
  expect(addresseeOf('', { staff, addressees: addressees(staff), fallback: null })?.name).toBe('נטע ברקאי');
  expect(addresseeOf('', { staff: [], addressees: [], fallback: null })).toBeNull();
});

test('whoever is told of what is another colleague’s is told whose; of a name that nobody here has, nothing', () => {
  const staff = [
    aColleague('אורית סלע', 'teamManager', at('orit@office.example')),
    aColleague('נטע ברקאי', 'clientManager', at('office@office.example')),
    aColleague('גילה מורן', 'collections', at('office@office.example')),
    aColleague(
      'רועי תבור',
      'clientManager',
      at('roi@office.example', { active: false, deputy: 'נטע ברקאי' }),
    ),
  ];
  const neta = { name: 'נטע ברקאי', address: 'office@office.example', isManager: false };

  expect(inWhosePlace('רועי תבור', neta, staff)).toBe('רועי תבור');
  expect(inWhosePlace('נטע ברקאי', neta, staff)).toBe('');
  expect(inWhosePlace('גילה מורן', neta, staff)).toBe('');
  expect(inWhosePlace('הבת של נעמה', neta, staff)).toBe('');
  expect(inWhosePlace('', neta, staff)).toBe('');
  // Whoever set the office up, and is away.
  expect(inWhosePlace('רועי תבור', { ...neta, name: 'רועי תבור', address: 'r@home.example' }, staff)).toBe(
    '',
  );
});
