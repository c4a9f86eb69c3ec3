import { childrenOf, type NodeJson } from "@/lib/rendering/node-json";
import type { BlockDifference } from "./difference-blocks";
import type { WordRun } from "./difference-words";

/** A figure that is another one now; empty: it was not there, or is gone. `where`: words around it. */
export type NumberChange = { readonly before: string; readonly after: string; readonly where: string };

/** More than a reviewer goes through one by one. */
const mostTold = 100;
const around = 24;

/** A number with its separators and, straight after it, its unit: 1,300, 25.4%, 120대, 2025년. */
const figure = /[-−]?\d+(?:[.,]\d+)*(?:\s?[%％‰℃]|[조억만천백]*(?:\p{Script=Hangul}{1,2}|[A-Za-z]{1,4})?)?/gu;
/** The number in it, without separators that say nothing. */
const digitsOf = (text: string) =>
  (/[-−]?\d+(?:[.,]\d+)*/u.exec(text)?.[0] ?? "").replaceAll(",", "").replace("−", "-");

/** Every figure that changed within text that is otherwise still there, in reading order: what a reviewer must not overlook. */
export function changedNumbers(parts: readonly BlockDifference[]): NumberChange[] {
  return parts.flatMap(inPart).slice(0, mostTold);
}

function inPart(part: BlockDifference): NumberChange[] {
  if (part.change !== "changed") return part.moved?.inside && part.change === "added" ? inPart(part.moved.inside) : [];
  if (part.inside.type === "words") return inRuns(part.inside.runs);
  return part.inside.type === "parts" ? part.inside.parts.flatMap(inPart) : [];
}

function inRuns(runs: readonly WordRun[]): NumberChange[] {
  const changes: NumberChange[] = [];
  let said = "";
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    const isPair = run.change === "removed" && next?.change === "added";
    const isAlone = run.change === "removed" || (run.change === "added" && runs[index - 1]?.change !== "removed");
    if (isPair || isAlone) {
      const [were, are] =
        run.change === "added" ? ["", textOf(run.nodes)] : [textOf(run.nodes), isPair ? textOf(next.nodes) : ""];
      changes.push(...between(were, are, said));
    }
    if (run.change !== "removed") said = `${said}${textOf(run.nodes)}`.slice(-around);
  }
  return changes;
}

function between(were: string, are: string, before: string): NumberChange[] {
  const [old, now] = [were.match(figure) ?? [], are.match(figure) ?? []];
  const kept = new Set(old.map(digitsOf).filter((value) => now.map(digitsOf).includes(value)));
  const [gone, come] = [old, now].map((figures) => figures.filter((one) => !kept.has(digitsOf(one))));
  return Array.from({ length: Math.max(gone?.length ?? 0, come?.length ?? 0) }, (_, index) => ({
    before: gone?.[index] ?? "",
    after: come?.[index] ?? "",
    where: before.trim(),
  }));
}

function textOf(nodes: readonly NodeJson[]): string {
  return nodes.map((node) => node.text ?? textOf(childrenOf(node))).join("");
}
