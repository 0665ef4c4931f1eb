import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NOISE } from './noise.ts';

/** Writes the README beside the workbooks; it is generated so that its table never lags behind the noise. */
export async function writeReadme(directory: string): Promise<void> {
  await writeFile(join(directory, 'README.md'), readmeText());
}

export function readmeText(): string {
  return `# The sample office

Three legacy workbooks of an invented rights-claims office: documents tracking (a tab a month), authority tracking
(one long tab) and billing. **Every person, id, phone and address in them is invented.** \`truth.csv\` says whose row
each data row is: \`workbook,sheet,row,client,case\`, the row counted from 1 as Excel shows it. Its labels (\`P00001\`,
\`C00001\`) are truth labels; they have nothing to do with the ids casesheet gives.

    npm run samples                                                  # these files again, byte for byte
    npm run samples -- --clients 20000 --seed 7 --out /tmp/office    # another office

An office of N clients has about 1.2 N cases, and 1.75 N rows in documents tracking, 1.2 N in authority tracking and
1 N in billing; beyond 3,600 clients it has more months of tabs, as an office that takes 300 clients a month would.
Where several clients share a name, the clerks note a phone or an id, so that a row nobody could place stays rare.

## What is untidy in it

Written by \`npm run samples\` from \`scripts/samples/noise.ts\`. A rate is the share of the cells, rows, cases or
clients the kind can happen to.

| kind | rate | what |
| --- | ---: | --- |
${noiseLines().join('\n')}
`;
}

const noiseLines = (): readonly string[] =>
  Object.entries(NOISE).map(
    ([kind, { rate, what }]) => `| ${kind} | ${Number((rate * 100).toFixed(2))} % | ${what} |`,
  );
