import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** Of files that each import one other, those that the lint refuses, as `file <- import`. */
function refused(imports: readonly string[]): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'casesheet-lint-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync('biome.json', join(root, 'biome.json'));
  imports.forEach((one, index) => {
    const [folder = '', imported = ''] = one.split(' <- ');
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, `file-${index}.ts`), `import '${imported}';\n`);
  });
  const { stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--only=style/noRestrictedImports', '--vcs-enabled=false', '--colors=off', '.'],
    { cwd: root, encoding: 'utf8' },
  );
  const said = `${stdout}${stderr}`;
  expect(said).toContain('Checked ');
  return imports.filter((_, index) => said.includes(`file-${index}.ts:`));
}

test('the lint keeps the matcher from the office, the vocabulary from everything, the importer from its tools, the add-on from Node, its rules from Google', () => {
  const wrong = [
    'importer/match <- ../../mappings/fields.ts',
    'importer/match <- ../office-match-settings.ts',
    'importer/match/compare <- ../../normalise/fold.ts',
    'importer/match/weigh <- ../../source-row.ts',
    'mappings <- ../importer/pipeline.ts',
    'mappings <- exceljs',
    'mappings/sheet <- node:fs',
    'importer <- ../addon/entry.ts',
    'importer/read <- ../../scripts/build.ts',
    'addon/rules <- ../../importer/pipeline.ts',
    'addon/services <- ../../scripts/build.ts',
    'addon/rules <- node:fs',
    'addon/rules/mails <- ../../mail/digest-mail.ts',
    'addon/rules <- ../services/office-now.ts',
    'addon/rules/settle <- ../../actions/check-health.ts',
    'addon/rules <- ../endpoints/sidebar.ts',
    'addon <- node:fs',
  ];
  expect(refused(wrong)).toEqual(wrong);
});

test('the lint lets each folder import what it stands on', () => {
  const right = [
    'importer/match/compare <- ../../problem.ts',
    'importer/match/weigh <- ../settings.ts',
    'mappings/sheet <- ../fields.ts',
    'addon/rules <- ../../mappings/fields.ts',
    'addon/rules/mails <- ../notices/notice-line.ts',
    'addon/mail <- ../rules/mails/mail.ts',
    'importer <- ../mappings/fields.ts',
    'importer/read <- node:fs',
  ];
  expect(refused(right)).toEqual([]);
});
