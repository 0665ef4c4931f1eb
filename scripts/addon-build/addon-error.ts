/** The add-on cannot be built: one sentence for each thing that is wrong, with where it stands. */
export class AddonError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'AddonError';
  }
}
