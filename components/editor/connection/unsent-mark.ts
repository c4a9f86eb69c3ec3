/** Milliseconds of rest after which a page that has handed everything over takes its mark away: not after each word. */
const rest = 1_000;

const nameOf = (articleId: string) => `unsent ${articleId}`;
const marked = new Set<string>();
const resting = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * Says in the browser's small store, which answers at once, that the large one holds something of an article: a page that opens waits for it then.
 * A mark too many costs that wait; one too few, that the text is drawn once without what was left behind.
 */
export function markUnsent(articleId: string): void {
  clearTimeout(resting.get(articleId));
  if (marked.has(articleId)) return;
  marked.add(articleId);
  quietly(() => localStorage.setItem(nameOf(articleId), ""));
}

/** Nothing is held any more, unless something is kept again in the next second. */
export function unmarkUnsent(articleId: string): void {
  clearTimeout(resting.get(articleId));
  const take = () => {
    marked.delete(articleId);
    quietly(() => localStorage.removeItem(nameOf(articleId)));
  };
  resting.set(articleId, setTimeout(take, rest));
}

export function isMarkedUnsent(articleId: string): boolean {
  return quietly(() => localStorage.getItem(nameOf(articleId)) !== null) ?? false;
}

/** A browser may be told to keep nothing, and then throws; and there is none on the server. */
function quietly<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
