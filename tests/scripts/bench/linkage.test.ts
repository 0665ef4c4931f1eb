import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pairQuality } from '../../../scripts/bench/linkage/pair-quality.ts';
import { runLinkageBench } from '../../../scripts/bench/linkage.ts';

const SETTINGS = {
  fields: {
    name: { kind: 'tokens', steps: ['lowerCase'] },
    phone: { kind: 'digits', steps: ['digitsOnly'] },
  },
  blocking: [{ fields: ['phone'] }, { nearTokens: 'name' }],
  comparisons: ['name', 'phone'].map((field) => ({
    name: field,
    field,
    levels: [{ name: 'same', when: [{ is: 'exact' }], m: 0.9, u: 0.001 }],
    otherwise: { m: 0.1, u: 0.999 },
  })),
  thresholds: { sameBits: 2, reviewBits: 0 },
};

let directory: string;
let printed: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'casesheet-linkage-'));
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(directory, { recursive: true });
});

async function bench(csvs: readonly string[], ...more: readonly string[]): Promise<string> {
  const settings = join(directory, 'settings.json');
  await writeFile(settings, JSON.stringify(SETTINGS));
  const files = csvs.map((_, at) => join(directory, `${at}.csv`));
  await Promise.all(files.map((file, at) => writeFile(file, csvs[at] ?? '')));
  const out = join(directory, 'clusters.csv');
  await runLinkageBench(['--settings', settings, '--id', 'id', '--out', out, ...more, ...files]);
  return readFile(out, 'utf8');
}

test('a list is deduplicated, with spaces after its commas', async () => {
  const csv = 'id, name, phone\na-1, Noa Barak, 050-1\na-2, barak noa, 0501\nb-1, Dan Gazit, 050-2\n';
  expect(await bench([csv], '--truth', '^(\\w)-')).toBe('id,cluster\na-1,0\na-2,0\nb-1,1\n');
  expect(printed.at(-1)).toContain('precision 1.00000, recall 1.00000, F1 1.00000');
});

test('two lists are linked, and pairs within one list do not count', async () => {
  const one = 'id,name,phone,who\n1,Noa Barak,050-1,noa\n2,Noa Barak,050-1,noa\n';
  const other = 'id,name,phone,who\n3,Noa Barak,050-1,noa\n';
  expect(await bench([one, other], '--truth', 'who')).toBe('id,cluster\n1,0\n2,0\n3,0\n');
  expect(printed.at(-1)).toContain('(2 pairs found, 2 true)');
});

test('a column that is not there is named', async () => {
  await expect(bench(['number,name,phone\n1,noa,2\n'])).rejects.toThrowErrorMatchingInlineSnapshot(
    `[CasesheetError: There is no column "id"; the columns are: number, name, phone.]`,
  );
});

test('quality is counted in pairs', () => {
  expect(pairQuality([0, 0, 0, 1], ['a', 'a', 'b', 'b'])).toMatchObject({
    precision: 1 / 3,
    recall: 1 / 2,
    f1: 0.4,
  });
});
