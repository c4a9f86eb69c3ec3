import { z } from "zod";
import { type LaneAfter, laneAfterSchema, lanes } from "@/lib/articles/lanes";
import { articleKinds } from "@/lib/document/revision-content";
import { idSchema } from "@/lib/kernel/ids";

const afterSchema = z
  .string()
  .transform((text) => text.split("~"))
  .pipe(z.tuple([z.string(), z.string()]))
  .transform(([updatedAt, id]) => ({ updatedAt, id }))
  .pipe(laneAfterSchema);

const querySchema = z.object({
  kind: z.enum(articleKinds).optional().catch(undefined),
  person: idSchema.optional().catch(undefined),
  issue: idSchema.optional().catch(undefined),
  q: z.string().trim().max(100).catch(""),
  lane: z.enum(lanes).optional().catch(undefined),
  after: afterSchema.optional().catch(undefined),
  month: z
    .string()
    .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});

/** What an address of the board or the calendar asks for. What it does not understand it leaves out. */
export type BoardQuery = z.infer<typeof querySchema>;

export function parseBoardQuery(parameters: Record<string, string | string[] | undefined>): BoardQuery {
  const one = (name: string) => [parameters[name]].flat()[0] || undefined;
  return querySchema.parse({
    ...{ kind: one("kind"), person: one("person"), issue: one("issue"), q: one("q") ?? "" },
    ...{ lane: one("lane"), after: one("after"), month: one("month") },
  });
}

/** The three ways in which articles are looked at; what they are narrowed down by goes along. */
export const ways = {
  list: "/studio/articles",
  board: "/studio/articles/board",
  calendar: "/studio/articles/calendar",
};
export type Way = keyof typeof ways;

type Change = Partial<Omit<BoardQuery, "after">> & { after?: LaneAfter | undefined };

export function boardHref(way: Way, query: BoardQuery, change: Change = {}): string {
  const { kind, person, issue, q, lane, after, month } = { ...query, after: undefined, ...change };
  const entries = {
    ...{ kind, person, q },
    ...(way === "list" ? {} : { issue }),
    ...(way === "board" ? { lane, after: after && `${after.updatedAt}~${after.id}` } : {}),
    ...(way === "calendar" ? { month } : {}),
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(entries)) if (value) search.set(name, value);
  return search.size > 0 ? `${ways[way]}?${search}` : ways[way];
}

/** As the reads take it. */
export function filterOf(publicationId: string, { kind, person, issue, q }: BoardQuery) {
  return {
    publicationId,
    ...(kind && { kind }),
    ...(person && { personId: person }),
    ...(issue && { issueId: issue }),
    ...(q && { text: q }),
  };
}
