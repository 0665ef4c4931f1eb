import { MOVE_KINDS } from '../../../mappings/journey/moves.ts';
import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import { NOTICES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { CaseNotice } from '../settle/settlement.ts';
import { type Told, toldOf } from './told.ts';

/** A notice as the tab of notices has it. */
export interface StandingNotice extends CaseNotice {
  readonly id: string;
  /** From 1. */
  readonly rowNumber: number;
  /** When the case was handed over, on the office's clock. */
  readonly when: string;
  readonly told: Told;
}

/** The tab of notices as it was read. */
export interface StandingNotices {
  /** From 0; -1 where there is none. */
  readonly headerRowIndex: number;
  /** From 0; -1 where the tab has no such column. */
  readonly toldColumnIndex: number;
  /** Oldest first; a row that cannot be understood is left out. */
  readonly notices: readonly StandingNotice[];
}

/** @param rows the tab's cells from its first row on */
export function standingNotices(rows: readonly (readonly unknown[])[]): StandingNotices {
  const found = findHeaders(rows, NOTICES_TAB.columns);
  if (found === null) return { headerRowIndex: -1, toldColumnIndex: -1, notices: [] };
  const columnOf = (key: (typeof NOTICES_TAB.columns)[number]['key']) => found.headers.indexOf(key);
  const notices = rows.flatMap((row, rowIndex): readonly StandingNotice[] => {
    const text = (key: Parameters<typeof columnOf>[0]) => String(row[columnOf(key)] ?? '').trim();
    const about = text('about');
    if (rowIndex <= found.headerRowIndex || !isAbout(about)) return [];
    const [id, when, name, caseId] = [text('id'), text('when'), text('name'), text('case_id')];
    return [{ id, when, name, caseId, about, told: toldOf(text('told')), rowNumber: rowIndex + 1 }];
  });
  return { headerRowIndex: found.headerRowIndex, toldColumnIndex: columnOf('told'), notices };
}

function isAbout(text: string): text is CaseNotice['about'] {
  return text === 'newCase' || MOVE_KINDS.some(({ key }) => key === text);
}
