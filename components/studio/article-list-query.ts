import { z } from "zod";
import { type ArticleState, articleStates } from "@/lib/articles/article-state";
import { articleKinds } from "@/lib/document/revision-content";
import { idSchema } from "@/lib/kernel/ids";

/** The views of the list: a few words for ten states. */
export const views = {
  all: articleStates.filter((state) => state !== "spiked"),
  writing: ["planned", "draft"],
  inReview: ["inReview"],
  changesRequested: ["changesRequested"],
  approved: ["approved", "scheduled"],
  published: ["published", "corrected", "retracted"],
  spiked: ["spiked"],
} as const satisfies Record<string, readonly ArticleState[]>;
export type View = keyof typeof views;
export const viewNames = Object.keys(views) as View[];

const querySchema = z.object({
  view: z.enum(viewNames as [View, ...View[]]).catch("all"),
  kind: z.enum(articleKinds).optional().catch(undefined),
  person: idSchema.optional().catch(undefined),
  q: z.string().trim().max(100).catch(""),
  after: z
    .string()
    .transform((text) => text.split("~"))
    .pipe(z.tuple([z.iso.datetime(), idSchema]))
    .transform(([updatedAt, id]) => ({ updatedAt, id }))
    .optional()
    .catch(undefined),
  create: z.boolean(),
});

/** What an address of the list asks for. What it does not understand it leaves out: an old link still opens a list. */
export type ListQuery = z.infer<typeof querySchema>;

type Parameters = Record<string, string | string[] | undefined>;

export function parseListQuery(parameters: Parameters): ListQuery {
  const one = (name: string) => [parameters[name]].flat()[0] || undefined;
  return querySchema.parse({
    view: one("view") ?? "all",
    kind: one("kind"),
    person: one("person"),
    q: one("q") ?? "",
    after: one("after"),
    create: one("new") !== undefined,
  });
}

/** The address of a list. A change of what is looked for begins at its newest article again. */
export function listHref(query: ListQuery, change: Partial<ListQuery> = {}): string {
  const { view, kind, person, q, after } = { ...query, after: undefined, ...change };
  const entries = {
    view: view === "all" ? "" : view,
    kind,
    person,
    q,
    after: after && `${after.updatedAt}~${after.id}`,
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(entries)) if (value) search.set(name, value);
  return search.size > 0 ? `/studio/articles?${search}` : "/studio/articles";
}

/** Whether anything narrows the list down beyond its view. */
export function isNarrowed({ kind, person, q }: ListQuery): boolean {
  return Boolean(kind ?? person ?? q);
}
