import type { NodeJson } from "@/lib/rendering/node-json";
import { alignSequences } from "@/lib/kernel/align-sequences";

/** A stretch of running text. `restyled`: the same words, set otherwise (as `nodes` are now; `were` before). */
export type WordRun =
  | { readonly change: "same" | "added" | "removed"; readonly nodes: readonly NodeJson[] }
  | { readonly change: "restyled"; readonly nodes: readonly NodeJson[]; readonly were: readonly NodeJson[] };

/** A word, a space, a sign, or a note, citation or line break as a whole. */
type Token = { readonly node: NodeJson; readonly text: string; readonly key: string; readonly style: string };

/**
 * What changed between two lines of inline nodes, word by word, in reading order, removed before added. The nodes of all runs but the
 * added are the first line, those of all but the removed the second.
 */
export function compareWords(before: readonly NodeJson[], after: readonly NodeJson[]): WordRun[] {
  const [one, other] = [before.flatMap(tokensOf), after.flatMap(tokensOf)];
  const runs: TokenRun[] = [];
  for (const stretch of alignSequences(
    one.map(({ key }) => key),
    other.map(({ key }) => key),
  )) {
    const [were, are] = [one.slice(...stretch.before), other.slice(...stretch.after)];
    if (stretch.equal) runs.push(...equalRuns(were, are));
    else runs.push({ change: "changed", were, are });
  }
  return joinChanges(runs).flatMap(wordRuns);
}

/** Space, a number with its separators and what follows without a space (1,300명, 25.4%), a word, or a sign. */
const tokens = /\s+|\d+(?:[.,]\d+)*[%％‰℃]?[\p{L}\p{M}]*|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

type TokenRun = { readonly change: "same" | "restyled" | "changed"; readonly were: Token[]; readonly are: Token[] };

function tokensOf(node: NodeJson): Token[] {
  const style = JSON.stringify(node.marks ?? []);
  if (node.type !== "text")
    return [{ node, text: "", key: JSON.stringify([node.type, node.attrs, node.content]), style }];
  const words = node.text?.match(tokens) ?? [];
  return words.map((text) => ({ node, text, key: text.normalize("NFC"), style }));
}

function equalRuns(were: readonly Token[], are: readonly Token[]): TokenRun[] {
  const runs: TokenRun[] = [];
  for (const [index, is] of are.entries()) {
    const was = were[index] ?? is;
    const change = was.style === is.style ? "same" : "restyled";
    const last = runs.at(-1);
    if (last?.change === change) {
      last.were.push(was);
      last.are.push(is);
    } else runs.push({ change, were: [was], are: [is] });
  }
  return runs;
}

/** A lone space or sign between two changes is part of one change: nobody reads a text that changes with every word. */
function joinChanges(runs: readonly TokenRun[]): TokenRun[] {
  const joined: TokenRun[] = [];
  for (const [index, run] of runs.entries()) {
    const last = joined.at(-1);
    const isBetween = run.change === "same" && last?.change === "changed" && runs[index + 1]?.change === "changed";
    const absorbed = isBetween && run.are.length <= 2 && run.are.every(({ key }) => !/[\p{L}\p{N}]/u.test(key));
    if (last?.change === "changed" && (absorbed || run.change === "changed")) {
      last.were.push(...run.were);
      last.are.push(...run.are);
    } else joined.push(run);
  }
  return joined;
}

function wordRuns({ change, were, are }: TokenRun): WordRun[] {
  const nodes = joinTexts(are);
  if (change === "same") return [{ change, nodes }];
  if (change === "restyled") return [{ change, nodes, were: joinTexts(were) }];
  const runs: WordRun[] = [
    { change: "removed", nodes: joinTexts(were) },
    { change: "added", nodes },
  ];
  return runs.filter((run) => run.nodes.length > 0);
}

function joinTexts(tokens: readonly Token[]): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (let index = 0; index < tokens.length; ) {
    const first = tokens[index++];
    if (!first) break;
    let text = first.text;
    for (let next = tokens[index]; next && joins(first, next); next = tokens[++index]) text += next.text;
    nodes.push(text === (first.node.text ?? "") ? first.node : { ...first.node, text });
  }
  return nodes;
}

const joins = (one: Token, other: Token) =>
  one.node.type === "text" && other.node.type === "text" && one.style === other.style;
