/** A small number out of a query, 1 where none is asked for; NaN for anything else, which is no page of ours. */
export function pageNumber(text: string | string[] | undefined): number {
  if (text === undefined) return 1;
  return typeof text === "string" && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
}
