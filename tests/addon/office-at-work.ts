import { FIELDS, type FieldKey } from '../../mappings/fields.ts';
import { columnLetters } from '../../mappings/sheet/column-letters.ts';
import type { TabState } from '../../mappings/sheet/google/state/state.ts';
import { JOURNEY_COLUMNS, JOURNEY_TAB, type JourneyKey } from '../../mappings/sheet/journey-columns.ts';
import { CASES_TAB, LOG_TAB } from '../../mappings/sheet/tabs.ts';
import type { ScriptHost } from '../../scripts/emulator/apps-script/script-host.ts';
import type { VirtualClock } from '../../scripts/emulator/apps-script/virtual-clock.ts';
import type { Engine } from '../../scripts/emulator/engine/contract.ts';
import { OWNER, tabOf } from '../mappings/sheet/google/an-office-spreadsheet.ts';

type CaseField = FieldKey | JourneyKey;
type Value = string | number | boolean;

/** An office whose sheet is set up, with its team at work on some cases. */
export class OfficeAtWork {
  readonly host: ScriptHost;
  readonly engine: Engine;
  readonly clock: VirtualClock;

  constructor(parts: { readonly host: ScriptHost; readonly engine: Engine; readonly clock: VirtualClock }) {
    this.host = parts.host;
    this.engine = parts.engine;
    this.clock = parts.clock;
  }

  /** Types, pastes or fills from one cell of the cases tab on. */
  type(
    user: string,
    at: { readonly row: number; readonly field: CaseField },
    values: Value | readonly (readonly Value[])[],
    { isPasted = typeof values === 'object' } = {},
  ): void {
    const range = `'${CASES_TAB.title}'!${columnLetters(this.columnOf(at.field))}${at.row}`;
    this.host.editAs({ user, range, values: typeof values === 'object' ? values : [[values]], isPasted });
  }

  /** A row of the cases tab by field; empty cells are left out. */
  row(rowNumber: number): Readonly<Partial<Record<CaseField, Value>>> {
    const cells = this.values(CASES_TAB.title)[rowNumber - 1] ?? [];
    const keys = [...FIELDS, ...JOURNEY_COLUMNS].map(({ key }) => [key, cells[this.columnOf(key)]] as const);
    return Object.fromEntries(keys.filter(([, cell]) => cell !== undefined && cell !== ''));
  }

  noteAt(rowNumber: number, field: CaseField): string {
    const { sheetId } = tabOf(this.engine, CASES_TAB.title);
    const column = this.columnOf(field);
    const cell = { sheetId, startRowIndex: rowNumber - 1, endRowIndex: rowNumber };
    const { sheets } = this.engine.get({
      ranges: [{ ...cell, startColumnIndex: column, endColumnIndex: column + 1 }],
      includeGridData: true,
      actor: { email: OWNER },
    });
    return sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.note ?? '';
  }

  /** The lines of the log below its header, by column. */
  log(): readonly Readonly<Record<string, Value>>[] {
    const [headers = [], ...rows] = this.values(LOG_TAB.title);
    return rows.map((row) =>
      Object.fromEntries(
        LOG_TAB.columns.map(({ key, header }) => [key, row[headers.indexOf(header)] ?? ''] as const),
      ),
    );
  }

  values(title: string): readonly (readonly Value[])[] {
    return this.engine.readValues(
      {
        sheetId: tabOf(this.engine, title).sheetId,
        startRowIndex: 0,
        endRowIndex: undefined,
        startColumnIndex: 0,
        endColumnIndex: undefined,
      },
      { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' },
      { email: OWNER },
    );
  }

  /** The cases tab. */
  tab(): TabState {
    return tabOf(this.engine, CASES_TAB.title);
  }

  /** From 0. */
  columnOf(field: CaseField): number {
    const header = JOURNEY_TAB.columns.find(({ key }) => key === field)?.header ?? '';
    const index = tabOf(this.engine, CASES_TAB.title).headers.indexOf(header);
    if (index === -1) throw new Error(`No column ${header}.`);
    return index;
  }

  /** What the last run of a function called. */
  get calls(): Readonly<Record<string, number>> {
    return this.host.executions.at(-1)?.calls ?? {};
  }
}
