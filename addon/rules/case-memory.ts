import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { inOrder, isRecord, isText, keptCase } from './kept-values.ts';

/** What the add-on keeps of a case besides what its cells hold; what there is nothing of is left out. */
export interface CaseMemory {
  /** Where a national id made the case another client's: whose, and whose it was before; empty where nobody's. */
  readonly joined?: { readonly clientId: string; readonly from: string };
  /** Who wrote the reason that stands in the row. */
  readonly reasonBy?: string;
  /** Of a case that began in the sheet and never moved: what the add-on filled in when it took it in. */
  readonly filledIn?: CaseValues;
}

/** As it is kept: in one order, and without what there is nothing of. */
export function memoryToKeep({ joined, reasonBy, filledIn }: CaseMemory): CaseMemory {
  return {
    ...(joined === undefined ? {} : { joined: { clientId: joined.clientId, from: joined.from } }),
    ...(reasonBy === undefined ? {} : { reasonBy }),
    ...(filledIn === undefined ? {} : { filledIn: Object.fromEntries(inOrder(filledIn)) }),
  };
}

/** What was kept, as far as it can still be read. */
export function keptMemory(kept: unknown): CaseMemory {
  if (!isRecord(kept)) return {};
  const { joined, reasonBy, filledIn } = kept;
  return {
    ...(isRecord(joined) && isText(joined.clientId) && isText(joined.from)
      ? { joined: { clientId: joined.clientId, from: joined.from } }
      : {}),
    ...(isText(reasonBy) ? { reasonBy } : {}),
    ...(isRecord(filledIn) ? { filledIn: keptCase(filledIn) } : {}),
  };
}

/** What is kept with something put in its place; undefined takes it away. */
export function withMemory<Content extends { readonly memory: CaseMemory }>(
  content: Content,
  now: { readonly [Key in keyof CaseMemory]: CaseMemory[Key] | undefined },
): Content {
  const memory = Object.fromEntries(
    Object.entries({ ...content.memory, ...now }).filter(([, kept]) => kept !== undefined),
  );
  return { ...content, memory };
}
