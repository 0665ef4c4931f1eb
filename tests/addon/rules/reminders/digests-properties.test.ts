import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOfficeDay } from '../../../../addon/rules/office-days.ts';
import { MATTER_KINDS, type Matter } from '../../../../addon/rules/reminders/matter.ts';
import { officeOverview } from '../../../../addon/rules/reminders/office-overview-of.ts';
import type { DigestCase, PersonDigest } from '../../../../addon/rules/reminders/person-digest.ts';
import { type DigestsWanted, planDigests } from '../../../../addon/rules/reminders/plan-digests.ts';
import { ROLES } from '../../../../mappings/roles.ts';
import { isoOfSerialDay, serialDay } from '../../../../mappings/sheet/serial-day.ts';
import type { StaffEntry } from '../../../../mappings/sheet/staff-entry.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aMatter, listed, SETTINGS_OF_DAY, TODAY, wanted } from './reminders-wanted.ts';

const NAMES = ['אורית', 'עמית', 'ליאת', 'נטע', 'רועי'];
const FALLBACK = { name: '', address: 'owner@office.example', isManager: true };

const line = fc.record<StaffEntry>({
  name: fc.constantFrom(...NAMES, ''),
  role: fc.constantFrom(...ROLES.map(({ key }) => key), null),
  email: fc.constantFrom(
    ...['a', 'b', 'c', 'd', 'e', 'owner'].map((one) => `${one}@office.example`),
    'a@office.example, b@office.example',
    'עוד אין',
    '',
  ),
  active: fc.boolean(),
  deputy: fc.constantFrom(...NAMES, '', 'מי שעזבה'),
});

/** What is due in one row, all of it with one owner; the end of an entitlement has days of its own. */
const ofRow = fc.record({
  owner: fc.constantFrom(...NAMES, '', 'מי שעזבה'),
  due: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom(...MATTER_KINDS.filter((kind) => kind !== 'entitlementEnding')),
      due: fc.integer({ min: -40, max: 5 }).map((days) => isoOfSerialDay(serialDay(TODAY) + days)),
    }),
    { selector: ({ kind }) => kind, minLength: 1, maxLength: 4 },
  ),
});

const office = fc
  .record({
    staff: fc.array(line, { maxLength: 8 }),
    rows: fc.array(ofRow, { maxLength: 12 }),
    fallback: fc.constantFrom(FALLBACK, null),
    closed: fc.subarray(['2025-05-20', '2025-05-19', '2025-05-18', '2025-05-15']),
  })
  .map(({ staff, rows, fallback, closed }) =>
    wanted({
      staff,
      fallback,
      settings: { ...SETTINGS_OF_DAY, closures: new Set(closed) },
      matters: rows.flatMap(({ owner, due }, index) =>
        due.map((one) => aMatter({ ...one, owner, rowNumber: index + 2 })),
      ),
    }),
  );

function inAnyOffice(holds: (office: DigestsWanted, digests: readonly PersonDigest[]) => void): void {
  fc.assert(
    fc.property(office, (one) => holds(one, planDigests(one))),
    { numRuns: 200 },
  );
}

/** The addresses at which somebody who is here is written to. */
function addressesOf(staff: readonly StaffEntry[], name?: string): readonly string[] {
  return staff
    .filter((one) => one.active && (name === undefined || one.name === name))
    .map(({ email }) => /^[a-z]+@office\.example/.exec(email)?.[0] ?? '')
    .filter((address) => address !== '');
}

function addressesOfNamed(staff: readonly StaffEntry[], name: string): readonly string[] {
  return name === '' ? [] : addressesOf(staff, name);
}

/** Whoever is here, asked one after another. */
function deputyOf(name: string, staff: readonly StaffEntry[]): string {
  let acting = name;
  for (let step = 0; step <= NAMES.length; step += 1) {
    const lines = staff.filter((one) => one.name === acting);
    if (acting === '' || lines.some(({ active }) => active)) return acting;
    acting = lines.find(({ deputy }) => deputy !== '')?.deputy ?? '';
  }
  return '';
}

