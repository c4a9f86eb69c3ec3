import "server-only";
import { findPublication } from "../catalogue/find-publication.server";
import { listSourcesOut } from "../catalogue/list-sources-out.server";
import { sourceAnswer } from "./answer-parts";
import { writeCursor } from "./cursor";
import type { AnswerOf, Asked } from "./endpoints";
import type { Links } from "./links";

export async function listSources(asked: Asked<"sources">, links: Links): Promise<AnswerOf<"sources"> | null> {
  const found = await findPublication(asked.publication);
  if (!found) return null;
  const { limit, publication } = asked;
  const lines = await listSourcesOut({ publicationId: found.id, after: asked.cursor?.[0], take: limit + 1 });
  const page = lines.slice(0, limit);
  const items = page.map(({ sourceId, articles, last: { title, slug, issue }, ...source }) => ({
    ...sourceAnswer(sourceId, source),
    articles,
    last: { title, issue, article: slug, ...links.article(publication, issue, slug) },
  }));
  const last = lines.length > limit ? page.at(-1) : undefined;
  const query = last && new URLSearchParams({ limit: String(limit), cursor: writeCursor([last.sourceId]) });
  return { items, next: query ? `${links.api("publications", publication, "sources")}?${query}` : null };
}
