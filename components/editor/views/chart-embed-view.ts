import type { NodeViewConstructor } from "@tiptap/pm/view";
import type { ChartCard, Material } from "../material";
import type { EditorWords } from "../words";
import { element } from "./element";

/** A Chart record at its pinned revision: the drawing that readers get, and a word when there is a newer one. */
export function chartEmbedView(words: EditorWords, charts: Material<ChartCard>): NodeViewConstructor {
  return (first) => {
    let node = first;
    const dom = element("figure", { class: "chart-embed", contenteditable: "false" });
    const show = () => {
      const chart = charts.get(chartKeyOf(node.attrs));
      const waiting = chart === null ? words.unknownChart : words.loading;
      dom.replaceChildren(...(chart ? drawn(chart, words) : [element("p", { class: "is-waiting" }, [waiting])]));
    };
    const stop = charts.onChange(show);
    show();
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        const isOther = next.attrs.revisionId !== node.attrs.revisionId;
        node = next;
        if (isOther) show();
        return true;
      },
      ignoreMutation: () => true,
      destroy: stop,
    };
  };
}

/** A chart is known by its record and its revision together. */
export function chartKeyOf({ chartId, revisionId }: Readonly<Record<string, unknown>>): string {
  return `${chartId} ${revisionId}`;
}

function drawn(chart: ChartCard, words: EditorWords): HTMLElement[] {
  const head = element("figcaption", { "data-unit": chart.unit || null }, [chart.caption]);
  const under = chart.notes.map((note) => element("p", {}, [note]));
  const sheet = element("div", { class: "chart-sheet" }, [svgOf(chart.svg)]);
  const newer = chart.newest ? [element("p", { class: "is-behind" }, [words.newerChart])] : [];
  return [head, sheet, element("div", { "data-node": "tableNotes" }, under), ...newer];
}

/** Read as XML, which runs nothing: the drawing is the server's own, and this page does not have to trust that. */
function svgOf(svg: string): globalThis.Node {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  return document.importNode(parsed, true);
}
