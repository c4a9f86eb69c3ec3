import type { Node, Slice } from "@tiptap/pm/model";
import { Mapping, type Step, type StepMap } from "@tiptap/pm/transform";

/**
 * A paragraph that somebody rewrote without a connection while somebody else rewrote it too. Both are in the document by now, woven into one
 * another as the steps fell; what each of them meant is kept here whole, so that a person can choose.
 */
export type Divergence = {
  readonly id: string;
  readonly before: string;
  readonly mine: Version;
  readonly theirs: Version;
  /** Where the woven text stands in the document as it is now; -1: not known any more. */
  readonly from: number;
  readonly to: number;
};

/** One side's text. `slice` is the same with its marks, notes and citations. */
export type Version = { readonly text: string; readonly slice: Slice };

export type Diverged = {
  /** The document that both sides started from. */
  readonly base: Node;
  readonly mine: readonly Step[];
  readonly theirs: readonly Step[];
  /** `mine` as they were moved over `theirs`. */
  readonly rebased: readonly Step[];
};

/** Characters put in or taken out: less than this on either side is a word mended, and weaving it in is what everybody expects. */
const worthAQuestion = 10;

/** The text blocks that both sides changed at length, in their order. */
export function findDivergences({ base, mine, theirs, rebased }: Diverged): Divergence[] {
  const ours = new Side(base, mine);
  const others = new Side(base, theirs);
  const woven = new Mapping([...theirs, ...rebased].map((step) => step.getMap()));
  const found: Divergence[] = [];
  base.descendants((node, position) => {
    if (!node.isTextblock) return !node.isText;
    const place = { from: position + 1, to: position + 1 + node.content.size };
    if (ours.changedWithin(place) < worthAQuestion || others.changedWithin(place) < worthAQuestion) return false;
    const before = textOf(base, place);
    const [mineNow, theirsNow] = [ours.read(place), others.read(place)];
    if (mineNow.text === theirsNow.text || mineNow.text === before || theirsNow.text === before) return false;
    found.push({
      id: crypto.randomUUID(),
      ...{ before, mine: mineNow, theirs: theirsNow },
      from: woven.map(place.from, -1),
      to: woven.map(place.to, 1),
    });
    return false;
  });
  return found;
}

/** Keeps a divergence in its place while the document goes on changing. */
export function moveDivergences(all: readonly Divergence[], mapping: Mapping | StepMap): readonly Divergence[] {
  return all.map((one) =>
    one.from < 0 ? one : { ...one, from: mapping.map(one.from, -1), to: mapping.map(one.to, 1) },
  );
}

type Place = { readonly from: number; readonly to: number };

/** The base and what one side made of it. */
class Side {
  readonly #after: Node;
  readonly #mapping: Mapping;
  readonly #changes: readonly (Place & { readonly size: number })[];

  constructor(base: Node, steps: readonly Step[]) {
    const maps = steps.map((step) => step.getMap());
    this.#after = steps.reduce((doc, step) => step.apply(doc).doc ?? doc, base);
    this.#mapping = new Mapping(maps);
    this.#changes = maps.flatMap((map, index) => changesOf(map, new Mapping(maps.slice(0, index)).invert()));
  }

  /** How many characters this side put in or took out there. */
  changedWithin({ from, to }: Place): number {
    const within = this.#changes.filter((change) => change.from <= to && change.to >= from);
    return within.reduce((sum, { size }) => sum + size, 0);
  }

  read({ from, to }: Place): Version {
    const place = { from: this.#mapping.map(from, -1), to: this.#mapping.map(to, 1) };
    return { text: textOf(this.#after, place), slice: this.#after.slice(place.from, place.to) };
  }
}

/** What one step changed, in the positions of the base. */
function changesOf(map: StepMap, back: Mapping): (Place & { size: number })[] {
  const changes: (Place & { size: number })[] = [];
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    const size = oldEnd - oldStart + (newEnd - newStart);
    changes.push({ from: back.map(oldStart, -1), to: back.map(oldEnd, 1), size });
  });
  return changes;
}

function textOf(doc: Node, { from, to }: Place): string {
  return doc.textBetween(from, to, "\n", (leaf) => (leaf.type.name === "hardBreak" ? "\n" : ""));
}
