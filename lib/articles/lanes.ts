import { z } from "zod";
import { articleKinds } from "@/lib/document/revision-content";
import { type Id, idSchema } from "@/lib/kernel/ids";
import type { ArticleState } from "./article-state";

/** The lanes of the board in the order of an article's life, and the states that stand in each. */
export const laneStates = {
  planned: ["planned"],
  draft: ["draft"],
  inReview: ["inReview"],
  changesRequested: ["changesRequested"],
  approved: ["approved", "scheduled"],
  out: ["published", "corrected", "retracted"],
  spiked: ["spiked"],
} as const satisfies Record<string, readonly ArticleState[]>;
export type Lane = keyof typeof laneStates;
export const lanes = Object.keys(laneStates) as [Lane, ...Lane[]];

export function laneOf(state: ArticleState): Lane {
  return lanes.find((lane) => (laneStates[lane] as readonly ArticleState[]).includes(state)) ?? "draft";
}

/** What narrows the board and the calendar down. */
export const boardFilterSchema = z.strictObject({
  publicationId: idSchema,
  kind: z.enum(articleKinds).optional(),
  /** Named on it, in whatever part. */
  personId: idSchema.optional(),
  issueId: idSchema.optional(),
  /** A part of the title. */
  text: z.string().trim().max(100).optional(),
});
export type BoardFilter = z.infer<typeof boardFilterSchema>;

/** Where a lane was left off: the last card of the page before. */
export const laneAfterSchema = z.strictObject({ updatedAt: z.iso.datetime(), id: idSchema });
export type LaneAfter = z.infer<typeof laneAfterSchema>;

/** A card on the board, with what this person may do with it by right; whether its state allows it is asked apart. */
export type BoardCard = {
  id: Id;
  title: string;
  kind: "feature" | "article" | "brief";
  state: ArticleState;
  /** ISO instants. */
  dueAt: string | null;
  updatedAt: string;
  people: readonly string[];
  issue: { id: Id; number: number } | null;
  /** It corrects an article that is out. */
  isCorrection: boolean;
  /** A version of it is out. */
  isOut: boolean;
  /** Of its working copy, as it was when the board was read: what is handed in from here. */
  documentVersion: number;
  may: { submit: boolean; reopen: boolean; correct: boolean; spike: boolean };
};

export type LanePage = { cards: BoardCard[]; next: LaneAfter | null };
export type Board = Partial<Record<Lane, LanePage>>;
