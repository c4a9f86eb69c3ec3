import { describe, expect, it } from "vitest";
import type { InlineView } from "../view";
import { printInline } from "./print-inline";
import type { PrintInline } from "./print-nodes";

const print = (...views: InlineView[]) => printInline(views, { prefix: "a.", references: [], room: 38 });
const t = (text: string): InlineView => ({ type: "text", text });
const strong = (...children: InlineView[]): InlineView => ({ type: "mark", mark: "strong", children });
const said = (nodes: PrintInline[]): string =>
  nodes
    .map((node) => (node.k === "text" ? node.s.join("") : "c" in node && node.k !== "footnote" ? said(node.c) : ""))
    .join("");

describe("running text for print", () => {
  it("joins a word that begins in one element and ends in another", () => {
    const nodes = print(t("그는 "), strong(t("굵은 혁신")), t("은 컸다"));
    expect(nodes).toContainEqual({
      k: "word",
      c: [
        { k: "strong", c: [{ k: "text", s: ["혁신"] }] },
        { k: "text", s: ["은"] },
      ],
    });
    expect(said(nodes)).toBe("그는 굵은 혁신은 컸다");
  });

  it("keeps the mark of a note at its word", () => {
    const note = { kind: "asterisk" as const, mark: "*", anchor: "n", markAnchor: "m", children: [t("뜻")] };
    expect(print(t("앞말"), { type: "noteMark", note }, t(" 뒷말"))[0]).toEqual({
      k: "word",
      c: [
        { k: "text", s: ["앞말"] },
        { k: "asterisk", mark: "*" },
      ],
    });
  });

  it("prints a gloss in parentheses and in its own language, in one word with what it explains", () => {
    const gloss: InlineView = { type: "gloss", lang: "zh-Hans", children: [t("红旗")] };
    const [word] = print(t("홍치"), gloss, t("의"));
    expect(word).toMatchObject({ k: "word" });
    expect(said(word ? [word] : [])).toBe("홍치(红旗)의");
    expect(JSON.stringify(word)).toContain('"lang":{"lang":"zh","region":"CN"}');
  });

  it.each(["javascript:alert(1)", "", "file:///etc/passwd", "no address"])(
    "leads nowhere with the address %j",
    (href) => {
      expect(JSON.stringify(print({ type: "link", href, children: [t("글")] }))).not.toContain('"link"');
    },
  );

  it("leads to no reference that is not there", () => {
    const [node] = print({ type: "citation", number: 1, locator: "", anchor: "c", referenceAnchor: "ref-1" });
    expect(node).toEqual({ k: "citation", s: "[1]", to: null });
  });
});
