type Attributes = Readonly<Record<string, unknown>>;

/** A record is known by itself and its revision together. */
export function tableKeyOf({ tableId, revisionId }: Attributes): string {
  return `${tableId} ${revisionId}`;
}

export function chartKeyOf({ chartId, revisionId }: Attributes): string {
  return `${chartId} ${revisionId}`;
}
