import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { Step as AnyStep, type Step } from "@tiptap/pm/transform";
import { collab, getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import { describe, expect, it } from "vitest";
import { placeLate } from "@/lib/articles/rebase-steps";
import type { StepJson } from "@/lib/articles/step-protocol";
import { article, bullets, item, p, subhead } from "@/lib/document/build";
import { table } from "@/lib/document/build-table";
import { checkDocument } from "@/lib/document/check-document";
import { documentSchema } from "@/lib/document/schema";
import { propose } from "@/lib/document/suggestions/propose";
import { settle, withoutSuggestions, withSuggestions } from "@/lib/document/suggestions/settle";
import { settleSteps } from "@/lib/document/suggestions/settle-steps";
import { newId } from "@/lib/kernel/ids";
import { seededChance } from "../connection/testing/chance";
import { randomEdit } from "../connection/testing/random-edit";

const [ann, ben] = ["0190a000-0000-7000-8000-00000000000a", "0190a000-0000-7000-8000-00000000000b"] as const;
const seeds = Array.from({ length: 30 }, (_, at) => at + 1);

const original = documentSchema.nodeFromJSON(
  article(
    { title: "로봇 밀도", lead: "앞줄", summary: "요약" },
    p("첫 문단입니다. 322대"),
    subhead("소제목"),
    p("둘째 문단"),
    bullets("항목", item("아래", bullets("더 아래")), "끝"),
    table({
      caption: "표",
      unit: "대",
      head: ["연도", "수"],
      rows: [
        ["2021", "30"],
        ["2022", "31"],
      ],
    }),
    p("마지막"),
  ),
);

/** What the server does with steps, and what two editors do with its answers. */
class Desk {
  doc: Node = original;
  readonly log: { step: unknown; clientId: string }[] = [];
  readonly people = [ann, ben].map((by) => ({
    by,
    state: EditorState.create({ doc: original, plugins: [collab({ version: 0, clientID: by })] }),
  }));

  /** One change of one person, as a suggestion. Answers what was meant; null: it was refused. */
  edit(person: Person, chance: () => number): Node | null {
    const raw = randomEdit(person.state, chance);
    if (!raw?.docChanged) return null;
    const as = { id: newId(), by: person.by, at: "2026-11-26T09:00:00.000Z" };
    const proposed = propose({ before: person.state.doc, after: raw.doc, as });
    if (!proposed) return null;
    person.state = person.state.apply(withSteps(person.state.tr, proposed.transform.steps));
    return withSuggestions(raw.doc);
  }

  sync(person: Person): void {
    for (let sendable = sendableSteps(person.state); sendable; sendable = sendableSteps(person.state)) {
      const { version, steps } = sendable;
      const json = steps.map((step) => step.toJSON() as StepJson);
      const missed = this.log.slice(version).map(({ step }) => step);
      const late = missed.length > 0 ? placeLate(this.doc, json, missed) : null;
      if (missed.length === 0) this.#take(json, person.by);
      else if (late) this.#take(late.steps, person.by, late.node);
      this.#answer(person);
    }
    this.#answer(person);
  }

  #take(steps: readonly unknown[], clientId: string, node?: Node): void {
    const made = steps.reduce<Node>(
      (doc, step) => AnyStep.fromJSON(documentSchema, step).apply(doc).doc ?? doc,
      this.doc,
    );
    this.doc = node ?? made;
    this.log.push(...steps.map((step) => ({ step, clientId })));
  }

  #answer(person: Person): void {
    const missed = this.log.slice(getVersion(person.state));
    const steps = missed.map(({ step }) => AnyStep.fromJSON(documentSchema, step));
    const ids = missed.map(({ clientId }) => clientId);
    // Taken in part by part, as the editor does: own steps may stand behind others'.
    const cut = ids.findIndex((id, at) => at > 0 && id !== ids[at - 1]);
    if (steps.length === 0) return;
    const size = cut < 0 ? steps.length : cut;
    person.state = person.state.apply(receiveTransaction(person.state, steps.slice(0, size), ids.slice(0, size)));
    this.#answer(person);
  }
}
type Person = Desk["people"][number];

function withSteps(tr: Transaction, steps: readonly Step[]): Transaction {
  for (const step of steps) tr.step(step);
  return tr;
}

const same = (one: Node, other: Node) => JSON.stringify(one.toJSON()) === JSON.stringify(other.toJSON());
const allOf = (doc: Node, answer: "accept" | "reject") => settleSteps(doc, () => answer).doc;

describe("two people who suggest", () => {
  it.each(seeds)(
    "one after the other: nothing of the original is lost, and what was meant is had (seed %i)",
    (seed) => {
      const [desk, chance] = [new Desk(), seededChance(seed)];
      let proposals = 0;
      for (let turn = 0; turn < 40; turn += 1) {
        const person = desk.people[Math.floor(chance() * 2)] as Person;
        const meant = desk.edit(person, chance);
        for (const one of desk.people) desk.sync(one);
        for (const one of desk.people) desk.sync(one);
        if (!meant) continue;
        proposals += 1;
        expect(same(allOf(desk.doc, "accept"), meant)).toBe(true);
        expect(same(allOf(desk.doc, "reject"), original)).toBe(true);
      }
      expect(proposals).toBeGreaterThan(20);
    },
  );

  it.each(seeds)("at the same time: both see the same, and the original stands under it (seed %i)", (seed) => {
    const [desk, chance] = [new Desk(), seededChance(seed * 7919)];
    for (let turn = 0; turn < 60; turn += 1) {
      for (const person of desk.people) if (chance() < 0.7) desk.edit(person, chance);
      for (const person of desk.people) if (chance() < 0.4) desk.sync(person);
    }
    for (const person of [...desk.people, ...desk.people]) desk.sync(person);
    for (const { state } of desk.people) expect(same(state.doc, desk.doc)).toBe(true);
    expect(same(withoutSuggestions(desk.doc), original)).toBe(true);
    expect(same(allOf(desk.doc, "reject"), original)).toBe(true);
    expect(same(allOf(desk.doc, "accept"), withSuggestions(desk.doc))).toBe(true);
    expect(checkDocument(withSuggestions(desk.doc), { whileEditing: true }).ok).toBe(true);
  });

  it.each(seeds)("a person's suggestions are answered without the other's (seed %i)", (seed) => {
    const [desk, chance] = [new Desk(), seededChance(seed * 104_729)];
    for (let turn = 0; turn < 25; turn += 1) {
      const person = desk.people[turn % 2] as Person;
      desk.edit(person, chance);
      for (const one of [...desk.people, ...desk.people]) desk.sync(one);
    }
    const those = (by: string, answer: "accept" | "reject") => (mark: { attrs: Record<string, unknown> }) =>
      mark.attrs.by === by ? answer : ("keep" as const);
    for (const answer of ["accept", "reject"] as const) {
      const half = settleSteps(desk.doc, those(ann, answer));
      expect(same(half.doc, settle(desk.doc, those(ann, answer)))).toBe(true);
      const whole = settleSteps(half.doc, those(ben, answer)).doc;
      if (answer === "reject") expect(same(whole, original)).toBe(true);
      expect(checkDocument(whole, { whileEditing: true }).ok).toBe(true);
    }
  });
});