const managing = (staff: readonly StaffEntry[]) => staff.filter(({ role }) => role === 'teamManager');
const toldOf = (digests: readonly PersonDigest[], { rowNumber }: Pick<Matter, 'rowNumber'>) =>
  digests.filter(({ cases }) => cases.some((one) => one.rowNumber === rowNumber));

test('whatever is due is told to exactly one person, wherever anybody can be told at all', () => {
  inAnyOffice(({ matters, staff, fallback }, digests) => {
    const isAnybody = fallback !== null || addressesOf(staff).length > 0;
    for (const matter of matters) expect(toldOf(digests, matter)).toHaveLength(isAnybody ? 1 : 0);
    const told = digests.flatMap(({ cases }) => cases).flatMap((one) => one.matters);
    expect(told).toHaveLength(isAnybody ? matters.length : 0);
  });
});

test('everybody who is here and can be written to has one digest, and nobody else but the owner of the sheet', () => {
  inAnyOffice(({ staff, fallback }, digests) => {
    const addresses = digests.map(({ to }) => to.address);
    const names = digests.map(({ to }) => to.name).filter((name) => name !== '');
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(new Set(names).size).toBe(names.length);

    for (const { to } of digests) {
      const isHere = addressesOf(staff, to.name).includes(to.address);
      expect(isHere || to.address === fallback?.address).toBe(true);
    }
    for (const { name } of staff.filter((one) => addressesOf(staff, one.name).length > 0))
      expect(names.includes(name) || addresses.some((one) => addressesOf(staff, name).includes(one))).toBe(
        true,
      );
  });
});

test('what is somebody’s is told to whoever acts for them, in whose place it says so', () => {
  inAnyOffice(({ matters, staff }, digests) => {
    for (const matter of matters) {
      const [digest] = toldOf(digests, matter);
      const acting = deputyOf(matter.owner, staff);
      const line = digest?.cases.find(({ rowNumber }) => rowNumber === matter.rowNumber);
      const own = addressesOfNamed(staff, acting);
      if (own.length === 0 || digest === undefined) continue;
      expect(digest.to.name === acting || own.includes(digest.to.address)).toBe(true);
      if (acting !== matter.owner && digest.to.name === acting) expect(line?.insteadOf).toBe(matter.owner);
      if (acting === matter.owner) expect(line?.insteadOf).toBe('');
    }
  });
});

test('what nobody can be told in their own name is told to a team manager, where one can be told', () => {
  inAnyOffice(({ matters, staff, fallback }, digests) => {
    const acting = (name: string) => addressesOfNamed(staff, deputyOf(name, staff));
    const managers = managing(staff).flatMap(({ name, active, deputy }) =>
      active ? addressesOf(managing(staff), name) : acting(deputy),
    );
    for (const matter of matters) {
      if (acting(matter.owner).length > 0) continue;
      const [digest] = toldOf(digests, matter);
      if (managers.length > 0) expect(digest?.to.isManager).toBe(true);
      else if (fallback !== null && !digests.some(({ to }) => to.isManager))
        expect(digest?.to.address).toBe(fallback.address);
    }
  });
});

test('in every digest what came while the office was closed stands first, then the worst, then the longest', () => {
  inAnyOffice(({ settings }, digests) => {
    const order = ({ cameWhileClosed, matters: [first] }: DigestCase) =>
      `${cameWhileClosed ? 0 : 1} ${first === undefined ? '' : inOrder(first)}`;
    for (const { cases } of digests) {
      expect(cases.map(order)).toEqual(cases.map(order).sort());
      for (const { matters, cameWhileClosed } of cases) {
        expect(matters.map(inOrder)).toEqual(matters.map(inOrder).sort());
        expect(cameWhileClosed).toBe(matters.some(({ due }) => fellToClosedDays(due, settings.closures)));
      }
    }
  });
});

