import type { StyleTable } from './cell-style.ts';
import type { Actor } from './contract.ts';
import type { Document } from './document.ts';

/** What applying a request may use: the draft it changes, and who asked. */
export interface Batch {
  readonly draft: Document;
  readonly actor: Actor;
  readonly styles: StyleTable;
}
