/** Builds the command line and its worker into dist/; npm runs it after every install. */
import { chmod, rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { casesheet: 'importer/cli.ts', 'read-worker': 'importer/read/worker.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'linked',
  logLevel: 'warning',
});
await chmod('dist/casesheet.js', 0o755);
