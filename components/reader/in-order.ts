/** Pairs each part of a frozen text with a key for React: such a text never changes its order, so its place names it. */
export function inOrder<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, place) => ({ key: String(place), item }));
}
