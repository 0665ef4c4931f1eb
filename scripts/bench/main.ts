/** `npm run bench -- <name>`: what casesheet is measured by. */
import { CasesheetError } from '../../importer/problem.ts';
import { runAddonBench } from './addon.ts';
import { runImportBench } from './import.ts';
import { runLinkageBench } from './linkage.ts';
import { runMatchingBench } from './matching-vs-duckdb.ts';
import { runPublishBench } from './publish.ts';
import { runQualityBench } from './quality.ts';

const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  quality: runQualityBench,
  import: runImportBench,
  publish: runPublishBench,
  addon: runAddonBench,
  matching: runMatchingBench,
  linkage: runLinkageBench,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
  process.exitCode = 1;
} else {
  process.exitCode = await bench(args).catch((error: unknown) => {
    if (!(error instanceof CasesheetError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  });
}
