import type { ListSign } from "../page-markup";
import { childNamed, childrenNamed, numberOf, settingOf, type XmlElement } from "../xml";
import type { DocxStyles } from "./docx-styles";

type Level = {
  readonly counts: boolean;
  readonly start: number;
  readonly isClosed: boolean;
  readonly style: string | null;
};
type List = { readonly abstract: string; readonly levels: ReadonlyMap<number, Level> };

const deepestLevel = 8;

/** The lists of a Word document, which count on while it is read. */
export class DocxNumbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(part: XmlElement | undefined) {
    const abstracts = new Map(
      childrenNamed(part, "abstractNum").map((one) => [one.attrs["abstractNumId"] ?? "", levelsOf(one)] as const),
    );
    for (const one of childrenNamed(part, "num")) {
      const abstract = settingOf(one, "abstractNumId") ?? "";
      const levels = new Map(abstracts.get(abstract) ?? []);
      for (const change of childrenNamed(one, "lvlOverride")) {
        const at = numberOf(change.attrs["ilvl"]);
        const own = childNamed(change, "lvl");
        const level = own ? levelOf(own) : levels.get(at);
        const start = settingOf(change, "startOverride");
        if (level) levels.set(at, start === undefined ? level : { ...level, start: numberOf(start, 1) });
        if (start !== undefined) this.#begun.add(one.attrs["numId"] ?? "");
      }
      this.#lists.set(one.attrs["numId"] ?? "", { abstract, levels });
    }
  }

  /** The place of a paragraph in its list, counted on by it; null: it stands in none. */
  next(settings: XmlElement | undefined, styles: DocxStyles): ListSign | null {
    const found = styles.ofParagraph(settings, "numPr");
    const id = settingOf(found?.element, "numId") ?? "";
    const list = this.#lists.get(id);
    if (!found || !list) return null;
    const at = Math.min(deepestLevel, levelAt(found, list));
    const level = list.levels.get(at) ?? { counts: false, start: 1, isClosed: false, style: null };
    const number = this.#count(id, list, at);
    return { level: at + 1, number: level.counts ? number : null, isClosed: level.isClosed };
  }

  /** Lists of one kind count on together; one that is told where to start counts by itself. */
  #count(id: string, { abstract, levels }: List, at: number): number {
    const key = this.#begun.has(id) ? `own ${id}` : abstract;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    counts.length = Math.min(counts.length, at + 1);
    const before = counts[at];
    const number = before === undefined ? (levels.get(at)?.start ?? 1) : before + 1;
    counts[at] = number;
    return number;
  }
}

function levelAt({ element, style }: { element: XmlElement; style: string | null }, { levels }: List): number {
  const said = settingOf(element, "ilvl");
  if (said !== undefined) return Math.max(0, numberOf(said));
  const own = [...levels].find(([, level]) => style !== null && level.style === style);
  return own?.[0] ?? 0;
}

function levelsOf(abstract: XmlElement): [number, Level][] {
  return childrenNamed(abstract, "lvl").map((one) => [numberOf(one.attrs["ilvl"]), levelOf(one)]);
}

function levelOf(one: XmlElement): Level {
  const format = settingOf(one, "numFmt") ?? "decimal";
  return {
    counts: format !== "bullet" && format !== "none",
    start: numberOf(settingOf(one, "start"), 1),
    isClosed: (settingOf(one, "lvlText") ?? "").trim().endsWith(")"),
    style: settingOf(one, "pStyle") ?? null,
  };
}
