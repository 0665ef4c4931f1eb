import type { CasesLink } from '../../../addon/rules/notices/notice-lines.ts';
import type { MatterKind } from '../../../addon/rules/reminders/matter.ts';
import type { OfficeOverview } from '../../../addon/rules/reminders/office-overview.ts';
import type {
  DigestCase,
  DigestMatter,
  DigestNotice,
  PersonDigest,
} from '../../../addon/rules/reminders/person-digest.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';

/** A Sunday. */
export const DAY = '2026-11-22';
const FIRST_ROW = 12;

export interface OpenCase extends DigestCase {
  readonly caseValues: CaseValues;
}

/** A digest with what the sheet has of its cases. */
export interface OpenDigest extends PersonDigest {
  readonly cases: readonly OpenCase[];
  readonly moreCases: { readonly [CaseId in string]: CaseValues };
}

export function aDigest({
  isManager = false,
  ...parts
}: Partial<OpenDigest> & {
  readonly isManager?: boolean;
  readonly office?: OfficeOverview | null;
}): OpenDigest {
  return {
    day: DAY,
    cases: [],
    notices: [],
    office: null,
    urgency: 0,
    moreCases: {},
    ...parts,
    to: parts.to ?? { name: 'מיכאלה שדה', address: 'michaela@office.example', isManager },
  };
}

/** Its row follows its number, so that links can be told apart. */
export function aDigestCase(caseId: string, parts: Partial<OpenCase> = {}): OpenCase {
  return {
    caseId,
    rowNumber: FIRST_ROW + Number(caseId.replace(/\D/g, '')),
    initials: 'ד.כ.',
    stage: 'documents',
    matters: [aMatter('dueToday')],
    cameWhileClosed: false,
    insteadOf: '',
    caseValues: {},
    ...parts,
  };
}

export function aMatter(kind: MatterKind, parts: Partial<DigestMatter> = {}): DigestMatter {
  const isOffice = ['actionOverdue', 'stageOverdue', 'waitingTooLong'].includes(kind);
  return {
    kind,
    due: DAY,
    since: null,
    days: 0,
    lasts: null,
    unit: isOffice ? 'officeDays' : 'calendarDays',
    waitingFor: null,
    ...parts,
  };
}

export function aNotice(caseId: string, parts: Partial<DigestNotice> = {}): DigestNotice {
  return {
    id: `n-${caseId}`,
    rowNumber: 2,
    when: '2026-11-19T12:00:00',
    name: 'מיכאלה שדה',
    caseId,
    about: 'finish',
    told: { state: 'waiting', at: '' },
    insteadOf: '',
    ...parts,
  };
}

export function aLink({ cases, moreCases }: Pick<OpenDigest, 'cases' | 'moreCases'>): CasesLink {
  const listed = new Map(
    cases.map(({ caseId, rowNumber, caseValues }) => [caseId, { rowNumber, caseValues }]),
  );
  Object.entries(moreCases).forEach(([caseId, caseValues], index) => {
    listed.set(caseId, { rowNumber: 900 + index, caseValues });
  });
  return { url: 'https://docs.google.com/spreadsheets/d/the-office/edit', sheetId: 17, cases: listed };
}
