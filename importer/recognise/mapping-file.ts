import { z } from 'zod';
import { WORKBOOK_KINDS } from '../../mappings/fields.ts';
import { CasesheetError } from '../problem.ts';
import { JOINED_KEYS } from './assign-columns.ts';
import { legacyKeys } from './header-meanings.ts';

/** Where the JSON Schema of mapping files stands, seen from the root of this project. */
export const MAPPING_SCHEMA_PATH = 'mappings/mapping-file.schema.json';

const COLUMN_FIELDS = [...legacyKeys(), 'extra', 'ignore'] as const;

const Column = z
  .strictObject({
    header: z.string().min(1).optional().describe('The header as it stands in the workbook.'),
    column: z
      .string()
      .regex(/^[A-Z]{1,3}$/)
      .optional()
      .describe('The letter of the column, where it has no header or shares it with another column.'),
    field: z
      .enum(COLUMN_FIELDS, {
        error: ({ input }) =>
          `${JSON.stringify(input)} is no field; the fields are ${COLUMN_FIELDS.join(', ')}`,
      })
      .describe('The field it holds; "extra": keep it on the case as it is; "ignore": leave it out.'),
  })
  .refine(({ header, column }) => (header === undefined) !== (column === undefined), {
    message: 'a column is named by its "header" or by its letter ("column"), one of the two',
  });

const Tab = z.strictObject({
  tab: z.string().min(1).describe('The name of the tab; * stands for any text.'),
  headerRow: z
    .int()
    .min(1)
    .nullable()
    .optional()
    .describe(
      'The row of its headers, counted from 1 as in Excel; null: it has none. Left out: it is found.',
    ),
});

const Layout = z.strictObject({
  tabs: z.array(Tab).min(1).describe('Tabs that have the same columns.'),
  ignore: z.literal(true).optional().describe('These tabs hold no cases.'),
  columns: z.array(Column).optional().describe('Columns not listed are recognised as usual.'),
});

const Workbook = z
  .strictObject({
    file: z
      .string()
      .min(1)
      .optional()
      .describe('The name of the file, without its folder; * stands for any text.'),
    kind: z.enum(WORKBOOK_KINDS).optional().describe('What the workbook tracks.'),
    layouts: z.array(Layout).describe('The first entry that names a tab counts.'),
  })
  .refine(({ file, kind }) => file !== undefined || kind !== undefined, {
    message: 'a workbook is named by its "file" or by its "kind"',
  });

const MappingFileSchema = z.strictObject({
  $schema: z.string().optional(),
  workbooks: z.array(Workbook).describe('The first entry that names a workbook counts.'),
});

/** How the owner says the legacy workbooks are to be read. */
export type MappingFile = z.infer<typeof MappingFileSchema>;
export type MappedWorkbook = z.infer<typeof Workbook>;
export type MappedLayout = z.infer<typeof Layout>;
export type MappedTab = z.infer<typeof Tab>;
export type MappedColumn = z.infer<typeof Column>;

/** The JSON Schema by which an editor helps to write a mapping file. */
export function mappingFileJsonSchema(): object {
  return z.toJSONSchema(MappingFileSchema);
}

/**
 * Reads the text of a mapping file.
 * @throws CasesheetError naming everything that is wrong with it, one sentence each
 */
export function parseMappingFile(text: string, fileName: string): MappingFile {
  const parsed = MappingFileSchema.safeParse(parseJson(text, fileName));
  const faults = parsed.success
    ? mappedTwice(parsed.data)
    : parsed.error.issues.map((issue) => sentenceOf(issue.path, issue.message));
  if (!parsed.success || faults.length > 0) {
    throw new CasesheetError(`The mapping file ${fileName} cannot be used: ${faults.join(' ')}`);
  }
  return parsed.data;
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new CasesheetError(`The mapping file ${fileName} is not JSON.`, { cause });
  }
}

/** `workbook 1, layout 2, column 3, field: …`. */
function sentenceOf(path: readonly PropertyKey[], message: string): string {
  const steps: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') steps.push(`${(steps.pop() ?? '').replace(/s$/, '')} ${step + 1}`);
    else steps.push(String(step));
  }
  return `${steps.length === 0 ? 'the whole file' : steps.join(', ')}: ${message}.`;
}

function mappedTwice({ workbooks }: MappingFile): readonly string[] {
  return workbooks.flatMap(({ layouts }) => layouts.flatMap(twiceInLayout));
}

function twiceInLayout({ tabs, columns = [] }: MappedLayout): readonly string[] {
  const named = tabs.map(({ tab }) => `"${tab}"`).join(', ');
  const names = columns.map(nameOfColumn);
  const fields = columns.map(({ field }) => field).filter((field) => field !== 'extra' && field !== 'ignore');
  return [
    ...repeated(names).map((name) => `In ${named} the column ${name} is listed twice.`),
    ...repeated(fields.filter((field) => !JOINED_KEYS.has(field))).map(
      (field) => `In ${named} two columns are mapped to ${field}.`,
    ),
  ];
}

/** A column as a mapping file names it. */
export function nameOfColumn({ header, column }: MappedColumn): string {
  return header === undefined ? `${column}` : `"${header}"`;
}

function repeated<Text extends string>(texts: readonly Text[]): readonly Text[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
