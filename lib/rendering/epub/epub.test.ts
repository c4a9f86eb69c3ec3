import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Part } from "../issue-view";
import { fullIssue, onePixel, pictureHash } from "../testing/every-part";
import { formWords } from "../testing/form-words";
import { renderEpub } from "./render-epub";

const make = (part: Part) =>
  renderEpub({ issue: fullIssue(), part, words: formWords(), pictures: new Map([[pictureHash, onePixel]]) });
const whole = make({ kind: "issue" });
const files = unzipSync(whole);
const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());

describe("an e-book", () => {
  it("says first what it is, without packing it", () => {
    expect(strFromU8(whole.slice(30, 58))).toBe("mimetypeapplication/epub+zip");
  });

  it("is the same bytes for the same edition", () =>
    expect(Buffer.from(make({ kind: "issue" })).equals(Buffer.from(whole))).toBe(true));

  it("leads from its contents to each article", () => {
    const nav = file("EPUB/nav.xhtml");
    for (const [, target, anchor] of nav.matchAll(/href="([^"#]+)#([^"]+)"/g)) {
      expect(file(`EPUB/${target}`)).toContain(`id="${anchor}"`);
    }
    expect(nav.match(/#a-/g)?.length).toBe(16);
  });

  it("holds no link within itself that leads nowhere", () => {
    for (const name of Object.keys(files).filter((each) => each.endsWith(".xhtml"))) {
      const markup = file(name);
      const dangling = [...markup.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !markup.includes(`id="${id}"`));
      expect([name, dangling.map(([, id]) => id)]).toEqual([name, []]);
    }
  });

  it.each([
    "accessMode",
    "accessModeSufficient",
    "accessibilityFeature",
    "accessibilityHazard",
    "accessibilitySummary",
  ])("tells its %s", (property) => {
    expect(file("EPUB/package.opf")).toContain(`property="schema:${property}"`);
  });

  it("takes a text that looks like markup for text", () => {
    expect(file("EPUB/section-3.xhtml")).toContain("모든 부분을 가진 글 &lt;1&gt;");
  });
});

const checker = findChecker();
const suite = checker ? describe : describe.skip;

/** The W3C's own checker, where it is installed (Debian: `epubcheck`). */
suite("epubcheck", () => {
  it.each<[string, Part]>([
    ["an issue", { kind: "issue" }],
    ["an article", { kind: "article", slug: "every-part" }],
  ])(
    "finds no error and no warning in %s",
    (_, part) => {
      const path = join(mkdtempSync(join(tmpdir(), "epub-")), "book.epub");
      writeFileSync(path, make(part));
      const said = execFileSync(checker?.[0] ?? "", [...(checker?.slice(1) ?? []), path], {
        encoding: "utf8",
        stdio: "pipe",
      });
      expect(said).toMatch(/0 fatals \/ 0 errors \/ 0 warnings/);
    },
    120_000,
  );
});

function findChecker(): string[] | null {
  const jar = "/usr/share/java/epubcheck.jar";
  if (existsSync(jar) && spawnSync("java", ["-version"]).status === 0) return ["java", "-jar", jar];
  return spawnSync("epubcheck", ["--version"]).status === 0 ? ["epubcheck"] : null;
}