test('the order in which matters are found changes nothing', () => {
  fc.assert(
    fc.property(
      office.chain((one) =>
        fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.matters], { minLength: one.matters.length })),
      ),
      ([one, matters]) => {
        expect(planDigests({ ...one, matters })).toEqual(planDigests(one));
      },
    ),
  );
});

test('team managers see the whole office, and nobody else does unless there is none', () => {
  inAnyOffice(({ fallback }, digests) => {
    const hasManager = digests.some(({ to }) => to.isManager && to !== fallback);
    for (const { to, office: seen, urgency } of digests) {
      const isStandIn = !hasManager && to.address === fallback?.address;
      expect(seen !== null).toBe(to.isManager || isStandIn);
      expect(urgency === -1).toBe(seen !== null);
    }
  });
});

test('each day on which an entitlement is told reaches its reader in the first list that comes, and only in that', () => {
  const START = '2025-03-02';
  const days = Array.from({ length: 80 }, (_, index) => isoOfSerialDay(serialDay(START) + 1 + index)).filter(
    (day) => isOfficeDay(day, SETTINGS_OF_DAY.closures),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 140 }),
      fc.array(fc.boolean(), { minLength: days.length, maxLength: days.length }),
      (inDays, comes) => {
        const due = isoOfSerialDay(serialDay(START) + inDays);
        const sent = days.filter((_, index) => comes[index]);
        const told = sent.filter((today, index) => {
          const matters = [aMatter({ kind: 'entitlementEnding', stage: 'closed', owner: 'אורית', due })];
          const staff = [{ name: 'אורית', role: null, email: 'a@office.example', active: true, deputy: '' }];
          const last = sent[index - 1] ?? START;
          const [digest] = planDigests(wanted({ matters, staff, today, lastTold: () => last }));
          return digest?.cases.length === 1;
        });
        const wantedDays = [60, 30, 14, 7, 1, -1].map((before) => isoOfSerialDay(serialDay(due) - before));
        const firstFrom = (day: string) => (day <= START ? [] : sent.filter((one) => one >= day).slice(0, 1));
        expect(told).toEqual([...new Set(wantedDays.flatMap(firstFrom))]);
      },
    ),
    { numRuns: 40 },
  );
});

test('the office adds up: every open case stands in one stage, and with one colleague or with nobody', () => {
  const one = fc.record({
    stage: fc.constantFrom(...STAGES.map(({ key }) => key)),
    owner: fc.constantFrom(...NAMES, '', 'מי שעזבה'),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.array(one, { maxLength: 30 }), (staff, drawn) => {
      const cases = listed(
        drawn.map(({ stage, owner }) =>
          aCase(stage, { clientManager: owner, caseManager: owner, collector: owner }),
        ),
      );
      const { stages, loads } = officeOverview(wanted({ staff, cases }));
      const open = drawn.filter(
        ({ stage }) => !['closed', 'closedWithoutEntitlement', 'left'].includes(stage),
      );
      const isWithSomebody = ({ stage, owner }: (typeof drawn)[number]) =>
        stage !== 'intake' && deputyOf(owner, staff) !== '';
      const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
      expect(sum(stages.map(({ count }) => count))).toBe(open.length);
      expect(sum(loads.map((load) => load.open))).toBe(open.filter(isWithSomebody).length);
    }),
    { numRuns: 200 },
  );
});

function inOrder({ kind, due }: Pick<Matter, 'kind' | 'due'>): string {
  return `${String(MATTER_KINDS.indexOf(kind)).padStart(2, '0')} ${due}`;
}

/** Whether no day from it to today is worked. */
function fellToClosedDays(due: string, closures: ReadonlySet<string>): boolean {
  if (due >= TODAY) return false;
  for (let serial = serialDay(due); serial < serialDay(TODAY); serial += 1)
    if (isOfficeDay(isoOfSerialDay(serial), closures)) return false;
  return true;
}
