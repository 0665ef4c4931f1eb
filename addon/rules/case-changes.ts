import type { FieldKey } from '../../mappings/fields.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';

/** A value of a case, normalised; null where its cell is empty. */
export type FieldValue = Exclude<CaseValues[FieldKey], undefined> | null;

/** What becomes of some cells of a case. */
export type CaseChanges = { readonly [Key in FieldKey]?: FieldValue };

/** A case after its changes. */
export function changedCase(caseValues: CaseValues, changes: CaseChanges): CaseValues {
  const changed: { [Key in FieldKey]?: Exclude<FieldValue, null> } = { ...caseValues };
  for (const [key, value] of changesOf(changes)) {
    if (value === null) delete changed[key];
    else changed[key] = value;
  }
  return changed;
}

/** The changes that change something. */
export function realChanges(caseValues: CaseValues, changes: CaseChanges): CaseChanges {
  return Object.fromEntries(
    changesOf(changes).filter(([key, value]) => !sameValue(caseValues[key] ?? null, value)),
  );
}

/** The changes, cell by cell. */
export function changesOf(changes: CaseChanges): readonly (readonly [FieldKey, FieldValue])[] {
  // The keys of changes are fields.
  return (Object.entries(changes) as [FieldKey, FieldValue | undefined][]).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
}

function sameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
