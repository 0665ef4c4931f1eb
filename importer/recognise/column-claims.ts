import { FIELD_BY_KEY, type FieldKind, type WorkbookKind } from '../../mappings/fields.ts';
import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import { type ColumnProfile, shareOf, TELLING_KINDS, type TellingKind } from './column-profile.ts';
import { type HeaderMeaning, headerMeanings } from './header-meanings.ts';
import { headerWords, speaksOfAnother } from './header-words.ts';
import type { LayoutColumn } from './layout.ts';

/** One possible understanding of a column. */
export interface ColumnClaim {
  readonly columnIndex: number;
  readonly key: LegacyKey;
  /** 0 to 1. */
  readonly confidence: number;
  /** 0 where the header says nothing of it. */
  readonly likeness: number;
  readonly why: string;
}

/** What a known header is worth by itself; contents that fit add the rest. */
const HEADER_WORTH = 0.55;
/** A header whose contents cannot be checked (free text, or an empty column). */
const UNCHECKED_WORTH = 0.85;
/** A header of several meanings, where the workbook's kind speaks for another one. */
const OTHER_KIND_WORTH = 0.8;

/** Keys that contents alone can tell, with the share they need and what they are then worth. */
const TOLD_BY_CONTENTS: readonly {
  readonly key: LegacyKey & TellingKind;
  readonly share: number;
  readonly worth: number;
}[] = [
  { key: 'nationalId', share: 0.6, worth: 0.65 },
  { key: 'phones', share: 0.6, worth: 0.65 },
  { key: 'email', share: 0.6, worth: 0.65 },
  { key: 'claimType', share: 0.7, worth: 0.6 },
  { key: 'documentsStatus', share: 0.8, worth: 0.5 },
  { key: 'authorityStatus', share: 0.8, worth: 0.5 },
  { key: 'paymentStatus', share: 0.8, worth: 0.5 },
  { key: 'stage', share: 0.8, worth: 0.5 },
];

/** The kind of value that a key holds; both parts of a name are names. */
export function kindOfKey(key: LegacyKey): FieldKind {
  return key === 'firstName' || key === 'lastName' ? 'name' : FIELD_BY_KEY[key].kind;
}

/** Everything a column may be: what its header means, and what its contents tell by themselves. */
export function claimsOf(column: LayoutColumn, kind: WorkbookKind | null): readonly ColumnClaim[] {
  const meanings = headerMeanings(column.header);
  const byHeader = isUndecided(meanings, kind) ? [] : headerClaims(column, meanings, kind);
  const claimed = new Set(meanings.map(({ key }) => key));
  return [...byHeader, ...contentClaims(column, kind).filter(({ key }) => !claimed.has(key))];
}

/** `סכום` in a workbook of documents: contents cannot tell one amount from another, so nobody may. */
export function isUndecided(meanings: readonly HeaderMeaning[], kind: WorkbookKind | null): boolean {
  if (meanings.length < 2) return false;
  const [first, ...others] = meanings.map(({ key }) => kindOfKey(key));
  return others.every((other) => other === first) && !meanings.some(({ key }) => ownerOf(key) === kind);
}

function headerClaims(
  { columnIndex, profile }: LayoutColumn,
  meanings: readonly HeaderMeaning[],
  kind: WorkbookKind | null,
): readonly ColumnClaim[] {
  return meanings.map(({ key, likeness }) => {
    const fit = contentsFit(profile, kindOfKey(key));
    const alone = meanings.length === 1 || ownerOf(key) === kind;
    const worth = fit === null ? UNCHECKED_WORTH : HEADER_WORTH + (1 - HEADER_WORTH) * fit;
    return {
      columnIndex,
      key,
      likeness,
      confidence: likeness * worth * (alone ? 1 : OTHER_KIND_WORTH),
      why: [sayLikeness(likeness), sayMeanings(meanings, kind, key), sayFit(profile, fit)]
        .filter(Boolean)
        .join(', '),
    };
  });
}

function contentClaims(
  { columnIndex, header, profile }: LayoutColumn,
  kind: WorkbookKind | null,
): readonly ColumnClaim[] {
  if (speaksOfAnother(headerWords(header))) return [];
  return TOLD_BY_CONTENTS.flatMap(({ key, share, worth }) => {
    const found = shareOf(profile, key);
    if (found < share || profile.readable[key] < 2) return [];
    const owned = kind === null || ownerOf(key) === kind || worth >= 0.6;
    const confidence = found * worth * (owned ? 1 : OTHER_KIND_WORTH);
    return [{ columnIndex, key, likeness: 0, confidence, why: `header unknown, ${sayFit(profile, found)}` }];
  });
}

/** Share of cells that fit the kind; null where the kind or an empty column tells nothing. */
function contentsFit(profile: ColumnProfile, kind: FieldKind): number | null {
  const telling = TELLING_KINDS.find((one) => one === kind);
  return telling === undefined || profile.cellCount === 0 ? null : shareOf(profile, telling);
}

function ownerOf(key: LegacyKey): WorkbookKind | null {
  return key === 'firstName' || key === 'lastName' ? null : FIELD_BY_KEY[key].owner;
}

function sayLikeness(likeness: number): string {
  if (likeness === 1) return 'header known';
  if (likeness >= 0.9) return 'header known in other words';
  return likeness >= 0.8 ? 'header misspelt' : 'header holds a known one';
}

function sayMeanings(meanings: readonly HeaderMeaning[], kind: WorkbookKind | null, key: LegacyKey): string {
  if (meanings.length === 1) return '';
  return ownerOf(key) === kind ? `as in a ${kind} workbook` : `one of ${meanings.length} meanings`;
}

function sayFit(profile: ColumnProfile, fit: number | null): string {
  if (profile.cellCount === 0) return 'column empty';
  return fit === null ? '' : `${Math.round(fit * 100)}% of its cells fit`;
}
