/**
 * What one compared field says of a pair. Two more stand beside the fields: `prior` (what is known of any two
 * records) and `rivals` (what other candidates take away, or the lack of any adds).
 */
export interface Evidence {
  readonly field: string;
  /** Name of the agreement level, as the settings declare it. */
  readonly level: string;
  readonly bits: number;
}

/** Two records, by index from 0, with the sum of their evidence. */
export interface ScoredPair {
  readonly first: number;
  readonly second: number;
  readonly weightBits: number;
}

/** What the matcher learnt, for people to look at. */
export interface ModelSummary {
  readonly pairsCompared: number;
  readonly sameBits: number;
  readonly reviewBits: number;
  /** One entry per level of every comparison. */
  readonly levels: readonly {
    readonly field: string;
    readonly level: string;
    readonly m: number;
    readonly u: number;
    readonly bits: number;
  }[];
  /** Number of compared pairs by weight; `fromBits` is inclusive, each bin one bit wide unless it says otherwise. */
  readonly histogram: readonly {
    readonly fromBits: number;
    readonly toBits: number;
    readonly pairs: number;
  }[];
}

/** The result of linking records. */
export interface Linkage {
  /** Cluster number by record, numbered from 0 by first appearance. */
  readonly clusterOf: Int32Array;
  /** Pairs that hold the clusters together (a spanning forest, strongest ties first). */
  readonly ties: readonly (ScoredPair & { readonly decidedByPerson: boolean })[];
  /** The strongest pair between two clusters that may be one, strongest first. */
  readonly possible: readonly (ScoredPair & {
    /** `weight`: between the two thresholds; `guard`: strong enough, but two different valid ids would meet. */
    readonly heldBackBy: 'weight' | 'guard';
  })[];
  readonly model: ModelSummary;
  /** The evidence of any pair of records, strongest first; its bits sum to the pair's weight. */
  readonly explain: (first: number, second: number) => readonly Evidence[];
}
