import type { Manifest } from './manifest.ts';
import type { ReadCode } from './read-code.ts';
import { ADVANCED_SERVICES, type AnyOf, FURTHER_SCOPES, SERVICE_SCOPES } from './service-scopes.ts';

/** A call that people must have agreed to. */
interface Need {
  readonly anyOf: AnyOf;
  readonly what: string;
  readonly place: string;
}

/** What the code calls, held against what the manifest asks people for: neither too little nor too much. */
export function checkScopes(code: ReadCode, manifest: Manifest): readonly string[] {
  const needs = needsOf(code);
  const { oauthScopes } = manifest;
  const missing = needs
    .filter(({ anyOf }) => !anyOf.some((scope) => oauthScopes.includes(scope)))
    .map(
      ({ anyOf, what, place }) =>
        `${place}: ${what} needs the scope ${anyOf.join(' or ')} in appsscript.json.`,
    );
  const superfluous = oauthScopes
    .filter((scope) => !needs.some(({ anyOf }) => needsThisOne(anyOf, scope, oauthScopes)))
    .map((scope) => `appsscript.json asks for ${scope}, which nothing in the add-on needs.`);
  return [...missing, ...superfluous, ...checkAdvancedServices(code, manifest)];
}

function needsOf({ freeNames, calls }: ReadCode): readonly Need[] {
  const ofServices = freeNames.flatMap(({ name, property, place }) => {
    const methods = SERVICE_SCOPES[name];
    const anyOf = property === null ? undefined : (methods?.[property] ?? methods?.['*']);
    return anyOf === undefined ? [] : [{ anyOf, what: `${name}.${property}`, place }];
  });
  const further = calls.flatMap(({ method, place }) => {
    const anyOf = Object.hasOwn(FURTHER_SCOPES, method) ? FURTHER_SCOPES[method] : undefined;
    return anyOf === undefined ? [] : [{ anyOf, what: method, place }];
  });
  return [...ofServices, ...further].filter(({ anyOf }) => anyOf.length > 0);
}

/** Whether the call would be refused without this scope. */
function needsThisOne(anyOf: AnyOf, scope: string, given: readonly string[]): boolean {
  return anyOf.includes(scope) && !anyOf.some((other) => other !== scope && given.includes(other));
}

function checkAdvancedServices({ freeNames }: ReadCode, { dependencies }: Manifest): readonly string[] {
  const enabled = new Set(dependencies.enabledAdvancedServices.map(({ userSymbol }) => userSymbol));
  const used = new Set(freeNames.map(({ name }) => name).filter((name) => ADVANCED_SERVICES.has(name)));
  return [
    ...[...used]
      .filter((name) => !enabled.has(name))
      .map((name) => `The add-on calls the advanced service ${name}, which appsscript.json does not enable.`),
    ...[...enabled]
      .filter((name) => !used.has(name))
      .map((name) => `appsscript.json enables the advanced service ${name}, which nothing calls.`),
  ];
}
