/** Milliseconds that what follows a publication waits: its first readers are not to wait for mails being written, or for pages that nobody asked for yet. */
const readersFirst = 1_000;

/** The moment for what need not stand between a commit and its first readers. */
export function afterFirstReaders(): Date {
  return new Date(Date.now() + readersFirst);
}
