import type { RevisionContent } from "@/lib/document/revision-content";
import { childOf, childrenOf, type NodeJson } from "@/lib/rendering/node-json";
import { type AttributeChange, type BlockDifference, compareBlocks, compareNodes } from "./difference-blocks";

/** A source, or a table's record, that says something else than it did. */
export type RecordChange = { readonly id: string; readonly facts: readonly AttributeChange[] };

/** What changed between two revisions of an article, in the order in which it is read. */
export type Difference = {
  /** Kind, language, byline. */
  readonly facts: readonly AttributeChange[];
  readonly title: BlockDifference;
  readonly lead: BlockDifference;
  readonly summary: BlockDifference;
  readonly body: readonly BlockDifference[];
  readonly references: readonly BlockDifference[];
  /** Sources that both name, with facts that changed (a title, an address). */
  readonly sources: readonly RecordChange[];
  /** How many nodes of the text were added, removed, changed; rows of `facts` and `sources` count as changed. */
  readonly count: { readonly added: number; readonly removed: number; readonly changed: number };
};

/**
 * Compares two revisions: blocks by their longest common subsequence, then words inside those that changed, tables cell by cell.
 * Pure, the same in browser and server. A pinned table of another revision is another block.
 */
export function compareRevisions(before: RevisionContent, after: RevisionContent): Difference {
  const [one, other]: [NodeJson, NodeJson] = [before.document, after.document];
  const frame = (type: string) => compareNodes(childOf(one, type) ?? { type }, childOf(other, type) ?? { type });
  const body = compareBlocks(bodyOf(one), bodyOf(other));
  const list = (document: NodeJson) => childrenOf(childOf(document, "references") ?? { type: "references" });
  const references = compareBlocks(list(one), list(other));
  const facts = changedFacts(pick(before), pick(after));
  const sources = changedSources(before.sources, after.sources);
  const parts = {
    facts,
    title: frame("title"),
    lead: frame("lead"),
    summary: frame("summary"),
    body,
    references,
    sources,
  };
  return {
    ...parts,
    count: countOf([parts.title, parts.lead, parts.summary, ...body, ...references], facts.length + sources.length),
  };
}

/** Whether a reader of the two would see no difference at all. */
export function isSame({ count }: Difference): boolean {
  return count.added + count.removed + count.changed === 0;
}

const frameTypes = new Set(["title", "lead", "summary", "references"]);

function bodyOf(document: NodeJson): NodeJson[] {
  return childrenOf(document).filter(({ type }) => !frameTypes.has(type));
}

function pick({ kind, language, byline }: RevisionContent) {
  return { kind, language, byline };
}

function changedFacts(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): AttributeChange[] {
  return Object.keys(after).flatMap((name) =>
    before[name] === after[name] ? [] : [{ name, before: before[name], after: after[name] }],
  );
}

function changedSources(before: RevisionContent["sources"], after: RevisionContent["sources"]): RecordChange[] {
  return Object.entries(after).flatMap(([id, source]) => {
    const was = before[id];
    const facts = was ? changedFacts(was, source) : [];
    return facts.length > 0 ? [{ id, facts }] : [];
  });
}

function countOf(parts: readonly BlockDifference[], others: number) {
  const count = { added: 0, removed: 0, changed: others };
  for (const { change } of parts) if (change !== "same") count[change] += 1;
  return count;
}
