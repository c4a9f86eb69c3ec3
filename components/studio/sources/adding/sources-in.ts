/** The sources of a form whose fields are called `sources.2.title`, in the order of their numbers: a refusal names its field likewise. */
export function sourcesIn(data: FormData): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const [name, value] of data) {
    const match = /^sources\.(\d{1,3})\.([a-zA-Z]+)$/.exec(name);
    if (!match || typeof value !== "string") continue;
    const at = Number(match[1]);
    found[at] = { ...found[at], [match[2] ?? ""]: value };
  }
  return found.filter(Boolean);
}
