/** In which days something is counted: of the office, or of the calendar. */
export type DayUnit = 'officeDays' | 'calendarDays';

/** `יום אחד`, `יומיים`, `3 ימים`, `11 יום`, `2.5 ימי עבודה`: from eleven on Hebrew counts in the singular. */
export function dayCount(days: number, unit: DayUnit): string {
  const count = rounded(days);
  const isOffice = unit === 'officeDays';
  if (count === 1) return isOffice ? 'יום עבודה אחד' : 'יום אחד';
  if (count === 2) return isOffice ? 'שני ימי עבודה' : 'יומיים';
  if (isOffice) return `${figure(count)} ימי עבודה`;
  return `${figure(count)} ${count > 10 ? 'יום' : 'ימים'}`;
}

/** `נשאר יום אחד`, `נשארו 5 ימים`. */
export function daysLeft(count: number): string {
  return `${count === 1 ? 'נשאר' : 'נשארו'} ${dayCount(count, 'calendarDays')}`;
}

/** `אתמול`, `לפני יומיים`, `לפני 3 ימי עבודה`. */
export function daysAgo(count: number, unit: DayUnit): string {
  return count === 1 && unit === 'calendarDays' ? 'אתמול' : `לפני ${dayCount(count, unit)}`;
}

/** `תיק אחד`, `שני תיקים`, `3 תיקים`. */
export function caseCount(count: number): string {
  if (count === 1) return 'תיק אחד';
  return count === 2 ? 'שני תיקים' : `${figure(count)} תיקים`;
}

/** `אדם אחד`, `שני אנשים`, `3 אנשים`. */
export function personCount(count: number): string {
  if (count === 1) return 'אדם אחד';
  return count === 2 ? 'שני אנשים' : `${figure(count)} אנשים`;
}

/** `לקוח אחד`, `שני לקוחות`, `3 לקוחות`. */
export function clientCount(count: number): string {
  if (count === 1) return 'לקוח אחד';
  return count === 2 ? 'שני לקוחות' : `${figure(count)} לקוחות`;
}

/** `תלונה אחת`, `שתי תלונות`, `3 תלונות`. */
export function complaintCount(count: number): string {
  if (count === 1) return 'תלונה אחת';
  return count === 2 ? 'שתי תלונות' : `${figure(count)} תלונות`;
}

/** `1,234` or `2.5`: at most one digit after the point. */
export function figure(value: number): string {
  const [whole = '0', part] = String(rounded(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** @param agorot shown in whole shekels */
export function shekels(agorot: number): string {
  const whole = Math.round(Math.abs(agorot) / 100);
  return `${agorot < 0 && whole > 0 ? '-' : ''}${figure(whole)} ₪`;
}
