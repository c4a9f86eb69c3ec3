const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows that a step is under way and how long it took. On a terminal the line counts; elsewhere it speaks up every 15 seconds.
 * Steps that take less than `quietFor` milliseconds are not mentioned.
 */
export async function step(title, work, { quietFor = 400, stream = process.stdout } = {}) {
  const begun = Date.now();
  let shown = false;
  const show = (text) => {
    shown = true;
    stream.write(stream.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
  };
  let nextWord = quietFor;
  const timer = setInterval(() => {
    if (Date.now() - begun < nextWord) return;
    nextWord += stream.isTTY ? 100 : 15_000;
    show(stream.isTTY || shown ? `  ${title} … ${seconds(begun)}` : `  ${title} …`);
  }, 100);
  try {
    const value = await work();
    if (shown) show(`  ${title}: ${seconds(begun)}`);
    return value;
  } finally {
    clearInterval(timer);
    if (shown && stream.isTTY) stream.write("\n");
  }
}
