import { type Node, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { markDefinitionOf, nodeDefinitionOf } from "@/lib/document/definitions";
import { plainSlice } from "@/lib/document/suggestions/plain-slice";
import { hasForbiddenCharacters } from "@/lib/kernel/text";
import { type CopyWords, outsideMarkup, ownAttribute } from "./outside-markup";
import { outsideText } from "./outside-text";

/** What is copied on a page goes to other programs in their terms, and comes back to a page of ours as it was. */
export function copying(words: CopyWords): Plugin {
  const copy = (view: EditorView, event: ClipboardEvent, cuts: boolean): boolean => {
    const { selection } = view.state;
    // Cells go as ProseMirror's tables write them, which spreadsheets read as they are.
    if (!event.clipboardData || selection.empty || selection instanceof CellSelection || view.composing) return false;
    const slice = plainSlice(selection.content());
    event.clipboardData.clearData();
    event.clipboardData.setData("text/html", outsideMarkup(slice, document.implementation.createHTMLDocument(), words));
    event.clipboardData.setData("text/plain", outsideText(slice));
    event.preventDefault();
    if (cuts && view.editable)
      view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta("uiEvent", "cut"));
    return true;
  };
  return new Plugin({
    props: {
      clipboardTextSerializer: outsideText,
      handleDOMEvents: {
        copy: (view, event) => copy(view, event, false),
        cut: (view, event) => copy(view, event, true),
      },
    },
  });
}

/** Whether the attributes of a node, its marks and all in it are such as a document may hold: the attribute is anybody's to write. */
function isSound(node: Node): boolean {
  const bearers = [node, ...node.marks];
  const sound = bearers.every(({ type, attrs }) => {
    const definition = nodeDefinitionOf.get(type.name) ?? markDefinitionOf.get(type.name);
    return definition?.attrs.safeParse(attrs).success === true;
  });
  return sound && !hasForbiddenCharacters(node.text ?? "") && node.children.every(isSound);
}

const longestOwn = 4_000_000;

/** The part of a page of ours that markup carries along; null: it carries none, or none that this schema knows. */
export function ownSlice(html: string, schema: Schema): Slice | null {
  if (!html.includes(ownAttribute) || html.length > longestOwn) return null;
  const page = new DOMParser().parseFromString(html, "text/html");
  const carried = page.querySelector(`[${ownAttribute}]`)?.getAttribute(ownAttribute);
  if (!carried) return null;
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(carried));
    return slice.content.content.every(isSound) ? plainSlice(slice) : null;
  } catch {
    // Written by something else, or by an older page: it is read as what it shows.
    return null;
  }
}
