import { visitBlockedPairs } from './block/blocked-pairs.ts';
import { clusterRecords } from './cluster/cluster-records.ts';
import { draftPeople } from './cluster/draft-people.ts';
import { GuardedClusters } from './cluster/guarded-clusters.ts';
import { possiblePairs } from './cluster/possible-pairs.ts';
import { rankPairs } from './cluster/rank-pairs.ts';
import { AgreementPatterns } from './compare/agreement-patterns.ts';
import { comparePairs } from './compare/compared-pairs.ts';
import { compileComparison } from './compare/comparison.ts';
import { countAllPairs, visitRandomPairs } from './compare/random-pairs.ts';
import type { Linkage, ScoredPair } from './linkage.ts';
import { summariseModel } from './model-summary.ts';
import { canonicalOrder } from './prepare/canonical-order.ts';
import { decisionPlaces, placesOf } from './prepare/places.ts';
import { type PreparedRecords, prepareFields } from './prepare/prepare-fields.ts';
import { reorder } from './prepare/reorder.ts';
import { type Decisions, type MatchRecords, NO_DECISIONS } from './records.ts';
import type { MatchSettings } from './settings.ts';
import { explainer } from './weigh/explainer.ts';
import { learnModel } from './weigh/learn-model.ts';
import { groupPeople } from './weigh/people.ts';
import { weighPairs } from './weigh/weigh-pairs.ts';
import { makeWeigher } from './weigh/weigher.ts';

interface Linking {
  readonly records: MatchRecords;
  readonly settings: MatchSettings;
  readonly decisions?: Decisions;
}

/** A link that much surer than a lone one need be is not contested: no rival can be as strong. */
const BEYOND_RIVALS_BITS = 6;

/**
 * Finds out which records are one: block, compare, weigh, cluster. The same records give the same clusters whatever
 * their order.
 * @throws CasesheetError where a column the settings name does not exist
 * @source Fellegi & Sunter 1969, A Theory for Record Linkage
 */
export function linkRecords({ records, settings, decisions = NO_DECISIONS }: Linking): Linkage {
  const { rowCount } = records;
  const asGiven = prepareFields(records, settings);
  const order = canonicalOrder(asGiven);
  const placeOf = placesOf(order);
  const prepared = reorder(asGiven, order);

  const comparisons = settings.comparisons.map((one) => compileComparison(prepared, one));
  const patterns = new AgreementPatterns(comparisons);
  const blocked = comparePairs((visit) => visitBlockedPairs(prepared, settings, visit), patterns);
  const random = comparePairs((visit) => visitRandomPairs(prepared, visit), patterns);

  const allPairs = countAllPairs(prepared);
  const model = learnModel({ settings, rowCount, patterns, blocked, random, allPairs });

  const decided = decisionPlaces(decisions, placeOf);
  const { thresholds, newcomerShare } = settings;
  const sureBits = thresholds.sameBits - Math.log2(newcomerShare);
  const draft = singleRecords(prepared, settings, decided);
  const personOf = draftPeople({ clusters: draft, pairs: blocked, patterns, model, sureBits });
  const weigher = makeWeigher({ prepared, settings, comparisons, model, people: groupPeople(personOf) });
  const weightBits = weighPairs(blocked, patterns, weigher);
  const work = {
    clusters: singleRecords(prepared, settings, decided),
    ranked: rankPairs(blocked, weightBits, thresholds.reviewBits + Math.log2(newcomerShare)),
    thresholds,
    newcomerShare,
    sureBits: sureBits + BEYOND_RIVALS_BITS,
    decisions: decided,
    weigh: weigher.weigh,
  };
  const { ties, contests } = clusterRecords(work);
  const possible = possiblePairs(work, contests);

  const outside = <Pair extends ScoredPair>(pair: Pair): Pair => ({
    ...pair,
    first: order[pair.first] as number,
    second: order[pair.second] as number,
  });
  return {
    clusterOf: numberClusters(work.clusters, placeOf),
    ties: ties.map(outside),
    possible: possible.map(outside),
    model: summariseModel({ comparisons, model, thresholds, weightBits }),
    explain: explainer({ weigher, placeOf, pairs: [...ties, ...possible] }),
  };
}

/** Every record a cluster of its own, with what must never meet. */
function singleRecords(
  { rowCount, fieldValues, sourceOf }: PreparedRecords,
  { neverTwo, oneToOne }: MatchSettings,
  { different }: Decisions,
): GuardedClusters {
  return new GuardedClusters({
    rowCount,
    guarded: neverTwo.map((field) => fieldValues[field] as Int32Array),
    apart: different,
    onePerSource: oneToOne ? sourceOf : undefined,
  });
}

/** Clusters numbered from 0 by first appearance in the records as given. */
function numberClusters(clusters: GuardedClusters, placeOf: Int32Array): Int32Array {
  const numberOf = new Int32Array(placeOf.length).fill(UNNUMBERED);
  let numbered = 0;
  return placeOf.map((place) => {
    const root = clusters.rootOf(place);
    if (numberOf[root] === UNNUMBERED) numberOf[root] = numbered++;
    return numberOf[root] as number;
  });
}

const UNNUMBERED = -1;
