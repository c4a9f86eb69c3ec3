import type { Node } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView, NodeView, NodeViewConstructor } from "@tiptap/pm/view";
import type { PictureCard } from "@/lib/media/picture-card";
import { pictureSources } from "@/lib/rendering/picture-sources";
import { element } from "../views/element";
import { FigureFields } from "./figure-fields";
import type { PictureDesk } from "./picture-desk";

/** A picture as it will be printed, its caption to be written in place, and under it the words that it needs. */
export function figureView(desk: PictureDesk): NodeViewConstructor {
  return (node, view, getPos) => new FigureView({ node, view, getPos, desk });
}

/** Where an address with this hash leads: to the first picture that lacks its words. */
export const wordlessAnchor = "wordless-picture";

type Parts = { node: Node; view: EditorView; getPos: () => number | undefined; desk: PictureDesk };

class FigureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #fields: FigureFields;
  readonly #parts: Parts;
  readonly #stop: () => void;
  #node: Node;

  constructor(parts: Parts) {
    const { node, view, desk } = parts;
    this.#parts = parts;
    this.#node = node;
    this.#frame = element("div", { class: "figure-frame", contenteditable: "false" });
    this.#frame.addEventListener("mousedown", (event) => this.#select(event));
    this.contentDOM = element("div", { class: "figure-caption", "data-placeholder": desk.words.caption });
    this.#fields = new FigureFields({
      words: desk.words,
      set: (name, value) => this.#setAttribute(name, value),
      leave: () => view.focus(),
    });
    this.dom = element("figure", { class: "figure" }, [this.#frame, this.contentDOM, this.#fields.dom]);
    this.#stop = desk.cards.onChange(() => this.#showPicture());
    this.#showPicture();
    this.#showWords();
    if (window.location.hash === `#${wordlessAnchor}`) requestAnimationFrame(() => this.#askForWords());
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const isOther = node.attrs.mediaId !== this.#node.attrs.mediaId;
    this.#node = node;
    if (isOther) this.#showPicture();
    this.#showWords();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.#fields.dom.contains(event.target);
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.#stop();
  }

  #showPicture(): void {
    const { cards, words } = this.#parts.desk;
    const card = cards.get(this.#node.attrs.mediaId);
    const waiting = element("p", { class: "is-waiting" }, [card === null ? words.unknown : words.preparing]);
    this.#frame.replaceChildren(card ? pictureOf(card) : waiting);
    this.#showWords();
  }

  #showWords(): void {
    const { attrs, content } = this.#node;
    const lacksWords = !attrs.decorative && attrs.alt === "";
    this.dom.dataset.width = attrs.width;
    this.dom.toggleAttribute("data-wordless", lacksWords);
    this.contentDOM.classList.toggle("has-no-words", content.size === 0);
    this.#frame.querySelector("img")?.setAttribute("alt", attrs.decorative ? "" : attrs.alt);
    this.#fields.show(this.#node, this.#parts.view.editable);
  }

  /** Whoever was led here by what stands in the way of publishing comes to the first picture that lacks its words. */
  #askForWords(): void {
    if (this.dom !== this.#parts.view.dom.querySelector(".figure[data-wordless]")) return;
    this.dom.scrollIntoView({ block: "center" });
    this.#fields.focusAlt();
  }

  #select(event: MouseEvent): void {
    const { view, getPos } = this.#parts;
    const pos = getPos();
    if (pos === undefined || event.button !== 0) return;
    event.preventDefault();
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
    view.focus();
  }

  #setAttribute(name: string, value: string | boolean): void {
    const { view, getPos } = this.#parts;
    const pos = getPos();
    if (pos === undefined || !view.editable || this.#node.attrs[name] === value) return;
    view.dispatch(view.state.tr.setNodeAttribute(pos, name, value));
  }
}

function pictureOf({ picture }: PictureCard): HTMLElement {
  const { sources, fallback, width, height } = pictureSources(picture);
  const image = element("img", {
    ...{ src: fallback.src, alt: "", draggable: "false", decoding: "async" },
    ...{ width: String(width), height: String(height) },
  });
  const sizes = "(min-width: 48rem) 40rem, 100vw";
  const better = sources.map(({ type, srcSet }) => element("source", { type, srcset: srcSet, sizes }));
  return element("picture", {}, [...better, image]);
}
