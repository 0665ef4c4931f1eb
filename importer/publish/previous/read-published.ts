import { z } from 'zod';
import { FIELDS } from '../../../mappings/fields.ts';
import { FIELDS_ROW, ISSUED_ROW } from '../../../mappings/sheet/published-rows.ts';
import type { PUBLISHED_TAB } from '../../../mappings/sheet/tabs.ts';
import type { IssuedNumbers } from '../../earlier/earlier-import.ts';
import type { PublishedCells } from '../keep/edited-cases.ts';
import type { ReadTab } from './read-tab.ts';

type PublishedKey = (typeof PUBLISHED_TAB)['columns'][number]['key'];

const KEYS = z.array(z.string());
const ISSUED: z.ZodType<IssuedNumbers> = z.object({ clients: z.number(), cases: z.number() });
const CELLS = z.array(z.union([z.string(), z.number(), z.null()]));

/**
 * What the last import wrote of each case, by case id, in the order of FIELDS. A case whose record is damaged
 * is left out: then every filled cell of it counts as a person's.
 */
export function readPublished(tab: ReadTab<PublishedKey> | null): ReadonlyMap<string, PublishedCells> {
  const texts = new Map(tab?.rows.map((row) => [row.text('case_id'), row.text('values')]));
  const keys = parsed(KEYS, texts.get(FIELDS_ROW) ?? '') ?? [];
  texts.delete(FIELDS_ROW);
  texts.delete(ISSUED_ROW);
  // An earlier version may have had other fields, or another order.
  const places = FIELDS.map(({ key }) => keys.indexOf(key));
  return new Map(
    [...texts].flatMap(([caseId, json]) => {
      const cells = parsed(CELLS, json);
      return cells === null ? [] : [[caseId, places.map((place) => cells[place] ?? null)] as const];
    }),
  );
}

/** The highest numbers ever given, as the last finished import wrote them; null where nobody wrote them. */
export function readIssued(tab: ReadTab<PublishedKey> | null): IssuedNumbers | null {
  const row = tab?.rows.find((one) => one.text('case_id') === ISSUED_ROW);
  return parsed(ISSUED, row?.text('values') ?? '');
}

function parsed<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
