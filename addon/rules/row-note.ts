import type { FieldKey } from '../../mappings/fields.ts';
import type { EditRefusal, Expectation } from '../../mappings/journey/refusals.ts';
import type { RequirementKey } from '../../mappings/journey/requirements.ts';

/** A cell that somebody should look at: what is expected of it, or why what was typed is not there. */
export type RowNote =
  | { readonly field: FieldKey; readonly expected: Expectation }
  | {
      readonly field: FieldKey;
      readonly refused: EditRefusal;
      /** What would no longer be true, where that is why. */
      readonly missing: readonly RequirementKey[];
    };
