/** One word of a closed list: what the case sheet shows, and how the legacy workbooks may spell it. */
export interface Term<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** Other spellings found in legacy workbooks; folded before they are compared. */
  readonly synonyms: readonly string[];
}
