import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inventOffice } from './office/office.ts';
import { TruthFile } from './truth-file.ts';
import { authorityWorkbook } from './workbooks/authority.ts';
import { billingWorkbook } from './workbooks/billing.ts';
import { documentsWorkbook } from './workbooks/documents.ts';
import { writeWorkbook } from './workbooks/write-workbook.ts';

/** What the workbooks in `samples/` are made with: a seed with which so small an office shows every kind of noise. */
export const COMMITTED_OFFICE = { clients: 300, seed: 47 } as const;

export interface OfficeRequest {
  readonly clients: number;
  readonly seed: number;
  /** Made if it is not there. */
  readonly directory: string;
}

export interface GeneratedOffice {
  /** Documents tracking, authority tracking, billing. */
  readonly workbookPaths: readonly string[];
  /** `workbook,sheet,row,client,case`, one line for every data row. */
  readonly truthPath: string;
  readonly dataRows: number;
}

/** Writes the three legacy workbooks of an invented office, and the truth beside them. Same request, same bytes. */
export async function generateOffice({ clients, seed, directory }: OfficeRequest): Promise<GeneratedOffice> {
  await mkdir(directory, { recursive: true });
  const office = inventOffice({ clients, seed });
  const truth = new TruthFile(join(directory, 'truth.csv'));
  const workbookPaths: string[] = [];
  for (const workbook of [documentsWorkbook(office), authorityWorkbook(office), billingWorkbook(office)]) {
    const path = join(directory, workbook.fileName);
    await writeWorkbook(workbook, { path, truth });
    workbookPaths.push(path);
  }
  const dataRows = await truth.close();
  return { workbookPaths, truthPath: truth.path, dataRows };
}
