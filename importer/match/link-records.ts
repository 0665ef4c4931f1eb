import { visitBlockedPairs } from './block/blocked-pairs.ts';
import { clusterRecords } from './cluster/cluster-records.ts';
import { GuardedClusters } from './cluster/guarded-clusters.ts';
import { rankPairs } from './cluster/rank-pairs.ts';
import { AgreementPatterns } from './compare/agreement-patterns.ts';
import { comparePairs } from './compare/compared-pairs.ts';
import { compileComparison } from './compare/comparison.ts';
import { countAllPairs, visitRandomPairs } from './compare/random-pairs.ts';
import type { Linkage, ScoredPair } from './linkage.ts';
import { summariseModel } from './model-summary.ts';
import { canonicalOrder } from './prepare/canonical-order.ts';
import { prepareFields } from './prepare/prepare-fields.ts';
import { type Decisions, type MatchRecords, NO_DECISIONS } from './records.ts';
import type { MatchSettings } from './settings.ts';
import { learn } from './weigh/learn.ts';
import { priorModel } from './weigh/model.ts';
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
  const order = canonicalOrder(records);
  const prepared = prepareFields(records, settings, order);
  const comparisons = settings.comparisons.map((one) => compileComparison(prepared, one));

  const patterns = new AgreementPatterns(comparisons);
  const pairs = comparePairs((visit) => visitBlockedPairs(prepared, settings, visit), patterns);
  const strangers = comparePairs((visit) => visitRandomPairs(prepared, visit), patterns);

  const allPairs = countAllPairs(prepared);
  const matchShare = Math.min(
    0.5,
    (settings.expectedPartners * records.rowCount) / 2 / Math.max(1, allPairs),
  );
  const prior = priorModel(comparisons, matchShare);
  const seen = {
    patterns,
    blocked: countPatterns(pairs.pattern, pairs.count, patterns.size),
    random: countPatterns(strangers.pattern, strangers.count, patterns.size),
    allPairs,
  };
  const { learning, thresholds } = settings;
  const model = pairs.count < learning.fewestPairs ? prior : learn(prior, seen, learning);

  const placeOf = inverse(order);
  const decided = inPlaces(decisions, placeOf);
  const cluster = (groupOf: Int32Array) => {
    const weigher = makeWeigher({ prepared, settings, comparisons, model, groupOf });
    const weightBits = weighPairs(pairs, patterns, weigher);
    const { newcomerShare } = settings;
    const ranked = rankPairs(pairs, weightBits, thresholds.reviewBits + Math.log2(newcomerShare));
    const clusters = new GuardedClusters({
      rowCount: records.rowCount,
      guarded: settings.neverTwo.map((field) => prepared.valueOf[field] as Int32Array),
      apart: decided.different,
      onePerSource: settings.oneToOne ? prepared.sourceOf : undefined,
    });
    const weigh = (a: number, b: number): number =>
      weigher.weigh(
        Uint8Array.from(comparisons, ({ levelOf }) => levelOf(a, b)),
        a,
        b,
      );
    const clustering = clusterRecords({
      clusters,
      ranked,
      thresholds,
      newcomerShare,
      decisions: decided,
      weigh,
    });
    return { weigher, weightBits, clusters, clustering };
  };
  // Values are first counted by record; once it is known who is who, by person.
  const draft = cluster(Int32Array.from(order.keys()));
  const { weigher, weightBits, clusters, clustering } = cluster(
    Int32Array.from(order.keys(), (place) => draft.clusters.rootOf(place)),
  );
  const outside = <Pair extends ScoredPair>(pair: Pair): Pair => ({
    ...pair,
    first: order[pair.first] as number,
    second: order[pair.second] as number,
  });
  return {
    clusterOf: numberClusters(clusters, placeOf),
    ties: clustering.ties.map(outside),
    possible: clustering.possible.map(outside),
    model: summariseModel({ comparisons, model, thresholds, weightBits }),
    explain: (first, second) => {
      const [a, b] = [placeOf[first] as number, placeOf[second] as number];
      return weigher.explain(Math.min(a, b), Math.max(a, b));
    },
  };
}

function countPatterns(pattern: Int32Array, count: number, patterns: number): Float64Array {
  const counts = new Float64Array(patterns);
  for (let at = 0; at < count; at++) {
    const one = pattern[at] as number;
    counts[one] = (counts[one] as number) + 1;
  }
  return counts;
}

function inverse(order: Int32Array): Int32Array {
  const placeOf = new Int32Array(order.length);
  order.forEach((row, place) => {
    placeOf[row] = place;
  });
  return placeOf;
}

function inPlaces({ same, different }: Decisions, placeOf: Int32Array): Decisions {
  const place = ([first, second]: readonly [number, number]): [number, number] => {
    const [a, b] = [placeOf[first] as number, placeOf[second] as number];
    return a < b ? [a, b] : [b, a];
  };
  const sorted = (pairs: Decisions['same']) => pairs.map(place).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { same: sorted(same), different: sorted(different) };
}

/** Clusters numbered from 0 by first appearance in the records as given. */
function numberClusters(clusters: GuardedClusters, placeOf: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(placeOf, (place) => {
    const root = clusters.rootOf(place);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}
