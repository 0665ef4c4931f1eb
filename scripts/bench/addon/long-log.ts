import { FIELD_BY_KEY } from '../../../mappings/fields.ts';
import { MOVE_KINDS } from '../../../mappings/journey/moves.ts';
import { WAYS_OF_CHANGE } from '../../../mappings/journey/ways-of-change.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { CASES_TAB, LOG_TAB } from '../../../mappings/sheet/tabs.ts';
import { STAGES } from '../../../mappings/stages.ts';
import type { SheetOnDesk } from './sheet-on-desk.ts';

/** As many logs as a report reads, with the one in which the add-on writes; each as long as a log gets. */
export const LONGEST_LOG = { archives: 7, lines: 20_000 };

/** As far as a report of January looks back. */
const FIRST_DAY = '2025-10-01';
const DAYS_AN_ARCHIVE = 15;

/** Puts the log of busy months behind an office: hand-overs of its cases, five lines each. */
export function keepLongLog(desk: SheetOnDesk, { archives, lines }: typeof LONGEST_LOG): void {
  const caseIds = desk.column(CASES_TAB.title, FIELD_BY_KEY.caseId.header).map(String);
  const header = LOG_TAB.columns.map((column) => column.header);
  for (let archive = 0; archive < archives; archive += 1) {
    const from = serialDay(FIRST_DAY) + archive * DAYS_AN_ARCHIVE;
    const acts = Array.from({ length: lines / LINES_AN_ACT }, (_, act) => {
      const when = from + (act * LINES_AN_ACT * DAYS_AN_ARCHIVE) / lines;
      return handOver({ when, caseId: caseIds[act % caseIds.length] ?? '', act: archive + act });
    });
    desk.addTab(`${LOG_TAB.title} עד 2026-01-0${archive + 1}`, [header, ...acts.flat()]);
  }
}

const LINES_AN_ACT = 5;

function handOver({
  when,
  caseId,
  act,
}: {
  /** As a spreadsheet stores it. */
  readonly when: number;
  readonly caseId: string;
  readonly act: number;
}): readonly (readonly (string | number)[])[] {
  const [from, to] = [0, 1].map((step) => STAGES[(act + step) % STAGES.length]?.label ?? '');
  const how = `${WAYS_OF_CHANGE.sheet} · ${MOVE_KINDS[0].label}`;
  const line = (key: keyof typeof FIELD_BY_KEY, before = '', after = '') => [
    ...[when, 'אורנה', caseId, FIELD_BY_KEY[key].header],
    ...[before, after, how],
  ];
  return [
    line('stage', from, to),
    line('stageSince', '01/10/2025', '15/10/2025'),
    line('caseManager', 'ליבי', 'עו"ד נאור'),
    line('nextAction', 'להכין את התביעה ולאסוף את המסמכים', 'להגיש את התביעה'),
    line('nextActionDue', '15/10/2025', '22/10/2025'),
  ];
}
