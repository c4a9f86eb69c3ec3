import { inOrder } from "@/components/reader/in-order";
import { Inline } from "@/components/reader/inline";
import { beginDerivation } from "@/lib/rendering/derivation";
import { inlineView } from "@/lib/rendering/inline-view";
import { childrenOf, type NodeJson, textAttribute } from "@/lib/rendering/node-json";
import type { WordRun } from "@/lib/review/difference-words";
import type { DifferenceSetting, Side } from "./difference-setting";

type RunsProps = { runs: readonly WordRun[]; side: Side; setting: DifferenceSetting };

/** Running text with what was added and removed; of one side only when the two stand beside each other. */
export function Runs({ runs, side, setting }: RunsProps) {
  return inOrder(runs).map(({ key, item: run }) => {
    if (run.change === "added")
      return side === "before" ? null : (
        <ins key={key}>
          <Words nodes={run.nodes} setting={setting} />
        </ins>
      );
    if (run.change === "removed")
      return side === "after" ? null : (
        <del key={key}>
          <Words nodes={run.nodes} setting={setting} />
        </del>
      );
    const nodes = run.change === "restyled" && side === "before" ? run.were : run.nodes;
    const words = <Words key={key} nodes={nodes} setting={setting} />;
    return run.change === "restyled" ? (
      <span key={key} className="restyled" title={setting.t("restyled")}>
        {words}
      </span>
    ) : (
      words
    );
  });
}

/** Inline nodes as they print, but for notes and citations: their words stand where they are, so that they can be judged there. */
export function Words({ nodes, setting }: { nodes: readonly NodeJson[]; setting: DifferenceSetting }) {
  return inOrder(stretches(nodes)).map(({ key, item }) => {
    const [first] = item;
    if (first?.type === "note")
      return (
        <span key={key} className="inline-note">
          [* <Words nodes={childrenOf(first)} setting={setting} />]
        </span>
      );
    if (first?.type === "citation")
      return (
        <span key={key} className="inline-note">
          [{citedAs(first, setting)}]
        </span>
      );
    return <Inline key={key} views={inlineView(item, beginDerivation())} words={setting.words} />;
  });
}

function citedAs(node: NodeJson, { sources, t }: DifferenceSetting): string {
  const title = sources[textAttribute(node, "sourceId")]?.title ?? t("source");
  const locator = textAttribute(node, "locator");
  return locator ? `${title}, ${locator}` : title;
}

/** Notes and citations each on their own, what stands between them together. */
function stretches(nodes: readonly NodeJson[]): NodeJson[][] {
  const found: NodeJson[][] = [];
  for (const node of nodes) {
    const isOwn = node.type === "note" || node.type === "citation";
    const last = found.at(-1);
    const lastIsOwn = last?.[0]?.type === "note" || last?.[0]?.type === "citation";
    if (last && !isOwn && !lastIsOwn) last.push(node);
    else found.push([node]);
  }
  return found;
}
