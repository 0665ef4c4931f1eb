import { visitBlockedPairs } from './block/blocked-pairs.ts';
import { type ClusterWork, clusterRecords, joinSure } from './cluster/cluster-records.ts';
import { GuardedClusters } from './cluster/guarded-clusters.ts';
import { possiblePairs } from './cluster/possible-pairs.ts';
import { rankPairs } from './cluster/rank-pairs.ts';
import { AgreementPatterns } from './compare/agreement-patterns.ts';
import { comparePairs } from './compare/compared-pairs.ts';
import { compileComparison } from './compare/comparison.ts';
import { countAllPairs, visitRandomPairs } from './compare/random-pairs.ts';
import type { Linkage, ScoredPair } from './linkage.ts';
import { summariseModel } from './model-summary.ts';
import { canonicalOrder, decisionPlaces, placesOf } from './prepare/canonical-order.ts';
import { prepareFields } from './prepare/prepare-fields.ts';
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

/**
 * Finds out which records are one: block, compare, weigh, cluster. The same records give the same clusters whatever
 * their order.
 * @throws CasesheetError where a column the settings name does not exist
 * @source Fellegi & Sunter 1969, A Theory for Record Linkage
 */
export function linkRecords({ records, settings, decisions = NO_DECISIONS }: Linking): Linkage {
  const { rowCount } = records;
  const order = canonicalOrder(records);
  const placeOf = placesOf(order);
  const prepared = prepareFields(records, settings, order);

  const comparisons = settings.comparisons.map((one) => compileComparison(prepared, one));
  const patterns = new AgreementPatterns(comparisons);
  const blocked = comparePairs((visit) => visitBlockedPairs(prepared, settings, visit), patterns);
  const random = comparePairs((visit) => visitRandomPairs(prepared, visit), patterns);

  const allPairs = countAllPairs(prepared);
  const model = learnModel({ settings, rowCount, patterns, blocked, random, allPairs });

  const decided = decisionPlaces(decisions, placeOf);
  const weighAll = (personOf: Int32Array) => {
    const people = groupPeople(personOf);
    const weigher = makeWeigher({ prepared, settings, comparisons, model, people });
    const weightBits = weighPairs(blocked, patterns, weigher);
    const { thresholds, newcomerShare, neverTwo, oneToOne } = settings;
    const work: ClusterWork = {
      clusters: new GuardedClusters({
        rowCount,
        guarded: neverTwo.map((field) => prepared.fieldValues[field] as Int32Array),
        apart: decided.different,
        onePerSource: oneToOne ? prepared.sourceOf : undefined,
      }),
      ranked: rankPairs(blocked, weightBits, thresholds.reviewBits + Math.log2(newcomerShare)),
      thresholds,
      newcomerShare,
      decisions: decided,
      weigh: weigher.weigh,
    };
    return { weigher, weightBits, work };
  };
  // How common a value is, is first counted by record; once the sure pairs are joined, by person.
  const draft = weighAll(Int32Array.from(order.keys())).work;
  joinSure({ ...draft, thresholds: { ...draft.thresholds, togetherBits: Number.NEGATIVE_INFINITY } });
  const { weigher, weightBits, work } = weighAll(
    Int32Array.from(order.keys(), (place) => draft.clusters.rootOf(place)),
  );
  const ties = clusterRecords(work);

  const asGiven = <Pair extends ScoredPair>(pair: Pair): Pair => ({
    ...pair,
    first: order[pair.first] as number,
    second: order[pair.second] as number,
  });
  const possible = possiblePairs(work);
  return {
    clusterOf: numberClusters(work.clusters, placeOf),
    ties: ties.map(asGiven),
    possible: possible.map(asGiven),
    model: summariseModel({ comparisons, model, thresholds: settings.thresholds, weightBits }),
    explain: explainer({ weigher, placeOf, pairs: [...ties, ...possible] }),
  };
}

/** Clusters numbered from 0 by first appearance in the records as given. */
function numberClusters(clusters: GuardedClusters, placeOf: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return placeOf.map((place) => {
    const root = clusters.rootOf(place);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}
