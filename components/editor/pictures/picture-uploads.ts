import { NodeSelection, Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { PictureCard } from "@/lib/media/picture-card";
import { actionButton, element } from "../views/element";
import { dropPlace, figureAt, figureOf, figurePlace } from "./picture-commands";
import type { PictureDesk, Sent } from "./picture-desk";

type Change = { readonly add: Decoration } | { readonly remove: symbol };
const key = new PluginKey<DecorationSet>("picture-uploads");

/**
 * Takes pictures that are dropped on the page or pasted into it. Until one is in the library a sign of it stands in its place; it moves
 * with the text, is no part of it, and says why if the picture is not taken.
 */
export function pictureUploads(desk: PictureDesk): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: { init: () => DecorationSet.empty, apply: (tr, signs) => applied(tr, signs) },
    props: {
      decorations: (state) => key.getState(state)?.add(state.doc, currentSign(state)),
      handleDrop: (view, event, _slice, moved) => {
        const files = moved ? [] : picturesOf(event.dataTransfer);
        if (files.length === 0 || !view.editable) return false;
        event.preventDefault();
        upload(view, desk, files, droppedAt(view, event));
        return true;
      },
      // Asked before whatever reads the words of a paste: of a picture copied from a page they are only its address.
      handleDOMEvents: {
        paste: (view, event) => {
          const files = saysSomething(event.clipboardData) ? [] : picturesOf(event.clipboardData);
          if (files.length === 0 || !view.editable) return false;
          event.preventDefault();
          upload(view, desk, files, figurePlace(view.state));
          return true;
        },
      },
    },
  });
}

/** Puts files where they belong as they come into the library, each in its own time. */
export function upload(view: EditorView, desk: PictureDesk, files: readonly File[], pos: number): void {
  for (const file of files) void uploadOne(view, desk, file, pos);
}

async function uploadOne(view: EditorView, desk: PictureDesk, file: File, pos: number): Promise<void> {
  const id = Symbol(file.name);
  const sign = new UploadSign(desk, file, () => remove(view, id));
  const add = Decoration.widget(pos, sign.dom, { id, side: -1, ignoreSelection: true, stopEvent: () => true });
  view.dispatch(view.state.tr.setMeta(key, { add } satisfies Change));
  const sent = await desk.send(file, (share) => sign.progress(share));
  if (view.isDestroyed) return;
  if ("problem" in sent) sign.refuse(sent.problem);
  else place(view, desk, id, sent.card);
}

function place(view: EditorView, desk: PictureDesk, id: symbol, card: PictureCard): void {
  desk.cards.put(card.id, card);
  const { state } = view;
  const at = key.getState(state)?.find(undefined, undefined, (spec) => spec.id === id)[0]?.from;
  const tr = state.tr.setMeta(key, { remove: id } satisfies Change);
  if (at !== undefined && view.editable) {
    const wasThere = state.selection;
    tr.insert(at, figureOf(state.schema, card));
    // Whoever has gone on writing is not pulled away from there.
    if (!view.hasFocus() || wasThere.from === at) tr.setSelection(NodeSelection.create(tr.doc, at));
  }
  view.dispatch(tr);
}

function remove(view: EditorView, id: symbol): void {
  view.dispatch(view.state.tr.setMeta(key, { remove: id } satisfies Change));
  view.focus();
}

function applied(tr: Transaction, signs: DecorationSet): DecorationSet {
  const mapped = signs.map(tr.mapping, tr.doc);
  const change = tr.getMeta(key) as Change | undefined;
  if (!change) return mapped;
  if ("add" in change) return mapped.add(tr.doc, [change.add]);
  return mapped.remove(mapped.find(undefined, undefined, (spec) => spec.id === change.remove));
}

/** Marks the picture that is being worked on, whose fields are then shown. */
function currentSign(state: EditorState): Decoration[] {
  const found = figureAt(state);
  return found ? [Decoration.node(found.pos, found.pos + found.node.nodeSize, { class: "is-current" })] : [];
}

function picturesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
}

/** Office programs put a picture of the copied cells or words beside them: the words are what was meant. */
function saysSomething(data: DataTransfer | null): boolean {
  if (data?.getData("text/plain").trim()) return true;
  const html = data?.getData("text/html") ?? "";
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim() !== "";
}

function droppedAt(view: EditorView, { clientX, clientY }: DragEvent): number {
  const { doc } = view.state;
  return dropPlace(doc, view.posAtCoords({ left: clientX, top: clientY })?.pos ?? doc.content.size);
}

/** What stands in a picture's place until it has come. */
class UploadSign {
  readonly dom: HTMLElement;
  readonly #desk: PictureDesk;
  readonly #said: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #dismiss: () => void;

  constructor(desk: PictureDesk, file: File, dismiss: () => void) {
    this.#desk = desk;
    this.#dismiss = dismiss;
    this.#bar = element("progress", { max: "1", value: "0", "aria-label": desk.words.uploading(file.name) });
    this.#said = element("p", { "aria-live": "polite" }, [desk.words.uploading(file.name)]);
    this.dom = element("div", { class: "figure-upload", contenteditable: "false", role: "group" }, [
      this.#said,
      this.#bar,
    ]);
    this.dom.dataset.name = file.name;
  }

  progress(share: number): void {
    if (share < 1) this.#bar.value = share;
    else {
      this.#bar.removeAttribute("value");
      this.#said.textContent = this.#desk.words.preparing;
    }
  }

  refuse(problem: Extract<Sent, { problem: string }>["problem"]): void {
    this.#bar.remove();
    this.#said.textContent = `${this.dom.dataset.name}: ${problem}`;
    this.#said.setAttribute("role", "alert");
    this.dom.dataset.refused = "";
    this.dom.append(actionButton(this.#desk.words.dismiss, "×", this.#dismiss));
  }
}
