import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { z } from 'zod';
import { Random } from '../../samples/random.ts';
import type { Actor, Engine } from '../engine/contract.ts';
import { createEngine, restoreEngine } from '../engine/engine.ts';
import { notFound } from './refusals.ts';

const Saved = z.object({
  version: z.literal(1),
  created: z.number().int().min(0),
  spreadsheets: z.array(z.unknown()),
});

interface OfficeOptions {
  /** What `save` returned once; left out, the office is empty. */
  readonly saved: unknown;
  readonly now: () => Date;
}

/** All spreadsheets there are, and the ids of those to come. */
export class Office {
  readonly spreadsheets = new Map<string, Engine>();
  #created = 0;

  readonly #options: Parameters<typeof restoreEngine>[1];

  /** @throws ZodError where what was saved is something else */
  constructor({ saved, now }: OfficeOptions) {
    this.#options = { now };
    if (saved === undefined) return;
    const { created, spreadsheets } = Saved.parse(saved);
    this.#created = created;
    for (const spreadsheet of spreadsheets) {
      const engine = restoreEngine(spreadsheet, this.#options);
      this.spreadsheets.set(engine.spreadsheetId, engine);
    }
  }

  /** @throws ApiError where there is none of this id */
  find(spreadsheetId: string): Engine {
    const engine = this.spreadsheets.get(spreadsheetId);
    if (engine === undefined) throw notFound();
    return engine;
  }

  create(body: sheets_v4.Schema$Spreadsheet, owner: Actor): Engine {
    const spreadsheetId = idOf(this.#created + 1);
    const engine = createEngine({ spreadsheetId, owner: owner.email, body, ...this.#options });
    this.#created += 1;
    this.spreadsheets.set(spreadsheetId, engine);
    return engine;
  }

  save(): unknown {
    const spreadsheets = [...this.spreadsheets.values()].map((engine) => engine.save());
    return { version: 1, created: this.#created, spreadsheets };
  }
}

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Like Google's, 44 characters from a `1` on; the n-th spreadsheet always has the same. */
function idOf(number: number): string {
  const random = new Random(`spreadsheet ${number}`);
  return `1${Array.from({ length: 43 }, () => random.pick([...ID_ALPHABET])).join('')}`;
}
