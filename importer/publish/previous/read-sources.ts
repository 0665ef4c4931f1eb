import { z } from 'zod';
import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import type { SOURCES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { PreviousLink, PreviousRow } from './previous-import.ts';
import type { ReadTab } from './read-tab.ts';

type SourceKey = (typeof SOURCES_TAB)['columns'][number]['key'];

const LINK: z.ZodType<PreviousLink> = z.object({
  to: z.object({ workbook: z.string(), sheet: z.string(), row: z.number() }),
  weightBits: z.number(),
  evidence: z.array(z.object({ field: z.string(), level: z.string(), bits: z.number() })),
  decidedByPerson: z.boolean(),
});

const FIELD_KEYS: ReadonlySet<string> = new Set(FIELDS.map(({ key }) => key));

/** The source rows of the last import, with where each went. */
export function readSources({ rows }: ReadTab<SourceKey>): readonly PreviousRow[] {
  return rows.map((row) => {
    const link = row.text('link');
    return {
      workbook: row.text('workbook'),
      sheet: row.text('sheet'),
      rowNumber: Number(row.cell('row')?.value ?? 0),
      hash: row.text('hash'),
      cells: row.text('cells'),
      clientId: row.text('client_id'),
      caseId: row.text('case_id'),
      gave: row.text('gave').split(',').filter(isFieldKey),
      // Only whoever asks why needs it.
      get link() {
        return parseLink(link);
      },
    };
  });
}

function isFieldKey(key: string): key is FieldKey {
  return FIELD_KEYS.has(key);
}

/** A tie that cannot be read is only missing where somebody asks why. */
function parseLink(json: string): PreviousLink | null {
  if (json === '') return null;
  try {
    return LINK.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
