import { FIELDS, type Field } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { shownCell } from '../../../mappings/sheet/shown-cell.ts';
import { type LogEntry, THE_IMPORT } from '../tables/log-table.ts';

/** Collects what the log should tell of an import that met people's work. */
export class KeepLog {
  /** Cells in which a person's value stays against the import's. */
  editCount = 0;
  private readonly told: LogEntry[] = [];
  private readonly when: string;

  /** @param when on the office's clock */
  constructor(when: string) {
    this.when = when;
  }

  entries(): readonly LogEntry[] {
    return this.told;
  }

  countEdit(): void {
    this.editCount += 1;
  }

  conflict({
    caseId,
    fieldIndex,
    before,
    now,
    kept,
  }: {
    readonly caseId: string;
    readonly fieldIndex: number;
    readonly before: CellValue;
    readonly now: CellValue;
    readonly kept: CellValue;
  }): void {
    const { header, shown } = fieldAt(fieldIndex);
    this.tell({
      caseId,
      field: header,
      before: shown(before),
      after: shown(now),
      how: `הערך השתנה בקבצים, אבל בגיליון תוקן ביד ולכן נשאר: ${shown(kept) || '(ריק)'}`,
    });
  }

  twoEdits({
    caseId,
    fieldIndex,
    kept,
    other,
  }: {
    readonly caseId: string;
    readonly fieldIndex: number;
    readonly kept: CellValue;
    readonly other: CellValue;
  }): void {
    const { header, shown } = fieldAt(fieldIndex);
    this.tell({
      caseId,
      field: header,
      before: shown(other),
      after: shown(kept),
      how: 'שני תיקים שאוחדו תוקנו ביד בצורה שונה; נשאר הערך של התיק הזה',
    });
  }

  cameBack(caseId: string): void {
    this.tell({ caseId, how: 'התיק נמחק מהגיליון, אבל הוא עדיין בקבצים ולכן חזר' });
  }

  keptWithoutSources(caseId: string): void {
    this.tell({ caseId, how: 'התיק אינו עוד בקבצים, אבל תוקן ביד ולכן נשאר' });
  }

  left(caseId: string, successor: string | undefined): void {
    const how = successor === undefined ? 'התיק אינו עוד בקבצים ולכן הוסר' : `התיק אוחד עם תיק ${successor}`;
    this.tell({ caseId, how });
  }

  private tell(entry: Pick<LogEntry, 'caseId' | 'how'> & Partial<LogEntry>): void {
    this.told.push({ when: this.when, who: THE_IMPORT, field: '', before: '', after: '', ...entry });
  }
}

function fieldAt(fieldIndex: number) {
  const { header = '', kind = 'text' }: Partial<Field> = FIELDS[fieldIndex] ?? {};
  return { header, shown: (value: CellValue) => shownCell(kind, value) };
}
