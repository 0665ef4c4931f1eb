import type { LayoutChange } from '../../../mappings/sheet/google/layout-change.ts';
import type { LayoutObstacle } from '../../../mappings/sheet/google/layout-obstacle.ts';
import { isNothing, type PublicationPlan } from '../../publish/spreadsheet/publication-plan.ts';
import type { Published } from '../../publish/spreadsheet/publish-spreadsheet.ts';
import type { Traffic } from '../../publish/spreadsheet/sheets-api.ts';
import type { StandingSheet } from '../../publish/spreadsheet/standing-sheet.ts';
import type { Publication } from './target.ts';

/** What a publication did, and what it cost. */
export function tellPublication({
  plan,
  warning,
  standing,
  traffic,
}: Published & { readonly standing: StandingSheet; readonly traffic: Traffic }): Publication {
  const { calls, bytesSent, retries } = traffic;
  const { casesAdded, casesChanged, casesRemoved } = plan.counts;
  const cost = `${count(calls, 'call')} to Google Sheets, ${megabytes(bytesSent)} sent`;
  return {
    written: standing.url,
    notes: [
      ...(isNothing(plan) ? ['The spreadsheet was already as it should be'] : changeLines(plan)),
      ...plan.obstacles.map(obstacleText),
      retries === 0 ? cost : `${cost}, ${count(retries, 'call')} made again`,
      ...(warning === null ? [] : [warning]),
    ],
    spreadsheet: {
      spreadsheetId: standing.spreadsheetId,
      url: standing.url,
      calls,
      bytesSent,
      casesAdded,
      casesChanged,
      casesRemoved,
    },
  };
}

/** What a publication would do. */
export function foretellPublication({ plan, warning }: Published): readonly string[] {
  return [
    ...(isNothing(plan)
      ? ['The spreadsheet would stay as it is']
      : ['The spreadsheet would change:', ...changeLines(plan), ...exampleLines(plan)]),
    ...plan.obstacles.map(obstacleText),
    ...(warning === null ? [] : [warning]),
  ];
}

function changeLines({ counts, layoutChanges }: PublicationPlan): readonly string[] {
  const { casesAdded, casesChanged, casesRemoved, cellsChanged, otherRows } = counts;
  return [
    `  ${count(casesAdded, 'case')} added, ${count(casesChanged, 'case')} changed in ${count(cellsChanged, 'cell')}, ${count(casesRemoved, 'case')} removed`,
    `  ${count(otherRows, 'row')} of the other tabs`,
    ...layoutLines(layoutChanges),
  ];
}

/** What the owner should see to: where, what was seen, what to do. */
function obstacleText({ tab, what, detail }: LayoutObstacle): string {
  switch (what) {
    case 'sheetProtection':
      return `Tab ${tab} is protected as a whole by somebody else${detail === '' ? '' : ` (${detail})`}, and Google allows one such protection a tab: remove it in Google Sheets, and the next import protects the tab by role.`;
    case 'badEmail':
      return `Tab ${tab}, ${detail}: this is no email address, so it gives no right to edit. Write one address into the cell.`;
    case 'notShared':
      return `Tab ${tab} may not be shared with ${detail}: share the spreadsheet with them in Google Sheets, and import again.`;
    case 'lostTab':
      return `Tab ${tab} is called ${detail} now: give it its name back in Google Sheets, and import again.`;
    case 'lostStaff':
      return `Tab ${tab} is gone or empty: give it back in Google Sheets, and import again.`;
    case 'lostHeader':
      return `Tab ${tab} lacks the header ${detail}: give it back in Google Sheets, and import again.`;
    default:
      return what satisfies never;
  }
}

function exampleLines({ examples, counts }: PublicationPlan): readonly string[] {
  const more = counts.cellsChanged - examples.length;
  return [
    ...examples.map(
      ({ caseId, field, before, after }) =>
        `    ${caseId} / ${field}: ${quoted(before)} becomes ${quoted(after)}`,
    ),
    ...(more > 0 && examples.length > 0 ? [`    and ${count(more, 'cell')} more`] : []),
  ];
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line === '' ? 'empty' : `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}

const LAYOUT_WORDS: { readonly [What in LayoutChange['what']]: string } = {
  tab: 'tab',
  column: 'column',
  rows: 'enlarged tab',
  setting: 'setting',
  widths: 'column width',
  formats: 'column format',
  dropDown: 'drop-down',
  tickBox: 'tick box',
  colour: 'colour rule',
  filterView: 'filter view',
  protection: 'protected range',
  dashboard: 'dashboard',
  locale: 'locale',
};

/** `4 filter views, 11 protected ranges`, by what is planned. */
function layoutLines(changes: readonly LayoutChange[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { what } of changes) counts.set(what, (counts.get(what) ?? 0) + 1);
  if (counts.size === 0) return [];
  const words = Object.entries(LAYOUT_WORDS).flatMap(([what, word]) => {
    const amount = counts.get(what);
    return amount === undefined ? [] : [count(amount, word)];
  });
  return [`  layout: ${words.join(', ')}`];
}

function count(amount: number, thing: string): string {
  return `${amount.toLocaleString('en-US')} ${thing}${amount === 1 ? '' : 's'}`;
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
