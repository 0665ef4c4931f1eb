import { type Findings, shortJson } from './findings.ts';

/** The rows of a values call: a list of lists; null skips a cell. */
export function checkCells(value: unknown, findings: Findings): void {
  if (!Array.isArray(value)) findings.addInvalidValue(LIST_VALUE, value);
  for (const [rowIndex, row] of Array.isArray(value) ? value.entries() : []) {
    if (Array.isArray(row)) {
      checkRow(row, rowIndex, findings);
      continue;
    }
    findings.path.push(rowIndex);
    findings.addInvalidValue(LIST_VALUE, row);
    findings.path.pop();
  }
}

const LIST_VALUE = 'type.googleapis.com/google.protobuf.ListValue';

/** A cell that is a list or an object can be read, but not be written. */
function checkRow(row: readonly unknown[], rowIndex: number, findings: Findings): void {
  const columnIndex = row.findIndex((cell) => typeof cell === 'object' && cell !== null);
  if (columnIndex === -1) return;
  const cell = row[columnIndex];
  const entry = /^data\[\d+\]/.exec(findings.field)?.[0];
  const kind = Array.isArray(cell) ? 'list_value' : 'struct_value';
  findings.addUnfit(
    `${entry === undefined ? '' : `Invalid ${entry}: `}Invalid values[${rowIndex}][${columnIndex}]: ${kind} ${shortJson(cell)}`,
  );
}
