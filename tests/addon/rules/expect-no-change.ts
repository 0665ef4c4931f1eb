import { expect } from 'vitest';
import { planSetUp } from '../../../addon/rules/plan-set-up.ts';
import type { Engine } from '../../../scripts/emulator/engine/contract.ts';
import { apply } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { readOf } from './read-of.ts';

/** Whatever is sent, the plan tells of no change, and the spreadsheet stays as it is. */
export function expectNoChange(engine: Engine, plan: typeof planSetUp = planSetUp): void {
  const planned = plan(readOf(engine));
  if ('unreadableTab' in planned) throw new Error(planned.unreadableTab);
  const { requests, ...told } = planned;
  expect(told).toEqual({ changes: [], obstacles: [] });
  const before = engine.save();
  apply(engine, requests);
  expect(engine.save()).toEqual(before);
}
