import { WAITING_FOR } from '../../../mappings/waiting.ts';
import { differences, replayLog } from '../../builders/replay-log.ts';
import type { SharedSheet } from '../../builders/shared-sheet.ts';
import { forbiddenIn } from '../rules/forbidden.ts';

/**
 * What is not as it must be once the clock has run, one sentence each.
 * @param before the cases as they were when the log began
 */
export function complaints(sheet: SharedSheet, before: Parameters<typeof replayLog>[0]): readonly string[] {
  const { cases, gaps } = replayLog(before, sheet.log());
  const ids = sheet.column('caseId').filter((id) => id !== '' && id !== undefined);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  const claims = [...sheet.host.documentProperties.keys()].filter((key) => key.startsWith('claim.'));
  return [
    ...[...sheet.caseValues()].flatMap(([caseId, values]) =>
      forbiddenIn(values, sheet.today())
        .filter((what) => what !== 'a changed id')
        .map((what) => `${caseId}: ${what}`),
    ),
    ...doubled.map((id) => `${String(id)} stands twice`),
    ...sheet.column('finish').flatMap((tick, index) => (tick === true ? [`row ${index + 2} is ticked`] : [])),
    ...waitsSinceNoDay(sheet),
    ...claims.map((key) => `${key} is not settled`),
    ...gaps,
    ...differences(cases, sheet.shownCases(), new Set()),
  ];
}

function waitsSinceNoDay(sheet: SharedSheet): readonly string[] {
  const since = sheet.column('waitingSince');
  const isSomebody = (cell: unknown) => WAITING_FOR.some(({ label }) => label === cell);
  return sheet
    .column('waitingFor')
    .flatMap((cell, index) =>
      isSomebody(cell) && ['', undefined].includes(since[index] as '')
        ? [`row ${index + 2} waits since no day`]
        : [],
    );
}
