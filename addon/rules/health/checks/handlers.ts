import { HANDLER_COLUMNS } from '../../../../mappings/sheet/handlers.ts';
import type { StaffEntry } from '../../../../mappings/sheet/staff-entry.ts';
import { mayHandle, whoActsFor } from '../../../../mappings/sheet/who-acts-for.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import type { ListedCase } from '../../settle/settlement.ts';
import { stageOf } from '../../stage-of.ts';
import { textOf } from '../../text-of.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { counted, type Finding, findings, firstOf } from '../finding.ts';
import { seenCases } from '../seen-cases.ts';
import { seenStaff } from '../seen-staff.ts';

const ABOUT = 'מטפלים בתיקים';

/** Whether whoever a case waits for now, or acts for them, is known, here, and may handle it in its stage. */
export function checkHandlers(
  office: Pick<ExaminedOffice, 'cases' | 'staff' | 'layout'>,
): readonly Finding[] {
  const ofCases = seenCases(ABOUT, office, ['stage', ...HANDLER_COLUMNS.map(({ field }) => field)]);
  if ('unseen' in ofCases) return ofCases.unseen;
  const ofStaff = seenStaff(ABOUT, office, ['name', 'role', 'active', 'deputy']);
  if ('unseen' in ofStaff) return ofStaff.unseen;
  const { cases } = ofCases;
  const { staff } = ofStaff;
  const faulty = cases.map((one) => ({ one, fault: faultOf(one, staff) }));
  const told = (fault: Fault, text: string) => {
    const numbers = faulty
      .filter((each) => each.fault === fault)
      .map(({ one }) => textOf(one.caseValues, 'caseId') || `שורה ${one.rowNumber}`);
    const count = counted(numbers.length, { one: 'תיק אחד', many: 'תיקים' });
    return numbers.length === 0 ? null : `${count} ${text} (${firstOf(numbers)}).`;
  };
  return findings(ABOUT, [
    told('nobody', 'בלי מטפל. כתבו שם בעמודה של התפקיד שהתיק נמצא אצלו'),
    told('unknown', 'אצל מי שאינו בלשונית צוות. תקנו את השם, או הוסיפו אותו שם'),
    told('gone', 'אצל מי שאינו פעיל ואין לו מחליף פעיל. כתבו מחליף בלשונית צוות, או העבירו אותם'),
    told(
      'notTheirs',
      'אצל מי שהשלב של התיק אינו בתפקידו היום. תקנו תפקיד או מחליף בלשונית צוות, או כתבו שם אחר',
    ),
  ]);
}

type Fault = 'nobody' | 'unknown' | 'gone' | 'notTheirs';

/** A case that is with a role without a column of its own waits for whoever fills it. */
function faultOf({ caseValues }: ListedCase, staff: readonly StaffEntry[]): Fault | null {
  const stage = stageOf(caseValues);
  const role = STAGES.find(({ key }) => key === stage)?.role;
  const column = HANDLER_COLUMNS.find((one) => one.role === role);
  if (column === undefined) return null;
  const name = textOf(caseValues, column.field);
  if (name === '') return 'nobody';
  if (!staff.some((one) => one.name === name)) return 'unknown';
  const actor = whoActsFor(name, staff);
  if (actor === null) return 'gone';
  return mayHandle({ name: actor, role: column.role, staff }) ? null : 'notTheirs';
}
