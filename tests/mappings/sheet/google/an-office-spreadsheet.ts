import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { RoleKey } from '../../../../mappings/roles.ts';
import type { DashboardContent } from '../../../../mappings/sheet/dashboard-content.ts';
import { dashboardCells } from '../../../../mappings/sheet/dashboard-layout.ts';
import {
  GOOGLE_HOW_TO,
  googleDashboardAddresses,
} from '../../../../mappings/sheet/google/dashboard/dashboard-addresses.ts';
import { LAYOUT_KEY } from '../../../../mappings/sheet/google/layout-record.ts';
import { type LayoutPlan, planLayout } from '../../../../mappings/sheet/google/plan-layout.ts';
import type { Request } from '../../../../mappings/sheet/google/rest.ts';
import {
  type SpreadsheetState,
  spreadsheetState,
  type TabState,
} from '../../../../mappings/sheet/google/state/state.ts';
import { newSpreadsheet } from '../../../../mappings/sheet/google/structure/new-spreadsheet.ts';
import {
  planStructure,
  type StructurePlan,
} from '../../../../mappings/sheet/google/structure/plan-structure.ts';
import type { WantedLayout, WantedTab } from '../../../../mappings/sheet/google/wanted-layout.ts';
import { JOURNEY_COLUMNS } from '../../../../mappings/sheet/journey-columns.ts';
import type { StaffEntry } from '../../../../mappings/sheet/staff-entry.ts';
import { CASES_TAB, type Column, TABLE_TABS } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { createEngine } from '../../../../scripts/emulator/engine/engine.ts';
import { calculate } from '../../../../scripts/emulator/formulas/calculate.ts';
import { underContract } from '../../../contract/under-contract.ts';

export const OWNER = 'owner@office.example';

/** The office's spreadsheet, with one owner and nothing in it. */
export function anEmptySpreadsheet(body: sheets_v4.Schema$Spreadsheet = {}): Engine {
  const engine = createEngine({
    spreadsheetId: 'the-office',
    body,
    owner: OWNER,
    now: () => new Date('2025-06-01T08:00:00Z'),
    calculate,
  });
  return underContract(engine);
}

/** A spreadsheet that casesheet made and laid out. */
export function anOfficeSpreadsheet(wanted = wantedLayout()): Engine {
  const engine = anEmptySpreadsheet(newSpreadsheet(wanted, 'המשרד'));
  layOut(engine, wanted);
  return engine;
}

/** What an office with few cases wants; people's columns stay where they stand in the spreadsheet. */
export function wantedLayout({
  state = null,
  staff = [],
  contentRows = {},
  columns = (tab) => tab.columns,
}: {
  readonly state?: SpreadsheetState | null;
  readonly staff?: readonly StaffEntry[];
  readonly contentRows?: { readonly [title: string]: number };
  readonly columns?: (tab: (typeof TABLE_TABS)[number]) => readonly Column[];
} = {}): WantedLayout & { readonly dashboard: NonNullable<WantedLayout['dashboard']> } {
  const tabs = TABLE_TABS.map(
    (tab): WantedTab => ({
      title: tab.title,
      hidden: tab.hidden,
      columns: arranged(columns(tab), state?.tabs.find(({ title }) => title === tab.title)?.headers ?? []),
      contentRows: contentRows[tab.title] ?? 3,
      frozenColumns: tab === CASES_TAB ? 2 : 0,
    }),
  );
  const standing = state ?? { locale: '', timeZone: '', tabs: [], metadata: new Map() };
  const addresses = googleDashboardAddresses(standing, tabs);
  const dashboard = dashboardCells({ content: dashboardContent(staff), addresses, howTo: GOOGLE_HOW_TO });
  return { tabs, staff, owners: [OWNER], dashboard };
}

/** Plans and applies the layout once, as publishing does. */
export function layOut(
  engine: Engine,
  wanted: WantedLayout = wantedLayout({ state: stateOf(engine) }),
  options: { readonly repair?: boolean; readonly rowsChange?: boolean } = {},
): { readonly structure: StructurePlan; readonly layout: LayoutPlan } {
  const structure = planStructure(stateOf(engine), wanted);
  apply(engine, structure.requests);
  const layout = planLayout(structure.after, wanted, options);
  apply(engine, [...layout.requests, ...storing(structure.after, layout)]);
  return { structure, layout };
}

