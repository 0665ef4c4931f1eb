import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { expectTypeOf, test } from 'vitest';
import type { Request } from '../../mappings/sheet/google/rest.ts';

test('what casesheet sends is what the Sheets client takes', () => {
  expectTypeOf<Writable<Request>>().toExtend<sheets_v4.Schema$Request>();
});

test('casesheet has no field that the Sheets client does not know', () => {
  expectTypeOf<UnknownField<Request, sheets_v4.Schema$Request>>().toBeNever();
});

/** The client's types can be written to, ours cannot; that alone is no difference. */
type Writable<Ours> = { -readonly [Field in keyof Ours]: Writable<Ours[Field]> };

/** The names of the fields, at whatever depth, that the client's type lacks. */
type UnknownField<Ours, Theirs> = Ours extends readonly (infer Entry)[]
  ? Theirs extends readonly (infer TheirEntry)[]
    ? UnknownField<Entry, TheirEntry>
    : 'a list where the client has none'
  : Ours extends object
    ? {
        [Field in keyof Ours]-?: Field extends keyof Theirs
          ? UnknownField<NonNullable<Ours[Field]>, NonNullable<Theirs[Field]>>
          : Field;
      }[keyof Ours]
    : never;
