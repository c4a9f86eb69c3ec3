type AnyMark = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
};

/** Whether two lists of marks say the same. Attributes of marks are flat and both lists are in the schema's order. */
export function sameMarks(a: readonly AnyMark[], b: readonly AnyMark[]): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]));
}

export function sameMark(a: AnyMark, b: AnyMark | undefined): boolean {
  if (a.type !== b?.type) return false;
  const names = Object.keys(a.attrs ?? {});
  return (
    names.length === Object.keys(b.attrs ?? {}).length && names.every((name) => a.attrs?.[name] === b.attrs?.[name])
  );
}
