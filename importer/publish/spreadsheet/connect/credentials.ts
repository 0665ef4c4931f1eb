/** How casesheet came to its access: what to do about a refusal depends on it. */
type Way = 'emulator' | 'sign-in' | 'service-account' | 'gcloud';

/** Whoever casesheet acts for at Google. */
export interface Credentials {
  readonly way: Way;
  /** The email, where it is known. */
  readonly account: string | null;
  /** Whether it may touch only the files it made itself. */
  readonly ownFilesOnly: boolean;
  /** The headers of one request; asks for a fresh token where the last has run out. */
  readonly headers: () => Promise<Headers>;
}
