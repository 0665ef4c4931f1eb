import { MATTER_KINDS, type Matter, type MatterKind } from './matter.ts';

/** What hurts the client most first; of one kind what is due for longest, then the order of the sheet. */
export function mostUrgentFirst(matters: readonly Matter[]): readonly Matter[] {
  return [...matters].sort(
    (a, b) =>
      RANK_OF[a.kind] - RANK_OF[b.kind] ||
      (a.due < b.due ? -1 : a.due > b.due ? 1 : a.rowNumber - b.rowNumber),
  );
}

// Object.fromEntries forgets its keys; MATTER_KINDS has each exactly once.
const RANK_OF = Object.fromEntries(MATTER_KINDS.map((kind, rank) => [kind, rank])) as {
  readonly [Kind in MatterKind]: number;
};

/** How much a kind of matter hurts the client: lower is worse. */
export function rankOf(kind: MatterKind): number {
  return RANK_OF[kind];
}
