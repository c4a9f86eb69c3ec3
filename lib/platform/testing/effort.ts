/**
 * Milliseconds of the processor that `work` takes, in all threads of this process. Unlike the clock's it does not grow when others are at work too, so
 * that a test can say of hostile input that it is dealt with soon.
 */
export async function effortOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
