import { expect, test } from 'vitest';
import { aScript, DANA, thrown } from './a-script.ts';

const ENDPOINTS = `
  function echo(value) { value.seen = true; return value; }
  function when() { return { at: new Date(0) }; }
  function secret_() { return 1; }
  function nothing() {}`;

const call = (functionName: string, ...args: unknown[]) =>
  aScript(ENDPOINTS).host.callEndpoint({ user: DANA, functionName, args });

test('what a page sends is copied, and undefined in a list becomes null', () => {
  const sent = { list: [1, undefined, 'א'], gone: undefined };

  expect(call('echo', sent)).toEqual({ list: [1, null, 'א'], seen: true });
  expect(sent).toEqual({ list: [1, undefined, 'א'], gone: undefined });
  expect(call('nothing')).toBe(null);
});

test('dates and functions are refused both ways, with their place', () => {
  expect(thrown(() => call('echo', { due: [new Date(0)] }))).toBe(
    'ScriptFailure: google.script.run does not bring a Date across, at argument 1.due[0].',
  );
  expect(thrown(() => call('echo', () => 1))).toContain('a function');
  expect(thrown(() => call('when'))).toBe(
    'ScriptFailure: google.script.run does not bring a Date across, at what the function returns.at.',
  );
});

test('a function whose name ends in an underscore is not for pages', () => {
  expect(thrown(() => call('secret_'))).toBe(
    'ScriptFailure: TypeError: google.script.run.secret_ is not a function',
  );
});
