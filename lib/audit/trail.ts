import { z } from "zod";
import { daySchema } from "@/lib/kernel/dates";
import { idSchema } from "@/lib/kernel/ids";
import { type EventKind, eventFacts } from "./events";
import type { Broken } from "./seal";

/** What a trail is about: one record, one person, a publication, or the whole house. */
export const trailSubjects = ["article", "issue", "person", "publication", "house"] as const;
export type TrailSubject = (typeof trailSubjects)[number];

/** Kinds of events, by the word before the dot of their names, as the filter offers them. */
export const trailGroups = ["article", "review", "comment", "issue", "material", "person", "publication"] as const;
export type TrailGroup = (typeof trailGroups)[number];

const materials = ["source", "sources", "media", "table", "chart"];

const allKinds = Object.keys(eventFacts) as EventKind[];

/** The events of a group. */
export function kindsOf(group: TrailGroup): EventKind[] {
  const prefixes: readonly string[] = group === "material" ? materials : [group];
  return allKinds.filter((kind) => prefixes.includes(kind.split(".")[0] ?? ""));
}

/** Which entries of which trail; days are those of the publication's calendar, both included. Parsed from an address. */
export const trailQuerySchema = z.object({
  about: z.enum(trailSubjects),
  /** Of the article, issue, person or publication; of the house none. */
  id: idSchema.optional(),
  group: z.enum(trailGroups).optional().catch(undefined),
  by: idSchema.optional().catch(undefined),
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  /** Entries before this one: the number of the last entry of the page before. */
  before: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional()
    .catch(undefined),
});
export type TrailQuery = z.infer<typeof trailQuerySchema>;

export type Named = { readonly id: string; readonly name: string };

/** One entry as the desk shows it. */
export type TrailEntry = {
  /** Its number in the database's own order. */
  readonly sequence: string;
  readonly at: Date;
  readonly kind: string;
  /** Null: the system did it. */
  readonly actor: Named | null;
  /** `label`: what it is called now; empty when it has no name, null when it is gone. */
  readonly subject: { readonly type: string; readonly id: string; readonly label: string | null };
  readonly facts: Readonly<Record<string, unknown>>;
  /** Names of people and articles that the facts point to. */
  readonly names: Readonly<Record<string, string>>;
  /** The place in the chain and its hash; null while it waits for its seal. */
  readonly seal: { readonly position: string; readonly hash: string } | null;
};

/** The facts of an entry in the shape of its kind; of a kind or shape that this version does not know, as far as they are plain. */
export function factsOf(kind: string, facts: unknown): Readonly<Record<string, unknown>> {
  const schema: z.ZodType | undefined = Object.hasOwn(eventFacts, kind) ? eventFacts[kind as EventKind] : undefined;
  const parsed = (schema ?? z.record(z.string(), z.json())).safeParse(facts);
  return parsed.success ? (parsed.data as Record<string, unknown>) : {};
}

/** What the last walk along the chain found. */
export type TrailCheck = {
  readonly at: Date;
  /** How many entries of the chain held. */
  readonly sealed: number;
  readonly head: string;
  readonly unsealed: number;
  readonly late: number;
  readonly broken: Broken | null;
};
