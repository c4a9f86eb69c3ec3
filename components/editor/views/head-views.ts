import type { Node } from "@tiptap/pm/model";
import type { EditorView, NodeView, NodeViewConstructor } from "@tiptap/pm/view";
import type { EditorWords } from "../words";
import { element } from "./element";

/** The lead: the ■ line, with a field for the day of its event above it and the day itself printed after it (by CSS). */
export function leadView(words: EditorWords): NodeViewConstructor {
  return (node, view, getPos) => new LeadView({ node, view, getPos, words });
}

type LeadParts = { node: Node; view: EditorView; getPos: () => number | undefined; words: EditorWords };

class LeadView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #problem: HTMLElement;
  readonly #parts: LeadParts;
  #node: Node;

  constructor(parts: LeadParts) {
    this.#parts = parts;
    this.#node = parts.node;
    this.contentDOM = element("p", { class: "lead-line" });
    this.#field = element("input", { type: "date", class: "lead-date", "aria-label": parts.words.eventDate });
    const label = element("label", { class: "lead-day", contenteditable: "false" }, [
      parts.words.eventDate,
      this.#field,
    ]);
    this.#problem = element("div", { class: "lead-problem", contenteditable: "false", "aria-live": "polite" });
    this.dom = element("div", { class: "lead" }, [label, this.#problem, this.contentDOM]);
    this.#field.addEventListener("change", () => this.#setDay());
    // Where no day stood the browser takes one that is none for no change at all.
    this.#field.addEventListener("blur", () => this.#sayWhetherWrong());
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#field;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  #show(): void {
    const day: string | null = this.#node.attrs.eventDate;
    // What is being typed and is no day yet stands until it is one.
    if (!this.#isWrong() && this.#field.value !== (day ?? "")) this.#field.value = day ?? "";
    this.#field.disabled = !this.#parts.view.editable;
    this.dom.toggleAttribute("data-dated", day !== null);
    if (day) this.contentDOM.dataset.day = `(${shortDay(day)})`;
    else delete this.contentDOM.dataset.day;
  }

  /** 30 February, or a day of which the year is missing: the browser gives no value for it, as if there were none. */
  #isWrong(): boolean {
    return this.#field.validity.badInput;
  }

  #sayWhetherWrong(): void {
    const isWrong = this.#isWrong();
    this.#problem.textContent = isWrong ? this.#parts.words.noSuchDay : "";
    this.#field.setAttribute("aria-invalid", String(isWrong));
  }

  #setDay(): void {
    const position = this.#parts.getPos();
    const { view } = this.#parts;
    this.#sayWhetherWrong();
    if (position === undefined || !view.editable || this.#isWrong()) return;
    view.dispatch(view.state.tr.setNodeAttribute(position, "eventDate", this.#field.value || null));
  }
}

/** An ISO day as a printed weekly writes it: `2023-02-08` is `2.8`. */
export function shortDay(day: string): string {
  const [, month = "", date = ""] = day.split("-");
  return `${Number(month)}.${Number(date)}`;
}

/** The article's line in the summary, quietly labelled. */
export function summaryView(words: EditorWords): NodeViewConstructor {
  return () => {
    const contentDOM = element("p", { class: "summary-line" });
    const label = element("span", { class: "summary-label", contenteditable: "false" }, [words.summary]);
    return {
      dom: element("div", { class: "summary" }, [label, contentDOM]),
      contentDOM,
      ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
    };
  };
}
