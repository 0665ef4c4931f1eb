import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { StateFile } from '../../../scripts/emulator/state-file.ts';

it('a state that could not be saved is saved the next time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'office.json');
  await mkdir(path);
  const file = new StateFile({ path, state: () => ({ cases: 1 }), onFailure: () => undefined });
  file.changed();
  await expect(file.flush()).rejects.toThrow(path);
  await rm(path, { recursive: true });
  await file.flush();
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ cases: 1 });
});
