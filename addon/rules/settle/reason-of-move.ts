import { withMemory } from '../case-memory.ts';
import type { CaseContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import type { RowClaim } from './standing-row.ts';
import { STRANGER } from './stranger.ts';

/** Keeps in mind who wrote the reason that stands in the row: whoever edited its cell last. */
export function rememberReason(content: CaseContent, look: RowLook): CaseContent {
  const { row, editors, isLookedOver } = look;
  if (row.reason === '') return withMemory(content, { reasonBy: undefined });
  const editor = editors.get('reason');
  if (editor !== undefined) return withMemory(content, { reasonBy: editor.by.name });
  const isNobodys = content.memory.reasonBy === undefined;
  return isLookedOver && isNobodys ? withMemory(content, { reasonBy: STRANGER.name }) : content;
}

/** Whether the reason in the row may speak for somebody's move: a reason is only its writer's. */
export function isOwnReason({ memory }: CaseContent, { row }: RowLook, by: RowClaim['by']): boolean {
  return row.reason !== '' && memory.reasonBy === by.name;
}

/** Whether the edit that wrote the reason in the row is still to be noted down. */
export function isReasonUnheard({ row, confirmed, editors }: RowLook): boolean {
  return row.reason !== '' && !editors.has('reason') && confirmed?.memory.reasonBy === undefined;
}
