import { expect, test } from 'vitest';
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

function shortName(scope: string): string {
  return scope.replace('https://www.googleapis.com/auth/', '');
}
