/** One thing that planning the layout would change, for people to read. */
export interface LayoutChange {
  readonly what:
    | 'tab'
    | 'column'
    | 'rows'
    | 'setting'
    | 'widths'
    | 'formats'
    | 'dropDown'
    | 'tickBox'
    | 'colour'
    | 'filterView'
    | 'protection'
    | 'dashboard'
    | 'locale';
  readonly action: 'add' | 'change' | 'remove';
  /** The tab's title; empty where the whole spreadsheet is meant. */
  readonly tab: string;
  /** What it is called on the sheet. */
  readonly name: string;
}
