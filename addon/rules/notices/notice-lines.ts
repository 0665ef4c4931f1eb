import { STAGES } from '../../../mappings/stages.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { textOf } from '../text-of.ts';
import type { NoticeLine } from './notice-line.ts';
import type { StandingNotice } from './standing-notices.ts';

/** The cases sheet as links to its rows need it. */
export interface CasesLink {
  /** Of the spreadsheet. */
  readonly url: string;
  /** Of the tab of cases. */
  readonly sheetId: number;
  /** With case number and stage. */
  readonly cases: ReadonlyMap<string, ListedCase>;
}

/** By case number; of rows with one number the first. */
export function casesByNumber(listed: readonly ListedCase[]): ReadonlyMap<string, ListedCase> {
  return new Map([...listed].reverse().map((one) => [textOf(one.caseValues, 'caseId'), one]));
}

/** What one mail says, a line a case: what happened to it last, and where it stands now. */
export function noticeLines(notices: readonly StandingNotice[], link: CasesLink): readonly NoticeLine[] {
  const last = new Map(notices.map((notice) => [notice.caseId, notice]));
  return [...last.values()].map(({ caseId, about }) => {
    const standing = link.cases.get(caseId);
    const stageKey = standing?.caseValues.stage;
    return {
      caseId,
      about,
      stage: STAGES.find(({ key }) => key === stageKey)?.label ?? '',
      url: standing === undefined ? casesUrl(link) : rowUrl(link, standing.rowNumber),
    };
  });
}

type SheetLink = Pick<CasesLink, 'url' | 'sheetId'>;

/** Where the row of a case opens. */
export function rowUrl(link: SheetLink, rowNumber: number): string {
  return `${casesUrl(link)}&range=A${rowNumber}`;
}

/** Where the tab of cases opens. */
export function casesUrl({ url, sheetId }: SheetLink): string {
  return `${bareUrl(url)}#gid=${sheetId}`;
}

function bareUrl(url: string): string {
  return url.replace(/[?#].*$/, '');
}
