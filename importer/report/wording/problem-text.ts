/** One kind of problem, as the owner's page tells it. */
export interface ProblemText {
  /** What is wrong, as a heading over all problems of the kind. */
  readonly title: string;
  /** Follows the words "should be". */
  readonly expected: string;
  /** What the owner can do about it. */
  readonly fix: string;
}
