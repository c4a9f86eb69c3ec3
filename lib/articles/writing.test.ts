import { describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { articleStates } from "./article-state";
import { writingOf } from "./writing";

const publicationId = "0190a000-0000-7000-8000-000000000001";
const person = (userId: string, ...roles: Role[]): Actor => ({
  ...{ userId, email: `${userId}@example.org`, name: userId, locale: "ko", isAdmin: false },
  roles: { [publicationId]: roles },
});
const people = {
  author: person("author", "author"),
  editor: person("editor", "editor"),
  /** Asked to review it. */
  reviewer: person("reviewer", "reviewer"),
  both: person("both", "managingEditor", "reviewer"),
  stranger: person("stranger", "reviewer"),
};
const facts = {
  publicationId,
  createdById: "author",
  authorIds: ["author"],
  assignedReviewerIds: ["reviewer", "both"],
};

/** e: edits, s: suggests, r: may only reject and take back, -: nothing. In the order of the states. */
const table: Record<keyof typeof people, string> = {
  author: "eere------",
  editor: "eere------",
  reviewer: "ssss------",
  both: "eese------",
  stranger: "----------",
};

describe("writingOf", () => {
  it.each(Object.entries(table))("%s", (name, row) => {
    const actor = people[name as keyof typeof people];
    const found = articleStates.map((state) => {
      const { editable, suggestOnly } = writingOf(actor, { ...facts, state });
      if (!suggestOnly) return editable ? "e" : "-";
      return editable ? "s" : "r";
    });
    expect(found.join("")).toBe(row);
  });
});
