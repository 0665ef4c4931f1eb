import { describe, expect, it } from 'vitest';
import { parseFaults } from '../../../../scripts/emulator/http/faults.ts';

const TARGET = { method: 'POST', path: '/v4/spreadsheets' };

const befalling = (spec: string, calls: number) => {
  const { plan } = parseFaults(spec);
  return Array.from({ length: calls }, (_, index) => plan(index + 1, TARGET));
};

describe('a specification of faults', () => {
  it('names calls by their number', () => {
    expect(befalling('lost-reply@2, dead@4', 4)).toEqual([null, 'lost-reply', null, 'dead']);
  });

  it('lets about as many calls fail as its rates say, the same ones for the same seed', () => {
    const fallen = befalling('503=0.2,cut=0.1,seed=7', 1000);
    expect(fallen.filter((kind) => kind === '503').length / 1000).toBeCloseTo(0.2, 1);
    expect(fallen.filter((kind) => kind === 'cut').length / 1000).toBeCloseTo(0.1, 1);
    expect(befalling('503=0.2,cut=0.1,seed=7', 1000)).toEqual(fallen);
    expect(befalling('503=0.2,cut=0.1,seed=8', 1000)).not.toEqual(fallen);
  });

  it('a call named by its number leaves the calls that fail by rate as they were', () => {
    const fallen = befalling('503=0.2', 50);
    expect(befalling('503=0.2,429@1', 50).slice(1)).toEqual(fallen.slice(1));
  });

  it('slows every call down', () => {
    expect(parseFaults('slow=20').delayMs).toBe(20);
  });

  it.each(['late@3', '503', '503=2', 'cut=0.6,500=0.6', 'dead=0.1', 'cut@0', 'slow=soon', 'seed@4'])(
    '%s is refused in one sentence',
    (spec) => {
      expect(() => parseFaults(spec)).toThrowErrorMatchingSnapshot();
    },
  );
});
