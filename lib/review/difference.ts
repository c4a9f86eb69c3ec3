import type { RevisionContent } from "@/lib/document/revision-content";
import { childOf, childrenOf, type NodeJson } from "@/lib/rendering/node-json";
import { changedTables, type TableChange } from "./table-changes";
import { type AttributeChange, type BlockDifference, compareBlocks, compareNodes } from "./difference-blocks";
import { markMoves } from "./difference-moves";
import { changedNumbers, type NumberChange } from "./difference-numbers";
import { isSetIn, setInRecords } from "./difference-records";

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
  /** Tables that both show, at other revisions of their own. */
  readonly tables: readonly TableChange[];
  /** Figures of the text that are others now, in the order in which they are read; those of tables that are records stand in `tables`. */
  readonly numbers: readonly NumberChange[];
  /** How many nodes of the text were added, removed, changed, moved; rows of `facts` and `sources` count as changed. */
  readonly count: Readonly<Record<"added" | "removed" | "changed" | "moved", number>>;
};

/**
 * Compares two revisions: blocks by their longest common subsequence, then words inside those that changed, tables cell by cell.
 * Blocks that stand elsewhere are moves. Pure, the same in browser and server.
 */
export function compareRevisions(before: RevisionContent, after: RevisionContent): Difference {
  const [one, other]: [NodeJson, NodeJson] = [before.document, after.document];
  const frame = (type: string) => compareNodes(childOf(one, type) ?? { type }, childOf(other, type) ?? { type });
  const [were, are] = setInRecords([bodyOf(one), bodyOf(other)], [before.tables, after.tables]);
  const body = markMoves(compareBlocks(were, are));
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
    tables: changedTables(before, after),
  };
  return {
    ...parts,
    numbers: changedNumbers([parts.title, parts.lead, parts.summary, ...body.filter((part) => !isTable(part))]),
    count: countOf([parts.title, parts.lead, parts.summary, ...body, ...references], facts.length + sources.length),
  };
}

/** A table's figures are told with the table, and once. */
function isTable(part: BlockDifference): boolean {
  return isSetIn(part.change === "changed" ? part.after : part.node);
}

/** Whether a reader of the two would see no difference at all. */
export function isSame({ count }: Difference): boolean {
  return count.added + count.removed + count.changed + count.moved === 0;
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
  const count = { added: 0, removed: 0, changed: others, moved: 0 };
  for (const part of parts) {
    if (part.change === "same") continue;
    if (part.change === "changed" || !part.moved) count[part.change] += 1;
    else if (part.change === "added") count.moved += 1; // told once, where it stands now
  }
  return count;
}
