import type { Letters } from "../page-markup";
import { childNamed, childrenNamed, settingOf, type XmlElement } from "../xml";

type Style = { readonly name: string; readonly basedOn: string | undefined; readonly element: XmlElement };

/** The styles of a Word document, and what a paragraph or a run is by its own settings over those of its styles. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();

  constructor(sheet: XmlElement | undefined) {
    for (const element of childrenNamed(sheet, "style")) {
      const id = element.attrs["styleId"];
      if (!id) continue;
      const name = (settingOf(element, "name") ?? id).toLowerCase();
      this.#styles.set(id, { name, basedOn: settingOf(element, "basedOn"), element });
    }
  }

  /** A style and those it is based on, the nearest first. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let style = this.#styles.get(id ?? ""); style && chain.length < 12; ) {
      chain.push(style);
      style = this.#styles.get(style.basedOn ?? "");
    }
    return chain;
  }

  names(id: string | undefined): string[] {
    return this.#chain(id).map(({ name }) => name);
  }

  /** A setting of paragraphs (`jc`, `numPr`, `ind` …): the paragraph's own, else its styles'; and the style that has it. */
  ofParagraph(settings: XmlElement | undefined, name: string): { element: XmlElement; style: string | null } | null {
    const own = childNamed(settings, name);
    if (own) return { element: own, style: null };
    for (const { element } of this.#chain(settingOf(settings, "pStyle"))) {
      const found = childNamed(childNamed(element, "pPr"), name);
      if (found) return { element: found, style: element.attrs["styleId"] ?? null };
    }
    return null;
  }

  /** How letters look: the run's own settings, else its style's, else (`paragraphStyle`) its paragraph's. */
  letters(settings: XmlElement | undefined, paragraphStyle: string | undefined): Letters {
    const styled = [...this.#chain(settingOf(settings, "rStyle")), ...this.#chain(paragraphStyle)];
    const all = [settings, ...styled.map(({ element }) => childNamed(element, "rPr"))];
    const find = (name: string) => all.map((one) => childNamed(one, name)).find((one) => one !== undefined);
    const isLink = this.names(settingOf(settings, "rStyle")).includes("hyperlink");
    const raised = find("vertAlign")?.attrs["val"];
    const shade = find("highlight")?.attrs["val"] ?? "none";
    return {
      bold: isOn(find("b")),
      italic: isOn(find("i")),
      underline: !isLink && (find("u")?.attrs["val"] ?? "none") !== "none",
      strike: isOn(find("strike")) || isOn(find("dstrike")),
      raised: raised === "superscript" ? "sup" : raised === "subscript" ? "sub" : null,
      highlight: shade !== "none",
      coloured: !isLink && !/^(auto|000000|)$/i.test(childNamed(settings, "color")?.attrs["val"] ?? ""),
      hidden: isOn(find("vanish")),
    };
  }
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export function isOn(setting: XmlElement | undefined): boolean {
  return setting !== undefined && !/^(0|false|off|none)$/i.test(setting.attrs["val"] ?? "");
}