export function apply(engine: Engine, requests: readonly Request[]): void {
  // The client's types are writable, and know nothing of exact optional properties.
  if (requests.length > 0) engine.batchUpdate(requests as sheets_v4.Schema$Request[], { email: OWNER });
}

function storing({ metadata }: SpreadsheetState, { requests, record }: LayoutPlan): readonly Request[] {
  const stored = metadata.get(LAYOUT_KEY);
  if (requests.length === 0 && stored?.value === record) return [];
  if (stored !== undefined) {
    return [
      {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId: stored.metadataId } }],
          developerMetadata: { metadataValue: record },
          fields: 'metadataValue',
        },
      },
    ];
  }
  return [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 7,
          metadataKey: LAYOUT_KEY,
          metadataValue: record,
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    },
  ];
}

/** The spreadsheet as the planners see it; the header row is the first one that holds a header of the tab. */
export function stateOf(engine: Engine): SpreadsheetState {
  const reply = engine.get({ ranges: [], includeGridData: false, actor: { email: OWNER } });
  const headersOf = new Map(
    (reply.sheets ?? []).map(({ properties }) => [
      properties?.title ?? '',
      headerRow(engine, properties?.sheetId ?? 0, properties?.title ?? ''),
    ]),
  );
  return spreadsheetState(reply, headersOf);
}

export function tabOf(engine: Engine, title: string): TabState {
  const tab = stateOf(engine).tabs.find((one) => one.title === title);
  if (tab === undefined) throw new Error(`No tab ${title}.`);
  return tab;
}

function headerRow(engine: Engine, sheetId: number, title: string) {
  const rows = engine.readValues(
    {
      sheetId,
      startRowIndex: 0,
      endRowIndex: 20,
      startColumnIndex: 0,
      endColumnIndex: undefined,
    },
    { value: 'FORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' },
    { email: OWNER },
  );
  const known = TABLE_TABS.find((tab) => tab.title === title)?.columns.map(({ header }) => header) ?? [];
  const index = rows.findIndex((row) => row.some((cell) => known.includes(String(cell))));
  return { headerRowIndex: Math.max(0, index), headers: (rows[index] ?? []).map(String) };
}

/** People's columns and those of a hand-over where they stand, and after each column of ours those that are missing. */
function arranged(wanted: readonly Column[], headers: readonly string[]): readonly Column[] {
  const placed: Column[] = headers.map(
    (header, index) =>
      [...wanted, ...JOURNEY_COLUMNS].find((column) => column.header === header) ?? {
        key: `added.${index}`,
        header,
        width: 18,
        kind: 'text',
        locked: false,
        hidden: false,
      },
  );
  for (const [index, column] of wanted.entries()) {
    if (placed.includes(column)) continue;
    const before = wanted[index - 1];
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, column);
  }
  return placed;
}

function dashboardContent(staff: readonly StaffEntry[]): DashboardContent {
  return {
    staff: staff.map(({ name }) => ({ name, role: 'מנהל תיק' })),
    counts: { cases: 3, noNextAction: 1, byStage: new Map(), byHandler: new Map() },
    openReviewItems: 0,
    overdueBefore: new Map(),
    summary: {
      importedAt: '2025-06-01T08:00:00',
      clients: 3,
      cases: 3,
      workbooks: [
        { workbook: 'billing.xlsx', kind: 'billing', sourceRows: 3, canonical: 30, extra: 1, rejected: 0 },
      ],
    },
  };
}

/** Somebody on the staff tab. */
export function aColleague(role: RoleKey, more: Partial<StaffEntry> = {}): StaffEntry {
  return {
    name: role,
    role,
    email: `${role.toLowerCase()}@office.example`,
    active: true,
    deputy: '',
    ...more,
  };
}

/** What a person does in the spreadsheet by hand. */
export function byHand(engine: Engine, ...requests: readonly sheets_v4.Schema$Request[]): void {
  engine.batchUpdate([...requests], { email: OWNER });
}

/** Writes one text, as a person who may. */
export function write(
  engine: Engine,
  {
    tab,
    row,
    column,
    text,
    email = OWNER,
  }: {
    readonly tab: string;
    readonly row: number;
    readonly column: number;
    readonly text: string;
    readonly email?: string;
  },
): void {
  const { sheetId } = tabOf(engine, tab);
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  engine.writeValues([{ range, values: [[text]] }], 'RAW', { email });
}
