import type { NodeViewConstructor } from "@tiptap/pm/view";
import type { Material, SourceCard } from "../material";
import type { EditorWords } from "../words";
import { compositionFoothold, element } from "./element";

/** A citation: its number in brackets (drawn by CSS from a decoration) and its source's title for whoever points at it. */
export function citationView(words: EditorWords, sources: Material<SourceCard>): NodeViewConstructor {
  return (first) => {
    let node = first;
    // Its number is drawn by CSS, so that it is a sign with a name to whoever listens.
    const attributes = { "data-node": "citation", contenteditable: "false", role: "img" };
    const dom = element("cite", attributes, [compositionFoothold()]);
    const show = () => {
      const source = sources.get(node.attrs.sourceId);
      const title = source?.title ?? (source === null ? words.unknownSource : words.loading);
      const named = node.attrs.locator ? `${title}, ${node.attrs.locator}` : title;
      dom.title = named;
      dom.setAttribute("aria-label", `${words.citation}: ${named}`);
      dom.toggleAttribute("data-unknown", source === null);
      dom.dataset.locator = node.attrs.locator || "";
    };
    const stop = sources.onChange(show);
    show();
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        node = next;
        show();
        return true;
      },
      destroy: stop,
    };
  };
}
