import { type Field, type MergeRule, WORKBOOK_KINDS, type WorkbookKind } from '../../mappings/fields.ts';
import { STAGES } from '../../mappings/stages.ts';
import { type Candidate, type Merged, sameValue } from './candidate.ts';

const STAGE_RANK = new Map<string, number>(STAGES.map((stage, rank) => [stage.key, rank]));

/**
 * One value out of several, by the field's rule.
 * @param candidates at least one, in the order of their rows (a later row of one workbook is newer)
 */
export function mergeByRule(field: Field, candidates: readonly Candidate[]): Merged | null {
  const rule: MergeRule = field.merge;
  switch (rule) {
    case 'machine':
      return null;
    case 'owner':
      return pick(candidates, ownersLatest(field, candidates));
    case 'fullest':
      return pick(candidates, fullest(field, candidates));
    case 'earliest':
      return pick(candidates, extreme(candidates, -1));
    case 'latest':
      return pick(candidates, extreme(candidates, 1));
    case 'furthest':
      return pick(candidates, furthest(field, candidates));
    case 'union':
      return union(candidates);
    default:
      return rule satisfies never;
  }
}

/** The newest candidate of each workbook, the field's owner first. */
export function latestByWorkbook(field: Field, candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length === 1) return candidates;
  const latest = new Map<WorkbookKind | null, Candidate>();
  for (const candidate of candidates) latest.set(candidate.kind, candidate);
  return [...latest.values()].sort((a, b) => workbookRank(field, a.kind) - workbookRank(field, b.kind));
}

/** The newest word of the workbook that owns the field, else of the next one that says anything. */
function ownersLatest(field: Field, candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const rank = workbookRank(field, candidate.kind);
    if (rank > bestRank) continue;
    best = candidate;
    bestRank = rank;
  }
  return best;
}

function workbookRank(field: Field, kind: WorkbookKind | null): number {
  if (kind === field.owner) return -1;
  return kind === null ? WORKBOOK_KINDS.length : WORKBOOK_KINDS.indexOf(kind);
}

function fullest(field: Field, candidates: readonly Candidate[]): Candidate | undefined {
  if (candidates.length === 1) return candidates[0];
  const parts = ({ value }: Candidate) => String(value).split(' ').length;
  const most = Math.max(...candidates.map(parts));
  return ownersLatest(
    field,
    candidates.filter((candidate) => parts(candidate) === most),
  );
}

function extreme(candidates: readonly Candidate[], sign: 1 | -1): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>((best, candidate) => {
    if (best === undefined || candidate.value === best.value) return best ?? candidate;
    const later = candidate.value > best.value;
    return later === (sign === 1) ? candidate : best;
  }, undefined);
}

/** Each workbook's newest word, then the one furthest along: an appeal typed after a refusal reopens it. */
function furthest(field: Field, candidates: readonly Candidate[]): Candidate | undefined {
  const rank = ({ value }: Candidate) => STAGE_RANK.get(String(value)) ?? -1;
  return latestByWorkbook(field, candidates).reduce<Candidate | undefined>(
    (best, candidate) => (best === undefined || rank(candidate) > rank(best) ? candidate : best),
    undefined,
  );
}

/** The chosen value, with every row that said the same. */
function pick(candidates: readonly Candidate[], chosen: Candidate | undefined): Merged | null {
  if (chosen === undefined) return null;
  const from = candidates
    .filter(({ value }) => sameValue(value, chosen.value))
    .map(({ rowIndex }) => rowIndex);
  return { value: chosen.value, from };
}

function union(candidates: readonly Candidate[]): Merged | null {
  const different = new Set(
    candidates.flatMap(({ value }) => (typeof value === 'object' ? value : [String(value)])),
  );
  return { value: [...different], from: candidates.map(({ rowIndex }) => rowIndex) };
}
