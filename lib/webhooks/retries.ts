const minute = 60_000;
const hour = 60 * minute;

/** Milliseconds until the next attempt, by how many there were: a day and a half in all. After the last a message is given up. */
const pauses = [10_000, minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 20 * hour] as const;

export const mostAttempts = pauses.length + 1;

/** When to try again after this many attempts; null: not any more. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** A webhook that has taken nothing for so long is switched off: nobody is there any more, or nobody looks. */
export const longFailure = 5 * 24 * hour;
/** Fewer messages than this say nothing about who is there. */
export const leastFailures = 3;

/** Whether trying again could help: 410 says that nobody will ever be there, an address that is not public stays one. */
export function isFinal({ status, problem }: { status: number | null; problem: string | null }): boolean {
  return status === 410 || problem === "internal" || problem === "notWeb";
}
