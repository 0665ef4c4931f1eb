import { standingNeeds } from '../../../../mappings/journey/checklists.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { unmet } from '../../missing-to-leave.ts';
import type { ListedCase } from '../../settle/settlement.ts';
import { stageOf } from '../../stage-of.ts';
import { textOf } from '../../text-of.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { FIELDS_EXAMINED } from '../fields-examined.ts';
import { counted, type Finding, findings, firstOf } from '../finding.ts';
import { seenCases } from '../seen-cases.ts';

const ABOUT = 'מה שכל שלב דורש';

/** Whether each case has what must be true of it in its stage; those from the legacy workbooks may have skipped it. */
export function checkStandingNeeds(
  office: Pick<ExaminedOffice, 'cases' | 'layout' | 'today'>,
): readonly Finding[] {
  const seen = seenCases(ABOUT, office, FIELDS_EXAMINED);
  if ('unseen' in seen) return seen.unseen;
  const { today } = office;
  const lacking = seen.cases.filter(
    ({ caseValues }) => unmet(standingNeeds(stageOf(caseValues)), { caseValues, today }).length > 0,
  );
  const [open, ended] = [lacking.filter(isOpen), lacking.filter((one) => !isOpen(one))];
  return [
    ...findings(ABOUT, [
      open.length === 0
        ? null
        : `${counted(open.length, { one: 'תיק פתוח אחד', many: 'תיקים פתוחים' })} בלי משהו שהשלב דורש (${numbersOf(open)}). סרגל הצד מראה מה חסר.`,
    ]),
    ...(ended.length === 0
      ? []
      : findings(
          ABOUT,
          [
            `${counted(ended.length, { one: 'תיק סגור אחד', many: 'תיקים סגורים' })} בלי משהו שנדרש לפני הסגירה (${numbersOf(ended)}).`,
          ],
          'waits',
        )),
  ];
}

function isOpen({ caseValues }: ListedCase): boolean {
  const stage = stageOf(caseValues);
  return STAGES.some(({ key, role }) => key === stage && role !== null);
}

function numbersOf(cases: readonly ListedCase[]): string {
  return firstOf(
    cases.map(({ caseValues, rowNumber }) => textOf(caseValues, 'caseId') || `שורה ${rowNumber}`),
  );
}
