import type { NodeViewConstructor } from "@tiptap/pm/view";
import type { Material, TableCard } from "../material";
import type { EditorWords } from "../words";
import { element } from "./element";

/** A Table record at its pinned revision, as it will be printed. Its markup is made by our own server from the checked record. */
export function tableEmbedView(words: EditorWords, tables: Material<TableCard>): NodeViewConstructor {
  return (first) => {
    let node = first;
    const dom = element("figure", { class: "table-embed", contenteditable: "false" });
    const show = () => {
      const table = tables.get(node.attrs.revisionId);
      if (table) dom.innerHTML = table.html;
      else dom.replaceChildren(element("p", { class: "is-waiting" }, [table === null ? words.unknownTable : words.loading]));
    };
    const stop = tables.onChange(show);
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
