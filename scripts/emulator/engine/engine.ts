import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { calculate as calculateFormula } from '../formulas/calculate.ts';
import { applyRequest } from './apply-request.ts';
import type { Batch } from './batch.ts';
import { type Calculate, type Calculation, calculationOf } from './calculation.ts';
import { styleTable } from './cell-style.ts';
import type { Actor, Engine } from './contract.ts';
import { type Document, draftOf, sheetOf } from './document.ts';
import { emptyDocument, fillDocument } from './new-document.ts';
import { checkMayRead, checkMayWrite } from './protections.ts';
import { openCellsOf } from './ranges.ts';
import { readCells } from './read-values.ts';
import { invalid } from './refusal.ts';
import { restoredDocument, savedDocument } from './saved-document.ts';
import { spreadsheetReply } from './spreadsheet-reply.ts';
import { clearAll, writeAll } from './write-values.ts';

interface EngineOptions {
  readonly now: () => Date;
  /** Left out, formulas are calculated as Google does. */
  readonly calculate?: Calculate;
}

/**
 * A new spreadsheet.
 * @param body as `spreadsheets.create` takes it
 * @param owner email of whoever creates it
 * @throws ApiError 400 where the body makes no sense
 */
export function createEngine({
  spreadsheetId,
  body,
  owner,
  ...options
}: EngineOptions & {
  readonly spreadsheetId: string;
  readonly body: sheets_v4.Schema$Spreadsheet;
  readonly owner: string;
}): Engine {
  const styles = styleTable();
  const draft = emptyDocument({ spreadsheetId, properties: body.properties ?? {}, owner });
  fillDocument(body, { draft, actor: { email: owner }, styles });
  return engineOf(draft, styles, options);
}

/**
 * The spreadsheet that `Engine.save` has saved.
 * @throws ZodError where it is none
 */
export function restoreEngine(saved: unknown, options: EngineOptions): Engine {
  const styles = styleTable();
  return engineOf(restoredDocument(saved, styles), styles, options);
}

function engineOf(
  first: Document,
  styles: Batch['styles'],
  { now, calculate = calculateFormula }: EngineOptions,
): Engine {
  let document = first;
  let calculated: { readonly at: number; readonly calculation: Calculation } | null = null;

  function calculation(): Calculation {
    const moment = now();
    const isStale =
      calculated !== null && calculated.at !== moment.getTime() && calculated.calculation.dependsOnTime();
    if (calculated === null || isStale) {
      calculated = { at: moment.getTime(), calculation: calculationOf(document, calculate, moment) };
    }
    return calculated.calculation;
  }

  function change<Result>(actor: Actor, apply: (batch: Batch) => Result): Result {
    checkMayWrite(document, actor);
    const draft = draftOf(document);
    const result = apply({ draft, actor, styles });
    document = draft;
    calculated = null;
    return result;
  }

  return {
    spreadsheetId: first.spreadsheetId,
    get: (asked) => {
      checkMayRead(document, asked.actor);
      return spreadsheetReply(document, asked, calculation());
    },
    batchUpdate: (requests, actor) => {
      if (requests.length === 0) throw invalid('Must specify at least one request.');
      return change(actor, (batch) => requests.map((request, index) => applyRequest(request, index, batch)));
    },
    readValues: (range, render, actor) => {
      checkMayRead(document, actor);
      const sheet = sheetOf(document, range.sheetId);
      return readCells(sheet, openCellsOf(range), { document, calculation: calculation(), render });
    },
    writeValues: (writes, input, actor) =>
      change(actor, (batch) => writeAll(writes, { input, now: now(), batch })),
    clearValues: (ranges, actor) => change(actor, (batch) => clearAll(ranges, batch)),
    share: (email, role) => {
      const access = new Map(document.access);
      if (role === null) access.delete(email.toLowerCase());
      else access.set(email.toLowerCase(), role);
      document = { ...document, access };
      calculated = null;
    },
    save: () => savedDocument(document),
  };
}
