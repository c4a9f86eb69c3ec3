import { element } from "../page-markup";
import type { XmlElement } from "../xml";
import { controlId, type HwpRecord, tags, u16, u32 } from "./hwp-records";

type Shape = { readonly from: number; readonly shape: string };
type Pieces = { readonly run: string; readonly nodes: (XmlElement | string)[] };

/** What a control of the text is read into; it is asked for in the order of the text. */
export type ReadControl = (control: HwpRecord) => XmlElement[];

/** Characters below 32 are controls: these take one place, all others eight. */
const single = new Set([0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31]);
/** Controls that have a record of their own. */
const extended = new Set([1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23]);
const fieldEnd = 4;
const tab = 9;
const signs: ReadonlyMap<number, string> = new Map([
  [10, "lineBreak"],
  [24, "hyphen"],
  [30, "nbSpace"],
  [31, "fwSpace"],
  [tab, "tab"],
]);

/** Reads a paragraph's characters into runs (HWPX's `run`, `t`, `ctrl`): each with the letters' shape that holds at its place. */
export function readHwpText(paragraph: HwpRecord, readControl: ReadControl): XmlElement[] {
  const text = paragraph.children.find(({ tag }) => tag === tags.paraText)?.data;
  const controls = paragraph.children.filter(({ tag }) => tag === tags.ctrlHeader);
  if (!text) return controls.length > 0 ? [run("0", controls.flatMap(readControl))] : [];
  const runs = new Runs(shapesOf(paragraph));
  const length = Math.floor(text.byteLength / 2);
  for (let at = 0; at < length; ) {
    const code = u16(text, at * 2);
    if (code >= 32) runs.letter(at, code);
    else {
      const control = extended.has(code) ? controls.shift() : undefined;
      runs.put(at, [...signAt(text, at, code), ...(control ? readControl(control) : [])]);
    }
    at += code >= 32 || single.has(code) ? 1 : 8;
  }
  return runs.finish();
}

function signAt(text: DataView, at: number, code: number): XmlElement[] {
  const sign = signs.get(code);
  if (sign) return [element("t", {}, [element(sign)])];
  return code === fieldEnd ? [element("ctrl", {}, [element("fieldEnd", { beginIDRef: idAt(text, at) })])] : [];
}

/** Gathers letters and what stands among them into runs. */
class Runs {
  readonly #shapes: readonly Shape[];
  readonly #made: Pieces[] = [];
  #words = "";
  #next = 0;

  constructor(shapes: readonly Shape[]) {
    this.#shapes = shapes;
  }

  letter(at: number, code: number): void {
    this.#turn(at);
    this.#words += String.fromCharCode(code);
  }

  put(at: number, nodes: readonly XmlElement[]): void {
    this.#turn(at);
    if (nodes.length === 0) return;
    this.#endWords();
    this.#open().nodes.push(...nodes);
  }

  finish(): XmlElement[] {
    this.#endWords();
    return this.#made.map((one) => run(one.run, one.nodes));
  }

  /** From here on another shape may hold. */
  #turn(at: number): void {
    while (this.#next < this.#shapes.length && (this.#shapes[this.#next]?.from ?? 0) <= at) {
      this.#endWords();
      this.#next += 1;
    }
  }

  #endWords(): void {
    if (this.#words) this.#open().nodes.push(element("t", {}, [this.#words]));
    this.#words = "";
  }

  #open(): Pieces {
    const shape = this.#shapes[this.#next - 1]?.shape ?? "0";
    const last = this.#made.at(-1);
    if (last?.run === shape) return last;
    const next: Pieces = { run: shape, nodes: [] };
    this.#made.push(next);
    return next;
  }
}

/** Fields of one kind do not stand in one another: the kind is their id. */
function idAt(text: DataView, at: number): string {
  return controlId(text, (at + 1) * 2);
}

function run(shape: string, nodes: readonly (XmlElement | string)[]): XmlElement {
  return element("run", { charPrIDRef: shape }, nodes);
}

/** From which character on which shape holds. */
function shapesOf(paragraph: HwpRecord): Shape[] {
  const data = paragraph.children.find(({ tag }) => tag === tags.paraCharShape)?.data;
  if (!data) return [];
  return Array.from({ length: Math.min(5_000, Math.floor(data.byteLength / 8)) }, (_, index) => ({
    from: u32(data, index * 8),
    shape: String(u32(data, index * 8 + 4)),
  }));
}
