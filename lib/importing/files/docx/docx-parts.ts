import { type Parts, partText, unpack } from "../zip-parts";
import { childrenNamed, readXml, type XmlElement } from "../xml";

type Relation = { readonly target: string; readonly isOutside: boolean };

/** The parts of a Word document that an article is made of. */
export class DocxParts {
  readonly #parts: Parts;
  readonly main: string;
  readonly #relations = new Map<string, ReadonlyMap<string, Relation>>();

  constructor(bytes: Uint8Array) {
    this.#parts = unpack(bytes, (name) => /\.(xml|rels)$/i.test(name) || /\/media\//i.test(name));
    const office = [...this.relationsOf("").values()].find(({ target }) => /document\d*\.xml$/.test(target));
    this.main = office?.target ?? "word/document.xml";
  }

  /** A part that belongs to the text, by the kind of its relation; undefined: there is none. */
  related(kind: "styles" | "numbering" | "footnotes" | "endnotes"): { path: string; root: XmlElement } | undefined {
    const path = [...this.relationsOf(this.main).values()].find(({ target }) =>
      target.endsWith(`/${kind}.xml`),
    )?.target;
    return path && this.#parts.has(path) ? { path, root: this.read(path) } : undefined;
  }

  /** Throws FileRefused (damaged) when there is no such part. */
  read(path: string): XmlElement {
    return readXml(partText(this.#parts, path));
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#parts.get(path);
  }

  /** Names of heads and feet of pages. */
  runningTexts(): string[] {
    return [...this.#parts.keys()].filter((name) => /\/(header|footer)\d*\.xml$/.test(name));
  }

  /** Where a part's relations lead, by their ids. */
  relationsOf(path: string): ReadonlyMap<string, Relation> {
    const known = this.#relations.get(path);
    if (known) return known;
    const slash = path.lastIndexOf("/") + 1;
    const name = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
    const made = new Map<string, Relation>();
    if (this.#parts.has(name)) {
      for (const { attrs } of childrenNamed(this.read(name), "Relationship")) {
        const isOutside = attrs["TargetMode"] === "External";
        const target = attrs["Target"] ?? "";
        made.set(attrs["Id"] ?? "", { target: isOutside ? target : resolve(path.slice(0, slash), target), isOutside });
      }
    }
    this.#relations.set(path, made);
    return made;
  }
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/").filter(Boolean)) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
