/** Somebody who is written to. */
export interface Addressee {
  /** As the tab צוות has it; of somebody who is not on it, empty. */
  readonly name: string;
  /** The first address of their cell of emails. */
  readonly address: string;
  readonly isManager: boolean;
}
