import type { Finding } from './finding.ts';

/** What is said of the office's health: what is wrong and what to do first, and at the end what was looked at. */
export function healthReport(findings: readonly Finding[]): string {
  const texts = (outcome: 'wrong' | 'waits') =>
    findings.flatMap((one) => (one.outcome === outcome ? [`• ${one.text}`] : []));
  const wrong = texts('wrong');
  const waits = texts('waits');
  const faulty = new Set(findings.filter(({ outcome }) => outcome !== 'well').map(({ about }) => about));
  const well = findings.map(({ about }) => about).filter((about) => !faulty.has(about));
  const unseen = findings.flatMap((one) => (one.outcome === 'unseen' ? [`${one.about} (${one.why})`] : []));
  return [
    wrong.length === 0 ? 'לא נמצאה תקלה.' : `דורש טיפול:\n${wrong.join('\n')}`,
    ...(waits.length === 0 ? [] : [`מחכה להחלטה:\n${waits.join('\n')}`]),
    ...(well.length === 0 ? [] : [`נבדק ותקין: ${well.join('; ')}.`]),
    ...(unseen.length === 0 ? [] : [`לא נבדק: ${unseen.join('; ')}.`]),
  ].join('\n\n');
}
