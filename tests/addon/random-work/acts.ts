import fc from 'fast-check';
import type { FieldKey } from '../../../mappings/fields.ts';
import { TEAM } from '../../builders/a-team.ts';
import { OWNER } from '../../builders/an-office-on-sheets.ts';
import { TYPED_FIELDS } from './typed-values.ts';

const PEOPLE = [...TEAM.map(({ email }) => email), OWNER];

/** What somebody does; rows are counted over and over, and so are columns. */
export type Act =
  | { readonly does: 'type'; readonly row: number; readonly field: FieldKey; readonly choice: number }
  | { readonly does: 'complete'; readonly row: number; readonly asked: number }
  | { readonly does: 'tick'; readonly row: number; readonly reason: string }
  | {
      readonly does: 'paste' | 'fill';
      readonly row: number;
      readonly field: FieldKey;
      readonly width: number;
      readonly choices: readonly number[];
    }
  | { readonly does: 'clearRow' | 'copyRow' | 'insertRow' | 'deleteRow'; readonly row: number }
  | { readonly does: 'sort' | 'moveColumn'; readonly column: number }
  | { readonly does: 'newRow'; readonly client: number; readonly isHasty: boolean }
  | { readonly does: 'undo' };

/** What is in the way of the run that the act sets off. */
type Mishap =
  | { readonly what: 'nothing' }
  | { readonly what: 'cutOff'; readonly at: number }
  | { readonly what: 'locked' }
  | { readonly what: 'fault'; readonly spec: string }
  | { readonly what: 'colleague'; readonly at: number; readonly act: Act; readonly who: string };

const row = fc.nat(11);
const field = fc.constantFrom(...TYPED_FIELDS);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('type' as const), row, field, choice: fc.nat(59) }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('complete' as const), row, asked: fc.nat(59) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('tick' as const),
      row,
      reason: fc.constantFrom('', '', 'כי כך החליטה הרשות'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('paste' as const, 'fill' as const),
      row,
      field,
      width: fc.integer({ min: 1, max: 3 }),
      choices: fc.array(fc.nat(59), { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'clearRow' as const,
        'copyRow' as const,
        'insertRow' as const,
        'deleteRow' as const,
      ),
      row,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('sort' as const, 'moveColumn' as const),
      column: fc.nat(40),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('newRow' as const),
      client: fc.integer({ min: 1, max: 60 }),
      isHasty: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const) }) },
);
const who = fc.oneof(fc.constant(PEOPLE[0] ?? ''), fc.constantFrom(...PEOPLE));
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constant('nothing' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('cutOff' as const), at: fc.integer({ min: 2, max: 30 }) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('locked' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('fault' as const),
      spec: fc.constantFrom('503@1', 'lost-reply@2', '500@2', 'cut@1', 'lost-reply@3'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('colleague' as const), at: fc.nat(40), act, who }),
  },
);
export const step = fc.record({ who, act, mishap, thenClock: fc.nat(5).map((nat) => nat === 0) });
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
