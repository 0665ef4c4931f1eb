import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, onTestFinished, test } from 'vitest';
import { refuseIfOpen } from '../../../../importer/publish/file/not-writable.ts';
import { replaceFile } from '../../../../importer/publish/file/replace-file.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casesheet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const writing = (text: string) => (target: NodeJS.WritableStream) => pipeline([text], target);

test('a file is replaced as a whole, and the earlier one can be kept', async () => {
  const folder = await aFolder();
  const path = join(folder, 'cases.xlsx');
  await replaceFile({ path, keptAs: join(folder, 'kept.xlsx'), write: writing('first') });
  await replaceFile({ path, keptAs: join(folder, 'kept.xlsx'), write: writing('second') });

  expect(await readdir(folder)).toEqual(['cases.xlsx', 'kept.xlsx']);
  expect(await readFile(path, 'utf8')).toBe('second');
  expect(await readFile(join(folder, 'kept.xlsx'), 'utf8')).toBe('first');
});

test('when writing fails half way, the earlier file is untouched and nothing is left beside it', async () => {
  const folder = await aFolder();
  const path = join(folder, 'cases.xlsx');
  await writeFile(path, 'first');
  const failing = replaceFile({
    path,
    write: async (target) => {
      target.write('sec');
      throw new Error('the office lost its power');
    },
  });

  await expect(failing).rejects.toThrow('the office lost its power');
  expect(await readdir(folder)).toEqual(['cases.xlsx']);
  expect(await readFile(path, 'utf8')).toBe('first');
});

test('what a killed run left behind is cleared away by the next run', async () => {
  const folder = await aFolder();
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  await writeFile(join(folder, `cases.xlsx.${gone}.unfinished`), 'half');
  await writeFile(join(folder, `cases.xlsx.${process.ppid}.unfinished`), 'still being written');
  await replaceFile({ path: join(folder, 'cases.xlsx'), write: writing('whole') });

  expect(await readdir(folder)).toEqual(['cases.xlsx', `cases.xlsx.${process.ppid}.unfinished`]);
});

test('an output folder that cannot be made is one clear sentence', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'out'), 'a file');

  await expect(replaceFile({ path: join(folder, 'out', 'cases.xlsx'), write: writing('x') })).rejects.toThrow(
    /cases\.xlsx cannot be written: a folder stands where the file should be, or a file where/,
  );
});

test('a file that cannot be begun is one clear sentence, not a crash', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, `cases.xlsx.${process.pid}.unfinished`));

  await expect(replaceFile({ path: join(folder, 'cases.xlsx'), write: writing('x') })).rejects.toThrow(
    /cases\.xlsx cannot be written/,
  );
});

test('a folder in place of the file is one clear sentence', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'cases.xlsx'));

  await expect(replaceFile({ path: join(folder, 'cases.xlsx'), write: writing('x') })).rejects.toThrow(
    /cannot be written/,
  );
});

test.each([
  ['Excel', '~$cases.xlsx'],
  ['LibreOffice', '.~lock.cases.xlsx#'],
])(
  'a sheet that is open in %s is refused, since saving it later would undo the import',
  async (program, lock) => {
    const folder = await aFolder();
    await writeFile(join(folder, lock), '');

    await expect(refuseIfOpen(join(folder, 'cases.xlsx'))).rejects.toThrow(
      `${join(folder, 'cases.xlsx')} is open in ${program}. Close it there and run again.`,
    );
  },
);
