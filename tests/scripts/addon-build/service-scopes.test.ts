import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseManifest } from '../../../scripts/addon-build/manifest.ts';
import { SERVICE_SCOPES } from '../../../scripts/addon-build/service-scopes.ts';
import { requiredScopes } from '../../../scripts/emulator/apps-script/scopes.ts';

test('the build asks for what the emulated Apps Script refuses to go without', () => {
  const ofServices = Object.entries(SERVICE_SCOPES).filter(([service]) => service !== 'Sheets');
  const methods = ofServices.flatMap(([service, ofMethods]) =>
    Object.entries(ofMethods)
      // A name in capitals is a list of constants.
      .filter(([method]) => /^[a-z]/.test(method))
      .map(([method, anyOf]) => [`${service}.${method}`, anyOf.map(shortName).sort()] as const),
  );
  expect(methods.length).toBeGreaterThan(15);
  expect(methods.map(([name]) => [name, [...(requiredScopes(name) ?? [])].sort()])).toEqual(methods);
});

test.each(['README.md', 'docs/add-on.md'])(
  '%s explains every consent that people are asked for, and no other',
  (file) => {
    const { oauthScopes } = parseManifest(readFileSync('appsscript.json', 'utf8'));
    const tables = readFileSync(file, 'utf8')
      .split('What Google asks people to allow')
      .at(-1)
      ?.split('\n## ')[0];
    const explained = [...(tables ?? '').matchAll(/^\| [^|]+ \(`([\w.]+)`\) +\|/gm)].map(
      ([, scope]) => scope,
    );
    expect(explained.toSorted()).toEqual(oauthScopes.map(shortName).toSorted());
  },
);

function shortName(scope: string): string {
  return scope.replace('https://www.googleapis.com/auth/', '');
}
