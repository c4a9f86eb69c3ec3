/** So long at the most, on a page that is never idle; and so long at once where the browser does not tell (Safari). */
const patience = 4_000;
const guess = 1_200;

/** Marks what a page is there for, while it is being made ready: nothing is fetched ahead before. Written by the server already. */
export const comesFirst = "data-comes-first";
const again = 150;

/** Runs when the browser has nothing better to do. Answers how to call it off. */
export function whenIdle(run: () => void): () => void {
  let stop = () => {};
  const look = () => {
    if (isMade()) return run();
    const timer = setTimeout(() => (stop = onceIdle(look)), again);
    stop = () => clearTimeout(timer);
  };
  stop = onceIdle(look);
  return () => stop();
}

/** A frame may be ready before the page in it has come over the network: what comes first cannot be seen yet. */
function isMade(): boolean {
  return document.readyState !== "loading" && document.querySelector(`[${comesFirst}]`) === null;
}

function onceIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, guess);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, { timeout: patience });
  return () => cancelIdleCallback(asked);
}

/** Runs one after the other, each when the browser is idle again. Answers how to call off the rest. */
export function whenIdleEach(runs: readonly (() => void)[]): () => void {
  let stop = () => {};
  const go = (at: number) => {
    const run = runs[at];
    if (!run) return;
    stop = whenIdle(() => {
      run();
      go(at + 1);
    });
  };
  go(0);
  return () => stop();
}
