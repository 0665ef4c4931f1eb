import { z } from 'zod';
import { FIELDS } from '../../../mappings/fields.ts';
import type { PUBLISHED_TAB } from '../../../mappings/sheet/tabs.ts';
import type { PublishedCells } from '../keep/edited-cases.ts';
import { FIELDS_ROW } from '../tables/published-table.ts';
import type { ReadTab } from './read-tab.ts';

type PublishedKey = (typeof PUBLISHED_TAB)['columns'][number]['key'];

const KEYS = z.array(z.string());
const CELLS = z.array(z.union([z.string(), z.number(), z.null()]));

/**
 * What the last import wrote of each case, by case id, in the order of FIELDS. A case whose record is damaged
 * is left out: then every filled cell of it counts as a person's.
 */
export function readPublished(tab: ReadTab<PublishedKey> | null): ReadonlyMap<string, PublishedCells> {
  const texts = new Map(tab?.rows.map((row) => [row.text('case_id'), row.text('values')]));
  const keys = parsed(KEYS, texts.get(FIELDS_ROW) ?? '') ?? [];
  texts.delete(FIELDS_ROW);
  // An earlier version may have had other fields, or another order.
  const places = FIELDS.map(({ key }) => keys.indexOf(key));
  return new Map(
    [...texts].flatMap(([caseId, json]) => {
      const cells = parsed(CELLS, json);
      return cells === null ? [] : [[caseId, places.map((place) => cells[place] ?? null)] as const];
    }),
  );
}

function parsed<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
