import type { TrailQuery, TrailSubject } from "@/lib/audit/trail";

/** The address of a trail, with what narrows it. */
export function trailHref(query: Partial<TrailQuery> & { about: TrailSubject }, base = "/studio/trail"): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `${base}?${new URLSearchParams(given)}`;
}

/** What an entry is about, where it can be looked at; null for what has no page. */
export function placeOf(
  subject: { type: string; id: string },
  facts: Readonly<Record<string, unknown>>,
): string | null {
  const part = typeof facts.threadId === "string" ? `#thread-${facts.threadId}` : "";
  const places: Record<string, string> = {
    article: `/studio/articles/${subject.id}${part}`,
    issue: `/studio/issues/${subject.id}`,
    source: `/studio/sources/${subject.id}`,
    table: `/studio/tables/${subject.id}`,
    chart: `/studio/charts/${subject.id}`,
    media: `/studio/media/${subject.id}`,
    user: trailHref({ about: "person", id: subject.id }),
  };
  return Object.hasOwn(places, subject.type) ? (places[subject.type] ?? null) : null;
}
