import { describe, expect, it } from "vitest";
import type { ArrangedArticle, Arrangement } from "@/lib/issues/arrangement";
import {
  type GateLevel,
  type GateRule,
  type GateRules,
  gateRuleNames,
  gateRulesSchema,
  usualGateRules,
} from "@/lib/issues/gate-rules";
import type { BlockerCode, GateFacts } from "./blocker";
import { gate } from "./gate";
import type { RevisionMaterials } from "./revision-materials";

const hash = "a".repeat(64);
const article: ArrangedArticle = {
  ...{ id: "article", slug: "one", kind: "article", state: "approved", title: "첫 기사", summary: [] },
  head: { revisionId: "revision", number: 1, hash },
  publishedRevisionId: null,
  correctionId: null,
};
const sound: RevisionMaterials = {
  ...{ wordlessPictures: 0, uncreditedPictures: 0 },
  sourceIds: ["source"],
  sourcelessTables: [],
};

type Given = Partial<Omit<GateFacts, "arrangement">> & {
  rules?: Partial<GateRules>;
  materials?: ReadonlyMap<string, RevisionMaterials>;
  issue?: Partial<Arrangement["issue"]>;
  pageBudget?: number | null;
  article?: Partial<ArrangedArticle>;
};

function facts({ rules, issue, pageBudget = null, article: more, ...given }: Given): GateFacts {
  const item = { id: "item", category: "", slotLabel: "", ownerId: null, ownerName: null, dueAt: null, pageBudget };
  const section = { id: "section", title: "특집", items: [{ ...item, hints: {}, article: { ...article, ...more } }] };
  const arrangement = {
    issue: { id: "issue", number: 1, pageBudget: null, checklist: [], summary: [], ...issue },
    gateRules: { ...usualGateRules, ...rules },
    sections: [section],
  } as unknown as Arrangement;
  return {
    ...{ arrangement, hash, liveHash: null, assemblerIds: [] },
    signOff: { hash, userId: "han", userName: "Han", at: new Date(0) },
    reviews: new Map([["article", { approved: true, missing: [], reviewerNames: new Map() }]]),
    materials: new Map([["revision", sound]]),
    deadLinks: new Map(),
    summarised: new Set(["article"]),
    pages: { articles: new Map(), issue: null },
    ...given,
  };
}

const point = (done: boolean) => ({
  text: "표지 확인",
  done: done ? { userId: "han", name: "Han", at: "2026-01-01T00:00:00.000Z" } : null,
});
const materials = (more: Partial<RevisionMaterials>) => ({ materials: new Map([["revision", { ...sound, ...more }]]) });
const counted = (tenths: number, issue: number | null = null) => ({
  pages: { articles: new Map([["article", tenths]]), issue },
});

/** Each thing that a publication may set: when it is found, and when it is not. */
const bendable: [GateRule, BlockerCode, Given, Given][] = [
  ["issueChecklist", "pointsOpen", { issue: { checklist: [point(false)] } }, { issue: { checklist: [point(true)] } }],
  ["sources", "sourcesMissing", materials({ sourceIds: [] }), {}],
  ["tableSources", "tableSourceless", materials({ sourcelessTables: [{ tableId: "t", caption: "표" }] }), {}],
  ["pictureCredits", "picturesUncredited", materials({ uncreditedPictures: 2 }), {}],
  ["deadLinks", "linkDead", { deadLinks: new Map([["source", "Gone"]]) }, { deadLinks: new Map([["other", "Gone"]]) }],
  ["summaryLines", "summaryMissing", { summarised: new Set() }, { summarised: new Set(), article: { kind: "brief" } }],
  ["pageBudget", "articleOverBudget", { pageBudget: 2, ...counted(21) }, { pageBudget: 2, ...counted(20) }],
  [
    "pageBudget",
    "issueOverBudget",
    { issue: { pageBudget: 20 }, ...counted(1, 210) },
    { issue: { pageBudget: 20 }, ...counted(1, 200) },
  ],
  ["pageBudget", "pagesUncounted", { pageBudget: 2 }, {}],
];

const found = (given: Given) => {
  const { blockers, contentBlockers, warnings } = gate(facts(given));
  const codes = (list: typeof blockers) => list.map(({ code }) => code);
  return { block: codes(blockers), content: codes(contentBlockers), warn: codes(warnings) };
};

describe("what a publication may set", () => {
  it.each(bendable)("%s: %s", (rule, code, is, isNot) => {
    const at = (level: GateLevel, given: Given) => found({ ...given, rules: { [rule]: level } });
    expect(at("block", is)).toEqual({ block: [code], content: [code], warn: [] });
    expect(at("warn", is)).toEqual({ block: [], content: [], warn: [code] });
    expect(at("off", is)).toEqual({ block: [], content: [], warn: [] });
    expect(at("block", isNot)).toEqual({ block: [], content: [], warn: [] });
  });

  it("has a case for every rule", () => {
    expect(new Set(bendable.map(([rule]) => rule))).toEqual(new Set(gateRuleNames));
  });

  it("takes nothing that must never be bent", () => {
    for (const name of ["verdictMissing", "suggestionsOpen", "picturesWordless", "slotEmpty", "signOffMissing"])
      expect(gateRulesSchema.safeParse({ [name]: "warn" }).success).toBe(false);
  });
});

describe("what is never merely told of", () => {
  const everythingOff = Object.fromEntries(gateRuleNames.map((name) => [name, "off"])) as GateRules;
  const missing = (one: object) => ({
    reviews: new Map([
      ["article", { approved: false, missing: [one], reviewerNames: new Map() }],
    ]) as GateFacts["reviews"],
  });
  it.each<[BlockerCode, Given]>([
    ["articleUntitled", { article: { title: "" } }],
    ["picturesWordless", materials({ wordlessPictures: 1 })],
    ["articleNotSubmitted", { article: { head: null } }],
    ["articleOut", { article: { state: "spiked" } }],
    ["verdictMissing", missing({ code: "verdictMissing", reviewerId: "seo" })],
    ["changesRequested", missing({ code: "changesRequested", reviewerId: "seo" })],
    ["checklistOpen", missing({ code: "checklistOpen", items: ["수치"] })],
    ["suggestionsOpen", missing({ code: "suggestionsOpen", count: 1 })],
    ["commentsBlocking", missing({ code: "commentsBlocking", count: 1, quote: "", threadId: "t" })],
    ["nothingNew", { liveHash: hash }],
    ["signOffMissing", { signOff: null }],
  ])("%s", (code, given) => expect(found({ ...given, rules: everythingOff }).block).toEqual([code]));

  it("nothing is asked of an article that must not stand there at all", () => {
    expect(found({ article: { state: "retracted" }, summarised: new Set() }).warn).toEqual([]);
  });
});
