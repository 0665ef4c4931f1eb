import { expect, test } from 'vitest';
import { isRequestKind } from '../../scripts/emulator/engine/request-kinds.ts';
import { readDiscovery } from './discovery.ts';

const document = readDiscovery('sheets.v4');

test.skipIf(document === null)('the emulator knows every kind of request that Google knows', () => {
  const kinds = Object.keys(document?.schemas.Request?.properties ?? {});
  expect(kinds).toContain('repeatCell');
  expect(kinds.filter((kind) => !isRequestKind(kind))).toEqual([]);
});
