import { describe, expect, it } from "vitest";
import { type Action, actions } from "@/lib/access/actions";
import type { Actor, Role } from "@/lib/access/actor";
import * as policies from "@/lib/access/policies";

const house = { here: "018f0000-0000-7000-8000-000000000001", elsewhere: "018f0000-0000-7000-8000-000000000002" };
const predicates = { ...policies };
const somebodyElse = "018f0000-0000-7000-8000-0000000000ff";
let count = 0;

function person(given: { roles?: Role[]; elsewhere?: Role[]; isAdmin?: boolean } = {}): Actor {
  count += 1;
  const userId = `018f0000-0000-7000-8000-0000000001${String(count).padStart(2, "0")}`;
  return {
    userId,
    email: `${count}@example.org`,
    name: `Person ${count}`,
    locale: "ko",
    isAdmin: given.isAdmin ?? false,
    roles: { [house.here]: given.roles ?? [], [house.elsewhere]: given.elsewhere ?? [] },
  };
}

/** Every kind of person. The letters are the columns of the table below. */
const people = {
  A: { who: "admin", actor: person({ isAdmin: true }) },
  a: { who: "admin who wrote and assembled it", actor: person({ isAdmin: true }), wrote: true },
  M: { who: "managing editor", actor: person({ roles: ["managingEditor"] }) },
  m: { who: "managing editor who wrote and assembled it", actor: person({ roles: ["managingEditor"] }), wrote: true },
  E: { who: "editor", actor: person({ roles: ["editor"] }) },
  W: { who: "author of it", actor: person({ roles: ["author"] }), named: true, wrote: true },
  w: { who: "author, not of it", actor: person({ roles: ["author"] }) },
  f: { who: "named on it, but no longer a member", actor: person(), named: true, wrote: true },
  R: { who: "assigned reviewer", actor: person({ roles: ["reviewer"] }), assigned: true },
  r: { who: "reviewer, not assigned", actor: person({ roles: ["reviewer"] }) },
  x: {
    who: "assigned reviewer who changed the text",
    actor: person({ roles: ["reviewer"] }),
    assigned: true,
    wrote: true,
  },
  g: { who: "assigned, but no longer a reviewer", actor: person(), assigned: true },
  O: {
    who: "every role, in another publication",
    actor: person({ elsewhere: ["managingEditor", "editor", "author", "reviewer"] }),
  },
  N: { who: "somebody without a role", actor: person() },
} satisfies Record<string, { who: string; actor: Actor; named?: boolean; wrote?: boolean; assigned?: boolean }>;

type Person = (typeof people)[keyof typeof people];

function factsAbout(one: Person) {
  const their = (flag: "named" | "wrote" | "assigned") => (flag in one ? [one.actor.userId] : []);
  return {
    publicationId: house.here,
    createdById: somebodyElse,
    authorIds: [...their("named"), somebodyElse],
    assignedReviewerIds: [...their("assigned"), somebodyElse],
    contributorIds: [...their("wrote"), somebodyElse],
    openedById: somebodyElse,
    assemblerIds: [...their("wrote"), somebodyElse],
  };
}

/** Who may: everybody not listed may not. This is the table of docs/reference/roles.md. */
const expected: Record<Action, string> = {
  mayCreatePublication: "Aa",
  mayManagePeople: "Aa",
  mayReadHouseAudit: "Aa",
  mayReadMail: "Aa",
  mayReadPublication: "AaMmEWwRrx",
  mayChangeSettings: "Aa",
  mayChangeGate: "AaMm",
  mayManageWebhooks: "Aa",
  mayManageSubscribers: "AaMm",
  mayReadPeople: "AaMmE",
  mayReadAudit: "AaMm",
  mayCreateArticle: "AaMmEWw",
  mayReadAllArticles: "AaMmE",
  mayReadArticle: "AaMmEWRx",
  mayEditArticle: "AaMmEW",
  maySubmitArticle: "AaMmEW",
  mayReopenArticle: "AaMmEW",
  mayAssignPeople: "AaMm",
  maySpikeArticle: "AaMm",
  mayRestoreArticle: "AaMm",
  mayAssignReviewers: "AaMm",
  mayComment: "AaMmEWRx",
  maySuggest: "AaMmEWRx",
  mayAnswerSuggestion: "AaMmEW",
  mayResolveThread: "AaMmEWRx",
  mayResolveBlocking: "AaMmRx",
  mayDecide: "AR",
  mayOverride: "AM",
  mayReadIssue: "AaMmEWw",
  mayPlanIssue: "AaMm",
  mayArrangeContents: "AaMmE",
  maySignOff: "AM",
  maySharePreview: "AaMmE",
  mayPublishIssue: "AaMm",
  mayCorrect: "AaMm",
  mayReadSources: "AaMmEWwRrx",
  mayManageSources: "AaMmEWw",
  mayReadTables: "AaMmEWwRrx",
  mayManageTables: "AaMmEWw",
  mayReadCharts: "AaMmEWwRrx",
  mayManageCharts: "AaMmEWw",
  mayReadMedia: "AaMmEWwRrx",
  mayManageMedia: "AaMmEWw",
  mayRemoveMaterial: "AaMmE",
};

describe("every role by every action", () => {
  const cells = actions.flatMap((action) =>
    Object.entries(people).map(([letter, one]) => ({
      action,
      who: one.who,
      one,
      may: expected[action].includes(letter),
    })),
  );

  it.each(cells)("$action: $who → $may", ({ action, one, may }) => {
    expect(predicates[action](one.actor, factsAbout(one))).toBe(may);
  });

  it("knows every predicate", () => {
    const predicates = Object.keys(policies).filter((name) => name.startsWith("may"));
    expect([...actions].sort()).toEqual(predicates.sort());
    expect(Object.keys(expected).sort()).toEqual(predicates.sort());
  });
});

describe("who opened a thread that blocks", () => {
  const author = person({ roles: ["author"] });
  const facts = {
    publicationId: house.here,
    createdById: author.userId,
    authorIds: [author.userId],
    assignedReviewerIds: [],
  };

  it("may close it, also the author of the article", () => {
    expect(policies.mayResolveBlocking(author, { ...facts, openedById: author.userId })).toBe(true);
    expect(policies.mayResolveBlocking(author, { ...facts, openedById: somebodyElse })).toBe(false);
  });
});

describe("whose an article is", () => {
  const author = person({ roles: ["author"] });
  const facts = { publicationId: house.here, createdById: author.userId, authorIds: [], assignedReviewerIds: [] };

  it("is also that of whoever began it", () => expect(policies.mayEditArticle(author, facts)).toBe(true));
});
