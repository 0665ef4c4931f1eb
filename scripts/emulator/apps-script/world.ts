import type { Engine } from '../engine/contract.ts';
import type { Office } from '../http/office.ts';
import type { Quotas } from '../http/quotas.ts';
import type { Execution } from './execution.ts';
import type { Locks } from './locks.ts';
import type { MailRoom } from './mail-room.ts';
import type { Manifest } from './scopes.ts';
import type { Screen } from './screen.ts';
import type { SheetsLine } from './sheets-line.ts';
import type { CacheStore, PropertyStore } from './stores.ts';
import type { TriggerStore } from './triggers/trigger-store.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What outlives an execution. */
export interface World {
  readonly office: Office;
  /** The spreadsheet that the script is bound to. */
  readonly spreadsheetId: string;
  readonly manifest: Manifest;
  readonly clock: VirtualClock;
  readonly people: People;
  readonly triggers: TriggerStore;
  readonly locks: Locks;
  readonly properties: PropertyStore;
  readonly caches: CacheStore;
  readonly mailRoom: MailRoom;
  readonly screen: Screen;
  /** The pages of the project, by name without `.html`. */
  readonly pages: Readonly<Record<string, string>>;
  readonly log: string[];
  /** To the Sheets API. */
  readonly sheetsLine: SheetsLine;
  /** Of the Sheets API; null where nothing is limited. */
  readonly quotas: Quotas | null;
  readonly uuids: { drawn: number };
}

/** Who is who at the office. */
export interface People {
  /** Owns the spreadsheet, and wrote the script. */
  readonly owner: string;
  readonly editors: readonly string[];
  /** The office's own domain, within which Google tells who is at the keyboard; null with plain Gmail accounts. */
  readonly workspaceDomain: string | null;
}

/** What a service needs to know of the run that uses it. */
export interface Running {
  readonly world: World;
  readonly execution: Execution;
  readonly engine: Engine;
}
