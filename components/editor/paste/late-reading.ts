type Reading = Pick<typeof import("./take-clip"), "takeNow"> & Pick<typeof import("./take-in-note"), "takeInNote">;

let reading: Reading | null = null;

/** What reads markup and words from outside, if it has come: a paste that it can take at once is one event of the browser. */
export function readingNow(): Reading | null {
  return reading;
}

/** @throws when there is no network and it has not come before */
export async function fetchReading(): Promise<Reading> {
  if (reading) return reading;
  const [{ takeNow }, { takeInNote }] = await Promise.all([import("./take-clip"), import("./take-in-note")]);
  reading = { takeNow, takeInNote };
  return reading;
}

/** For when the page is idle; a failure is told when something is pasted. */
export function fetchReadingSoon(): void {
  fetchReading().catch(() => undefined);
}
