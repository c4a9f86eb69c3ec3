type Children = readonly (globalThis.Node | string)[];

/** Makes an element with attributes (a missing value leaves the attribute out) and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | null | undefined>> = {},
  children: Children = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/** A button that does not take the caret out of the text when it is pressed with a pointer. */
export function actionButton(label: string, sign: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", "aria-label": label, title: label }, [sign]);
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", act);
  return made;
}

/**
 * Stands in everything inline that is not editable. Chromium cannot compose right behind such an element: it doubles the
 * first letter, or writes nothing (seen without any editor). Behind a picture it can, even one within that element.
 */
export function compositionFoothold(): HTMLImageElement {
  return element("img", { alt: "", class: "foothold", "aria-hidden": "true" });
}
