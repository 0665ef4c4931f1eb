import { expect, test } from 'vitest';
import type { StandingNotice } from '../../../../addon/rules/notices/standing-notices.ts';
import type { PersonDigest } from '../../../../addon/rules/reminders/person-digest.ts';
import { type DigestsWanted, planDigests } from '../../../../addon/rules/reminders/plan-digests.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aColleague, TEAM } from '../../../builders/a-team.ts';
import { AMIT, aMatter, GILA, LIAT, listed, MANAGER, NETA, ROI, wanted } from './reminders-wanted.ts';

function digestOf(name: string, parts: Partial<DigestsWanted>): PersonDigest | undefined {
  return planDigests(wanted(parts)).find(({ to }) => to.name === name);
}

function caseIds(digest: PersonDigest | undefined): readonly string[] | undefined {
  return digest?.cases.map(({ caseId }) => caseId);
}

test('everybody has a digest, also where there is nothing to tell; the team manager’s has the office', () => {
  const digests = planDigests(wanted());

  expect(digests.map(({ to }) => to.name)).toEqual(TEAM.map(({ name }) => name));
  expect(digests.filter(({ office }) => office !== null).map(({ to }) => to.name)).toEqual([MANAGER]);
  expect(digests.every(({ cases, notices }) => cases.length + notices.length === 0)).toBe(true);
});

test('a case is told in one line, with all that is due in it, the worst first', () => {
  const digest = digestOf(AMIT, {
    matters: [
      aMatter({ kind: 'quiet', owner: AMIT, due: '2025-04-20', since: '2025-03-21' }),
      aMatter({ kind: 'promisePassed', owner: AMIT, due: '2025-05-21' }),
      aMatter({ kind: 'stageOverdue', owner: AMIT, due: '2025-05-15', since: '2025-05-06' }),
    ],
  });

  expect(digest?.cases).toEqual([
    {
      caseId: 'C-00002',
      rowNumber: 2,
      initials: 'נ.ל.',
      stage: 'preparation',
      matters: [
        {
          kind: 'promisePassed',
          due: '2025-05-21',
          since: null,
          days: 0,
          lasts: null,
          unit: 'calendarDays',
          waitingFor: null,
        },
        {
          kind: 'stageOverdue',
          due: '2025-05-15',
          since: '2025-05-06',
          days: 4,
          lasts: 11,
          unit: 'officeDays',
          waitingFor: null,
        },
        {
          kind: 'quiet',
          due: '2025-04-20',
          since: '2025-03-21',
          days: 31,
          lasts: 61,
          unit: 'calendarDays',
          waitingFor: null,
        },
      ],
      cameWhileClosed: false,
      insteadOf: '',
    },
  ]);
});

test('for whom a case waits is told', () => {
  const waiting = { kind: 'waitingTooLong', owner: AMIT } as const;
  const digest = digestOf(AMIT, {
    matters: [
      aMatter({ ...waiting, rowNumber: 2, waitingFor: 'client' }),
      aMatter({ ...waiting, rowNumber: 3, waitingFor: 'authority' }),
    ],
  });

  expect(digest?.cases.map(({ matters }) => matters[0]?.waitingFor)).toEqual(['client', 'authority']);
});

