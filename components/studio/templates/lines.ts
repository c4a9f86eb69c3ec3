/** The fields of a list of lines in their order on the screen; what was left empty is no line. */
export function lines(data: FormData, prefix: string): string[] {
  return [...data.entries()].flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === "string" && value.trim() !== "" ? [value] : [],
  );
}
