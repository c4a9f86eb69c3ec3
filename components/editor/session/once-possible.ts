type Subscribe = (listener: () => void) => () => void;

/**
 * Does something at once, or as soon as what is told afterwards makes it possible; never twice. `attempt` answers whether it was done, and may itself
 * be the cause of telling: what it tells is not heard as another occasion. Answers how to call it off.
 */
export function oncePossible(subscribe: Subscribe, attempt: () => boolean): () => void {
  if (attempt()) return () => {};
  let busy = false;
  const stop = subscribe(() => {
    if (busy) return;
    busy = true;
    busy = attempt();
    if (busy) stop();
  });
  return stop;
}