test('what came due while the office was closed comes first, then the worst kind, then what waits longest', () => {
  const digest = digestOf(AMIT, {
    today: '2025-05-18',
    matters: [
      aMatter({ rowNumber: 2, kind: 'actionOverdue', owner: AMIT, due: '2025-05-14' }),
      aMatter({ rowNumber: 3, kind: 'actionOverdue', owner: AMIT, due: '2025-05-11' }),
      aMatter({ rowNumber: 4, kind: 'appealEnding', owner: AMIT, due: '2025-05-25' }),
      // Thursday is the last day on which it was not.
      aMatter({ rowNumber: 5, kind: 'appealEnding', owner: AMIT, due: '2025-05-15' }),
      aMatter({ rowNumber: 6, kind: 'actionOverdue', owner: AMIT, due: '2025-05-17' }),
      aMatter({ rowNumber: 7, kind: 'dueToday', owner: AMIT, due: '2025-05-18' }),
      aMatter({ rowNumber: 7, kind: 'promisePassed', owner: AMIT, due: '2025-05-16' }),
    ],
  });

  expect(caseIds(digest)).toEqual(['C-00007', 'C-00006', 'C-00005', 'C-00004', 'C-00003', 'C-00002']);
  expect(digest?.cases.map(({ cameWhileClosed }) => cameWhileClosed)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a deputy is told of the absent person’s cases, and in whose place', () => {
  const staff = [
    ...TEAM.filter(({ name }) => name !== LIAT),
    aColleague(LIAT, 'caseManager', { active: false, deputy: AMIT }),
  ];
  const digest = digestOf(AMIT, {
    staff,
    matters: [
      aMatter({ rowNumber: 2, owner: AMIT, due: '2025-05-19' }),
      aMatter({ rowNumber: 3, owner: LIAT }),
    ],
  });

  expect(digest?.cases.map(({ insteadOf }) => insteadOf)).toEqual(['', LIAT]);
  expect(digestOf(LIAT, { staff })).toBeUndefined();
});

test('what is nobody’s is the team manager’s, and so is what is with somebody who has no address', () => {
  const staff = TEAM.map((line) => (line.name === ROI ? { ...line, email: 'עוד אין' } : line));
  const cases = listed([
    aCase('intake'),
    aCase('documents', { clientManager: ROI }),
    aCase('closed', { clientManager: GILA }),
  ]);
  const digest = digestOf(MANAGER, {
    staff,
    cases,
    matters: [aMatter({ rowNumber: 2, stage: 'intake' }), aMatter({ rowNumber: 3, owner: ROI })],
    trouble: [{ what: 'clockStopped', hours: 30 }],
  });

  expect(digest?.cases.map(({ caseId, insteadOf }) => [caseId, insteadOf])).toEqual([
    ['C-00002', ''],
    ['C-00003', ROI],
  ]);
  expect(digest?.office?.trouble).toEqual([
    { what: 'clockStopped', hours: 30 },
    { what: 'noAddress', names: [ROI] },
  ]);
});

test('whoever has no address and no open case is no trouble', () => {
  const staff = TEAM.map((line) => (line.name === ROI ? { ...line, email: '' } : line));
  const cases = listed([
    aCase('preparation', { clientManager: ROI }),
    aCase('closed', { clientManager: ROI }),
  ]);

  expect(digestOf(MANAGER, { staff, cases })?.office?.trouble).toEqual([]);
});

test('where no team manager has an address, that is trouble as long as a case is open', () => {
  const away = aColleague('שקד אילן', 'teamManager', { active: false });
  const staff = [...TEAM.map((line) => (line.name === MANAGER ? { ...line, email: '' } : line)), away];
  const fallback = { name: '', address: 'owner@office.example', isManager: true };
  const troubleOf = (cases: DigestsWanted['cases'], lines = staff) =>
    planDigests(wanted({ staff: lines, cases, fallback, matters: [aMatter()] })).flatMap(
      ({ office }) => office?.trouble ?? [],
    );

  expect(troubleOf(listed([aCase('intake')]))).toEqual([{ what: 'noManager' }]);
  expect(troubleOf(listed([aCase('preparation')]))).toEqual([{ what: 'noManager' }]);
  expect(troubleOf(listed([aCase('closed')]))).toEqual([]);
  const another = aColleague('תמר יהב', 'teamManager');
  expect(troubleOf(listed([aCase('intake')]), [...staff, another])).toEqual([]);
});

test('what a team manager has in their own list is not told again as late with somebody', () => {
  const another = aColleague('תמר יהב', 'teamManager');
  const late = [
    aMatter({ rowNumber: 2, due: '2025-05-01' }),
    aMatter({ rowNumber: 3, owner: AMIT, due: '2025-05-01' }),
  ];
  const digests = planDigests(wanted({ staff: [...TEAM, another], matters: late }));
  const escalated = digests.flatMap(({ to, office }) =>
    office === null ? [] : [[to.name, office.escalated.map(({ caseId }) => caseId)]],
  );

  expect(escalated).toEqual([
    [MANAGER, ['C-00003']],
    [another.name, ['C-00002', 'C-00003']],
  ]);
});

test('without a team manager who can be written to, the owner of the sheet has what falls to them, and the office', () => {
  const staff = [aColleague('עמית שרוני', 'caseManager', { email: 'amit@office.example' })];
  const fallback = { name: '', address: 'owner@office.example', isManager: true };
  const told = (parts: Partial<DigestsWanted>) =>
    planDigests(wanted({ staff, fallback, ...parts })).map(({ to, cases, office }) => [
      to.address,
      cases.length,
      office !== null,
    ]);

  expect(told({ cases: listed([aCase('closed')]) })).toEqual([['amit@office.example', 0, false]]);
  expect(told({ cases: listed([aCase('preparation')]) })).toEqual([
    ['amit@office.example', 0, false],
    ['owner@office.example', 0, true],
  ]);
  expect(told({ matters: [aMatter()] })).toEqual([
    ['amit@office.example', 0, false],
    ['owner@office.example', 1, true],
  ]);
  expect(told({ trouble: [{ what: 'clockStopped', hours: 30 }] })).toEqual([
    ['amit@office.example', 0, false],
    ['owner@office.example', 0, true],
  ]);
  expect(told({ matters: [aMatter()], fallback: { ...fallback, address: 'amit@office.example' } })).toEqual([
    ['amit@office.example', 1, true],
  ]);
});

test('the owner of the sheet is told nothing while a team manager is there', () => {
  const fallback = { name: '', address: 'owner@office.example', isManager: true };
  const digests = planDigests(
    wanted({ fallback, matters: [aMatter()], trouble: [{ what: 'clockStopped', hours: 30 }] }),
  );

  expect(digests.map(({ to }) => to.address)).not.toContain(fallback.address);
});

test('the end of an entitlement is told on its days only, or on the next day on which there is a digest', () => {
  const ending = aMatter({ kind: 'entitlementEnding', stage: 'closed', owner: NETA, due: '2025-06-20' });
  const isTold = (today: string, last: string | null) =>
    caseIds(digestOf(NETA, { matters: [ending], today, lastTold: () => last }))?.length === 1;

  // Thirty days before.
  expect(isTold('2025-05-21', '2025-05-20')).toBe(true);
  expect(isTold('2025-05-22', '2025-05-21')).toBe(false);
  expect(isTold('2025-05-22', '2025-05-20')).toBe(true);
  expect(isTold('2025-05-21', null)).toBe(true);
  expect(isTold('2025-05-22', null)).toBe(false);
  expect(isTold('2025-05-20', '2025-05-19')).toBe(false);
});

test('the end of an entitlement that fell to a Friday is told on Sunday', () => {
  const ending = aMatter({ kind: 'entitlementEnding', stage: 'closed', owner: NETA, due: '2025-06-22' });

  expect(caseIds(digestOf(NETA, { matters: [ending], today: '2025-05-25', lastTold: () => null }))).toEqual([
    'C-00002',
  ]);
});

test('where mails are short, team managers come first, then whoever has what hurts clients most', () => {
  const digests = planDigests(
    wanted({
      cases: listed([
        aCase('preparation', { caseManager: NETA }),
        aCase('documents', { clientManager: ROI }),
      ]),
      matters: [
        aMatter({ rowNumber: 3, kind: 'dueToday', owner: ROI, due: '2025-05-21' }),
        // Came due while the office was closed, so it stands first, and is less urgent for all that.
        aMatter({ rowNumber: 4, kind: 'quiet', owner: LIAT }),
        aMatter({ rowNumber: 5, kind: 'appealEnding', owner: LIAT, due: '2025-05-30' }),
      ],
      notices: [aNotice({ name: ROI, caseId: 'C-00003' }), aNotice({ name: NETA, caseId: 'C-00002' })],
    }),
  );
  const byUrgency = [...digests].sort((a, b) => a.urgency - b.urgency).map(({ to }) => to.name);

  expect(byUrgency.slice(0, 4)).toEqual([MANAGER, LIAT, ROI, NETA]);
});

function aNotice(parts: Partial<StandingNotice> = {}): StandingNotice {
  return {
    id: 'n-1',
    rowNumber: 2,
    when: '2025-05-20T12:00:00',
    name: AMIT,
    caseId: 'C-00002',
    about: 'finish',
    told: { state: 'waiting', at: '' },
    ...parts,
  };
}

test('a deputy is told once what the absent person’s list of the day before should have told and did not', () => {
  const staff = [
    ...TEAM.filter(({ name }) => name !== LIAT),
    aColleague(LIAT, 'caseManager', { active: false, deputy: AMIT }),
  ];
  // Thirty days before its end is Tuesday 20 May; LIAT was last told on the Monday.
  const matters = [aMatter({ kind: 'entitlementEnding', owner: LIAT, due: '2025-06-19' })];
  const isTold = (today: string, told: { readonly [name in string]: string }, lastReader: string) => {
    const addressOf = (name: string) => staff.find((line) => line.name === name)?.email;
    const digest = digestOf(AMIT, {
      staff,
      matters,
      today,
      lastTold: (address) =>
        Object.keys(told).flatMap((name) => (addressOf(name) === address ? (told[name] ?? []) : []))[0] ??
        null,
      lastReader: (address) => (address === addressOf(LIAT) ? lastReader : (told[AMIT] ?? null)),
    });
    return digest?.cases.length === 1;
  };

  // Her list of the Tuesday failed; on the Wednesday she is away.
  expect(isTold('2025-05-21', { [AMIT]: '2025-05-20', [LIAT]: '2025-05-19' }, '2025-05-20')).toBe(true);
  expect(isTold('2025-05-22', { [AMIT]: '2025-05-21', [LIAT]: '2025-05-19' }, '2025-05-20')).toBe(false);
  // His own of the Wednesday failed as well.
  expect(isTold('2025-05-22', { [AMIT]: '2025-05-20', [LIAT]: '2025-05-19' }, '2025-05-20')).toBe(true);
  // Her list of the Tuesday came.
  expect(isTold('2025-05-21', { [AMIT]: '2025-05-20', [LIAT]: '2025-05-20' }, '2025-05-20')).toBe(false);
  expect(isTold('2025-05-21', { [AMIT]: '2025-05-18', [LIAT]: '2025-05-20' }, '2025-05-20')).toBe(false);
});
