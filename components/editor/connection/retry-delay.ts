const first = 400;
const longest = 15_000;

/** How long to wait before attempt number `attempt` (from 1) in ms: doubling, bounded, spread by `random` in [0, 1). */
export function retryDelay(attempt: number, random: number): number {
  const base = Math.min(longest, first * 2 ** Math.min(attempt - 1, 10));
  return Math.round(base * (0.75 + random / 2));
}
