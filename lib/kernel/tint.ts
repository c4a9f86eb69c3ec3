/** A number below `count` that is always the same for a name (FNV-1a). */
export function tintOf(name: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const character of name.normalize("NFC")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % count;
}
