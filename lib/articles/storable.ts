/**
 * Whether PostgreSQL's jsonb takes this JSON text: it has no place for U+0000 and refuses half of a surrogate pair
 * (PostgreSQL 18, 8.14.1). `JSON.stringify` writes both as escapes; a backslash that is itself escaped begins none.
 */
export function isStorable(json: string): boolean {
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i.test(json);
}
