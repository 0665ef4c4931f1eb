import { dashboardCells } from '../../../mappings/sheet/dashboard-layout.ts';
import { frozenColumns } from '../../../mappings/sheet/frozen-columns.ts';
import {
  GOOGLE_HOW_TO,
  googleDashboardAddresses,
} from '../../../mappings/sheet/google/dashboard/dashboard-addresses.ts';
import type { WantedLayout, WantedTab } from '../../../mappings/sheet/google/wanted-layout.ts';
import { staffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';
import type { CaseSheet } from '../tables/case-sheet.ts';
import type { LogPlan } from './plan-log.ts';
import type { TabPlan } from './plan-tab.ts';
import type { StandingSheet } from './standing-sheet.ts';

/** How the spreadsheet should be laid out around its rows. */
export function layoutOf({
  sheet,
  tabs,
  log,
  standing,
  owners,
}: {
  readonly sheet: CaseSheet;
  readonly tabs: readonly TabPlan[];
  readonly log: LogPlan;
  readonly standing: StandingSheet;
  readonly owners: readonly string[];
}): WantedLayout {
  const wanted = sheet.tables.map(({ title }) => {
    const tab = tabs.find((one) => one.title === title);
    return tab === undefined ? logTab(log) : wantedTab(tab);
  });
  const addresses = googleDashboardAddresses(standing.state, wanted);
  return {
    tabs: wanted,
    staff: sheet.staff.map(staffEntry),
    owners,
    dashboard: dashboardCells({ content: sheet.dashboard, addresses, howTo: GOOGLE_HOW_TO }),
  };
}

function wantedTab({ title, hidden, columns, rows }: TabPlan): WantedTab {
  return {
    title,
    hidden,
    columns,
    contentRows: rows.contentRows,
    frozenColumns: frozenColumns({ title }),
  };
}

function logTab({ columns, contentRows }: LogPlan): WantedTab {
  const { title, hidden } = LOG_TAB;
  return { title, hidden, columns: columns.map(({ column }) => column), contentRows, frozenColumns: 0 };
}
