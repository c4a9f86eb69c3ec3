/** Where nothing is painted (a hidden page), no frame comes to wait for. */
const noFrame = 100;

/**
 * Runs once, soon after the browser has painted what stands there now: what nobody sees in that frame is not to make a key wait.
 * Answers how to call it off.
 */
export function afterPaint(run: () => void): () => void {
  let over = false;
  const once = () => {
    if (over) return;
    stop();
    run();
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = once;
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  const timer = setTimeout(once, noFrame);
  const stop = () => {
    over = true;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    port1.close();
  };
  return stop;
}
