import { parseArgs } from 'node:util';
import { z } from 'zod';
import { COMMITTED_OFFICE, generateOffice } from './generate-office.ts';
import { writeReadme } from './readme.ts';

const USAGE = 'npm run samples -- [--clients N] [--seed S] [--out DIR]';

const Options = z.object({
  clients: z.coerce.number().int().min(1).max(500_000).default(COMMITTED_OFFICE.clients),
  seed: z.coerce.number().int().min(0).default(COMMITTED_OFFICE.seed),
  out: z.string().min(1).default('samples'),
});

try {
  const { values } = parseArgs({
    options: { clients: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  });
  const { clients, seed, out } = Options.parse(values);
  const { workbookPaths, dataRows } = await generateOffice({ clients, seed, directory: out });
  await writeReadme(out);
  console.log(`${clients} clients, seed ${seed}: ${dataRows} data rows in ${workbookPaths.join(', ')}`);
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : error);
  console.error(USAGE);
  process.exitCode = 1;
}
