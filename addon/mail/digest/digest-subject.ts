import type { OfficeOverview } from '../../rules/reminders/office-overview.ts';
import type { PersonDigest } from '../../rules/reminders/person-digest.ts';
import { caseCount } from '../words/counts.ts';
import { dayAndMonth } from '../words/dates.ts';
import { isLate, sectionOf } from './sections.ts';

/** What a phone shows before the mail is opened: how many cases cannot wait, and how many of them are late. */
export function digestSubject({ cases, notices, office, day }: PersonDigest): string {
  const now = cases.filter((one) => sectionOf(one, day) !== 'soon');
  const late = now.filter((one) => isLate(one, day)).length;
  const soon = cases.length - now.length;
  const newCount = new Set(notices.map(({ caseId }) => caseId)).size;
  const parts = [
    ...(office !== null && office.trouble.length > 0 ? ['יש תקלה לבדיקה'] : []),
    ...(now.length > 0 ? [`${caseCount(now.length)} ${toDo(now.length)}${lateOf(late, now.length)}`] : []),
    ...(now.length === 0 && soon > 0 ? [`${caseCount(soon)} בקרוב`] : []),
    ...(now.length === 0 && newCount > 0 ? [newCases(newCount)] : []),
  ];
  const told = parts.length > 0 ? parts : [ofOffice(office)];
  return `${told.join(', ')} · ${dayAndMonth(day)}`;
}

function ofOffice(office: OfficeOverview | null): string {
  const escalated = office?.escalated.length ?? 0;
  return escalated === 0
    ? 'תמונת המשרד להיום'
    : `במשרד ${caseCount(escalated)} ${escalated === 1 ? 'מחכה' : 'מחכים'} זמן רב`;
}

function toDo(count: number): string {
  return count === 1 ? 'דורש טיפול היום' : 'דורשים טיפול היום';
}

function lateOf(late: number, all: number): string {
  if (late === 0) return '';
  if (late === all) return ', באיחור';
  return late === 1 ? ', אחד באיחור' : `, ${late} באיחור`;
}

function newCases(count: number): string {
  return count === 1 ? 'תיק חדש אחד אצלכם' : `${count} תיקים חדשים אצלכם`;
}
