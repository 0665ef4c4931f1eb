const PATIENCE_MILLISECONDS = 10_000;

/**
 * Does something while nobody else can do so in this spreadsheet.
 * @returns null where others hold the lock for too long; then nothing was done
 */
export function withDocumentLock<Result>(
  act: () => Result,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
): { readonly result: Result } | null {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(patienceMilliseconds)) return null;
  try {
    return { result: act() };
  } finally {
    lock.releaseLock();
  }
}
