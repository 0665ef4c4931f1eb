import { expect, test } from 'vitest';
import { NOISE, type NoiseKind } from '../../../scripts/samples/noise.ts';
import { NOISE_SIGNS } from './noise-signs.ts';
import { readSampleRows, type SampleRow } from './sample-rows.ts';

const rows = await readSampleRows('samples');
const byClient = new Map<string, SampleRow[]>();
for (const row of rows) byClient.set(row.client, [...(byClient.get(row.client) ?? []), row]);

const showing = (kind: NoiseKind): readonly SampleRow[] =>
  rows.filter((row) => {
    const ofClient = (byClient.get(row.client) ?? []).filter((other) => other !== row);
    return NOISE_SIGNS[kind](row, { ofClient, all: rows });
  });

// Object.keys forgets the key type.
test.each(Object.keys(NOISE) as NoiseKind[])('the committed samples show %s', (kind) => {
  expect(showing(kind).length).toBeGreaterThan(0);
});
