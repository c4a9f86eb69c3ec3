import { Fragment, type Mark, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Transform } from "@tiptap/pm/transform";
import type { Proposed } from "./proposal";
import { withSuggestions } from "./settle";
import { formOf, isSuggestionMark, markNamed, marksOf, plainMarks, type SuggestionBearing } from "./suggestion-marks";

/** Thrown where a change has no such form; another form is tried. */
export class Unfit extends Error {}

type Edit = (transform: Transform) => void;
type Put = { readonly rawFrom: number; readonly rawTo: number; readonly at: number; readonly since: number };

/**
 * The edits of one proposal, told in the order of the document and in its own positions; made from the last to the first, so that none
 * of them has to be moved.
 */
export class Draft {
  readonly #as: SuggestionBearing;
  readonly #edits: Edit[] = [];
  readonly #puts: Put[] = [];

  constructor(as: SuggestionBearing) {
    this.#as = as;
  }

  made(transform: Transform): Proposed {
    for (const edit of [...this.#edits].reverse()) edit(transform);
    return { transform, placeOf: (position) => this.#placeOf(transform, position) };
  }

  /** Strikes out a run of a line: what this person had put in goes, what is struck out already stays so. */
  strike(line: Node, at: number, { from, to }: { from: number; to: number }): void {
    const mark = this.#mark(line.type.schema, "deletion");
    line.content.forEach((node, offset) => {
      const start = Math.max(from, offset);
      const end = Math.min(to, offset + node.nodeSize);
      if (start >= end || markNamed(node.marks, "deletion")) return;
      if (this.#isOwn(node)) this.#edits.push((tr) => tr.step(new ReplaceStep(at + start, at + end, Slice.empty)));
      else this.#edits.push((tr) => tr.addMark(at + start, at + end, this.#nearby(tr, at + start, at + end, mark)));
    });
  }

  strikeBlock(block: Node, at: number): void {
    if (markNamed(block.marks, "deletion")) return;
    const to = at + block.nodeSize;
    if (this.#isOwn(block)) this.#edits.push((tr) => tr.step(new ReplaceStep(at, to, Slice.empty)));
    else this.#edits.push((tr) => tr.addNodeMark(at, this.#mark(block.type.schema, "deletion")));
  }

  /** Puts in a run of another line. `rawFrom`: where the run begins in the document that was wanted. */
  put(at: number, run: Fragment, rawFrom: number): void {
    if (run.size === 0) return;
    this.#edits.push((tr) => {
      const content = this.#put(run, this.#leftOf(tr, at));
      tr.step(new ReplaceStep(at, at, new Slice(content, 0, 0)));
      this.#puts.push({ rawFrom, rawTo: rawFrom + content.size, at, since: tr.mapping.maps.length });
    });
  }

  putBlocks(at: number, blocks: readonly Node[], rawFrom: number): void {
    const content = Fragment.fromArray(blocks.flatMap((block) => this.putBlock(block) ?? []));
    if (content.size > 0) this.putSlice(at, new Slice(content, 0, 0), rawFrom);
  }

  putSlice(at: number, slice: Slice, rawFrom: number): void {
    this.#edits.push((tr) => {
      tr.step(new ReplaceStep(at, at, slice));
      this.#puts.push({ rawFrom, rawTo: rawFrom + slice.size, at, since: tr.mapping.maps.length });
    });
  }

  /** A block that this person has put in, and nobody else has touched: what they change in it is still what they put in. */
  isOwnAlone(block: Node): boolean {
    return this.#isOwn(block) && block.children.every((child) => this.#isUntouched(child));
  }

  /** Blocks of one's own, as they are wanted. Only what differs in a single one is written anew. */
  rewrite(olds: readonly Node[], wanteds: readonly Node[], { at, rawAt }: { at: number; rawAt: number }): void {
    const [old, wanted] = [olds[0], wanteds[0]];
    if (!old || !wanted) return;
    const mark = markNamed(old.marks, "insertion");
    const marked = wanteds.map((block) => block.mark(mark ? mark.addToSet(block.marks) : block.marks));
    const [from, to] = [Fragment.fromArray([...olds]), Fragment.fromArray(marked)];
    const start = from.findDiffStart(to);
    const ends = from.findDiffEnd(to);
    if (start === null || !ends) return;
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    const slice = old.type.schema.topNodeType.create(null, to).slice(start, ends.b + overlap);
    this.#edits.push((tr) => {
      tr.replace(at + start, at + ends.a + overlap, slice);
      const put = { rawFrom: rawAt + start, rawTo: rawAt + ends.b + overlap, at: at + start };
      this.#puts.push({ ...put, since: tr.mapping.maps.length });
    });
  }

  #isUntouched(node: Node): boolean {
    const isOwn = node.marks.every((mark) => !isSuggestionMark(mark) || mark.attrs.by === this.#as.by);
    return isOwn && node.children.every((child) => this.#isUntouched(child));
  }

  /** A block that is put in; null: it stands in a part that is struck out. */
  putBlock(block: Node): Node | null {
    if (markNamed(block.marks, "deletion")) return null;
    const bare = withSuggestions(block);
    return bare.mark([this.#mark(block.type.schema, "insertion")]);
  }

  /** The run as it is put in: without what is struck out in it. */
  run(run: Fragment): Fragment {
    return this.#put(run, null);
  }

  /** The boundary before a block, proposed or proposed to go. */
  joint(schema: Schema, kind: "split" | "merge", depth: number): Mark {
    return this.#mark(schema, "joint", { kind, depth });
  }

  mergeBefore(block: Node, at: number, depth: number): void {
    const known = markNamed(block.marks, "joint");
    if (known?.attrs.kind === "merge") return;
    if (known && known.attrs.by === this.#as.by) this.#edits.push((tr) => tr.join(at, Number(known.attrs.depth)));
    else if (known) throw new Unfit();
    else this.#edits.push((tr) => tr.addNodeMark(at, this.joint(block.type.schema, "merge", depth)));
  }

  /** Another type or other attributes for a block that keeps its content. */
  reshape(block: Node, at: number, wanted: Node): void {
    const { schema } = block.type;
    const known = markNamed(block.marks, "modification");
    if (known && known.attrs.by !== this.#as.by) throw new Unfit();
    const was = known ? String(known.attrs.was) : formOf(block);
    const isBack = was === formOf(wanted);
    if (!this.#isOwn(block) && !known) {
      const mark = this.#mark(schema, "modification", { was });
      this.#edits.push((tr) => tr.addNodeMark(at, mark));
    } else if (known && isBack) this.#edits.push((tr) => tr.removeNodeMark(at, known));
    this.#edits.push((tr) => tr.setNodeMarkup(at, wanted.type, wanted.attrs));
  }

  /** Other marks for a run of text. */
  restyle(node: Node, { from, to }: { from: number; to: number }, wanted: readonly Mark[]): void {
    if (markNamed(node.marks, "deletion")) return;
    const { schema } = node.type;
    const [now, then] = [plainMarks(node.marks), plainMarks(wanted)];
    const known = markNamed(node.marks, "modification");
    if (known && known.attrs.by !== this.#as.by) throw new Unfit();
    const was = known ? String(known.attrs.was) : marksOf(now);
    if (known && was === marksOf(then)) this.#edits.push((tr) => tr.removeMark(from, to, known));
    else if (!known && !this.#isOwn(node)) {
      const mark = this.#mark(schema, "modification", { was });
      this.#edits.push((tr) => tr.addMark(from, to, mark));
    }
    for (const mark of then.filter((one) => !one.isInSet(now))) this.#edits.push((tr) => tr.addMark(from, to, mark));
    for (const mark of now.filter((one) => !one.isInSet(then))) this.#edits.push((tr) => tr.removeMark(from, to, mark));
  }

  #put(run: Fragment, like: Mark | null): Fragment {
    const nodes: Node[] = [];
    run.forEach((node) => {
      if (markNamed(node.marks, "deletion")) return;
      const mark = like ?? this.#mark(node.type.schema, "insertion");
      nodes.push(withSuggestions(node).mark(mark.addToSet(plainMarks(node.marks))));
    });
    return Fragment.fromArray(nodes);
  }

  /** Who types on, or takes away on, goes on with the same suggestion. */
  #leftOf(tr: Transform, at: number): Mark | null {
    const place = tr.doc.resolve(at);
    const own = this.#ownIn(place.nodeBefore, "insertion") ?? this.#ownIn(place.nodeAfter, "insertion");
    const struck = this.#ownIn(place.nodeAfter, "deletion") ?? this.#ownIn(place.nodeBefore, "deletion");
    const { schema } = tr.doc.type;
    return own ?? (struck && schema.mark("insertion", struck.attrs)); // instead of what was just struck out: one suggestion
  }

  #nearby(tr: Transform, from: number, to: number, mark: Mark): Mark {
    const [before, after] = [tr.doc.resolve(from).nodeBefore, tr.doc.resolve(to).nodeAfter];
    return this.#ownIn(after, "deletion") ?? this.#ownIn(before, "deletion") ?? mark;
  }

  #ownIn(node: Node | null, name: string): Mark | null {
    const mark = markNamed(node?.marks ?? [], name);
    return node?.isInline && mark?.attrs.by === this.#as.by ? mark : null;
  }

  #isOwn({ marks }: Node): boolean {
    return markNamed(marks, "insertion")?.attrs.by === this.#as.by;
  }

  #mark(schema: Schema, name: string, more: Record<string, unknown> = {}): Mark {
    return schema.mark(name, { ...this.#as, ...more });
  }

  #placeOf(transform: Transform, position: number): number | null {
    const found = this.#puts.find(({ rawFrom, rawTo }) => rawFrom <= position && position <= rawTo);
    return found ? transform.mapping.slice(found.since).map(found.at, 1) + position - found.rawFrom : null;
  }
}
