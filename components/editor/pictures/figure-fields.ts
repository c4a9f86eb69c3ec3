import type { Node } from "@tiptap/pm/model";
import { element } from "../views/element";
import type { PictureWords } from "./picture-words";

type FieldName = "alt" | "credit" | "licence";
type Set = (name: FieldName | "decorative", value: string | boolean) => void;

/** Milliseconds after the last letter: what is typed is kept without leaving the field, but not letter by letter. */
const pause = 700;
const longest: Record<FieldName, number> = { alt: 1_000, credit: 300, licence: 200 };

/** The fields under a picture: what it says to whoever does not see it, and whose it is. */
export class FigureFields {
  readonly dom: HTMLElement;
  readonly #alt: HTMLInputElement;
  readonly #decorative: HTMLInputElement;
  readonly #others: Readonly<Record<"credit" | "licence", HTMLInputElement>>;
  readonly #set: Set;
  readonly #leave: () => void;

  constructor({ words, set, leave }: { words: PictureWords; set: Set; leave: () => void }) {
    this.#set = set;
    this.#leave = leave;
    this.#alt = this.#field("alt", words.altPrompt);
    this.#decorative = element("input", { type: "checkbox" });
    this.#decorative.addEventListener("change", () => set("decorative", this.#decorative.checked));
    this.#others = { credit: this.#field("credit", ""), licence: this.#field("licence", "") };
    this.dom = element(
      "div",
      { class: "figure-fields", contenteditable: "false", role: "group", "aria-label": words.words },
      [
        element("label", { class: "figure-alt" }, [words.alt, this.#alt]),
        element("label", { class: "figure-decorative" }, [this.#decorative, words.decorative]),
        element("label", { class: "figure-credit" }, [words.credit, this.#others.credit]),
        element("label", { class: "figure-licence" }, [words.licence, this.#others.licence]),
      ],
    );
  }

  /** A field in which somebody is typing is left alone. */
  show({ attrs }: Node, isEditable: boolean): void {
    const values = { alt: this.#alt, ...this.#others };
    for (const [name, field] of Object.entries(values)) {
      if (field !== document.activeElement && field.value !== attrs[name]) field.value = attrs[name];
      field.disabled = !isEditable || (name === "alt" && attrs.decorative);
    }
    this.#decorative.checked = attrs.decorative;
    this.#decorative.disabled = !isEditable;
  }

  focusAlt(): void {
    this.#alt.focus();
  }

  #field(name: FieldName, placeholder: string): HTMLInputElement {
    const field = element("input", {
      type: "text",
      maxlength: String(longest[name]),
      placeholder,
      autocomplete: "off",
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      this.#set(name, field.value.normalize("NFC").trim());
    };
    field.addEventListener("input", (event) => {
      clearTimeout(timer);
      if (!(event as InputEvent).isComposing) timer = setTimeout(keep, pause);
    });
    field.addEventListener("compositionend", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    });
    field.addEventListener("change", keep);
    field.addEventListener("keydown", (event) => {
      if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
      event.preventDefault();
      keep();
      this.#leave();
    });
    return field;
  }
}
