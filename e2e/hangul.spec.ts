import { type Browser, expect, type Page, test } from "@playwright/test";
import { documentSchema } from "../lib/document/schema";
import {
  documentOf,
  type Json,
  newArticle,
  paragraph,
  readDocument,
  tableOf,
  wordsOf,
  writeDocument,
} from "./support/article";
import { Automaton, lettersOf } from "./support/hangul-automaton";
import { type CommitOrder, commitOrders, control, HangulKeyboard } from "./support/hangul-keyboard";
import { pageOf } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

/* Composition as an input method does it, in the real browser: no syllable may be lost or doubled. */

type Case = {
  readonly name: string;
  readonly document: Json;
  readonly act: (on: WrittenPage, keyboard: HangulKeyboard) => Promise<void>;
  /** As `wordsOf` says it. */
  readonly want: string;
};

/** What holds words of the document, in its order: not what the page says by itself. */
const everyLine = "h1, p:not(.references-none), h2:not(.references-head), h3, figcaption";
const body = "p:not(.lead-line, .summary-line, .references-none)";
const shift = 8;
const alt = 1;

const alone: readonly Case[] = [
  {
    name: "paragraphs, with Enter on a syllable in the making",
    document: documentOf("제목", paragraph()),
    act: async (on, keyboard) => {
      await on.caretIn(body);
      await keyboard.type("안녕하세요\n괜찮아 값을 닭이\n끝입니다");
    },
    want: "제목///안녕하세요/괜찮아 값을 닭이/끝입니다/",
  },
  {
    name: "an empty headline, and on by Enter to lead, summary and text",
    document: documentOf("", paragraph()),
    act: async (on, keyboard) => {
      await on.caretIn("h1");
      await keyboard.type("하나\n둘이\n셋은\n넷을");
    },
    want: "하나/둘이/셋은/넷을/",
  },
  {
    name: "a list, deeper and out again",
    document: documentOf("제목", paragraph()),
    act: async (on, keyboard) => {
      await on.caretIn(body);
      await keyboard.type("- 하나\n둘\n");
      await keyboard.key("Tab");
      await keyboard.type("셋\n\n\n밖");
    },
    want: "제목///하나|둘|셋/밖/",
  },
  {
    name: "a numbered subhead",
    document: documentOf("제목", paragraph()),
    act: async (on, keyboard) => {
      await on.caretIn(body);
      await keyboard.type("1) 제목글\n본문");
    },
    want: "제목///제목글/본문/",
  },
  {
    name: "cells of a table, by Tab",
    document: documentOf("제목", tableOf(["", ""], ["", ""])),
    act: async (on, keyboard) => {
      await on.caretIn("td p");
      await keyboard.type("가나\t다라\t마바\t사아");
    },
    want: "제목///|가나|다라|마바|사아|/",
  },
  {
    name: "a table of one cell, emptied while composing",
    document: documentOf("제목", tableOf([""])),
    act: async (on, keyboard) => {
      await on.caretIn("td p");
      await keyboard.type("한");
      for (let count = 0; count < 3; count += 1) await keyboard.key("Backspace");
      await keyboard.type("나\n둘");
    },
    want: "제목///|나|둘|/",
  },
  {
    name: "bold switched on and off between words",
    document: documentOf("제목", paragraph("앞")),
    act: async (on, keyboard) => {
      await on.caret("앞");
      await keyboard.key("b", control);
      await keyboard.type("굵게");
      await keyboard.key("b", control);
      await keyboard.type("보통");
    },
    want: "제목///앞<strong:굵게>보통/",
  },
  {
    name: "after a link",
    document: documentOf("제목", paragraph("링크", { type: "link", attrs: { href: "https://example.org" } })),
    act: async (on, keyboard) => {
      await on.caret("링크");
      await keyboard.type("뒤글");
    },
    want: "제목///<link:링크>뒤글/",
  },
  {
    name: "Backspace takes a syllable apart",
    document: documentOf("제목", paragraph("가")),
    act: async (on, keyboard) => {
      await on.caret("가");
      await keyboard.type("한");
      await keyboard.key("Backspace");
      await keyboard.key("Backspace");
      await keyboard.type("ㅗ");
    },
    want: "제목///가호/",
  },
  {
    name: "an arrow key in the middle of a syllable",
    document: documentOf("제목", paragraph("가")),
    act: async (on, keyboard) => {
      await on.caret("가");
      await keyboard.type("나");
      await keyboard.key("ArrowLeft");
      await keyboard.type("다");
    },
    want: "제목///가다나/",
  },
  {
    name: "a line break in the middle of a syllable",
    document: documentOf("제목", paragraph()),
    act: async (on, keyboard) => {
      await on.caretIn(body);
      await keyboard.type("가");
      await keyboard.key("Enter", shift);
      await keyboard.type("나");
    },
    want: "제목///가⏎나/",
  },
  {
    name: "over a selection",
    document: documentOf("제목", paragraph("하나둘셋")),
    act: async (on, keyboard) => {
      await on.caret("하");
      await keyboard.key("ArrowRight", shift);
      await keyboard.key("ArrowRight", shift);
      await keyboard.type("다라");
    },
    want: "제목///하다라셋/",
  },
  {
    name: "undone in the middle of a syllable, then written on",
    document: documentOf("제목", paragraph("가나 ")),
    act: async (on, keyboard) => {
      await on.caret("가나 ");
      await keyboard.type("다라");
      await keyboard.key("z", control);
      await keyboard.type("마");
    },
    want: "제목///가나 마/",
  },
  {
    name: "a note, and on in the line after it",
    document: documentOf("제목", paragraph("앞 뒤")),
    act: async (on, keyboard) => {
      await on.caret("앞");
      await keyboard.key("n", control | alt);
      const note = on.page.locator(".note-sheet .ProseMirror-focused");
      await expect(note).toBeVisible();
      await keyboard.type("주석 글을 쓴다");
      await keyboard.key("Escape");
      await expect(note).toBeHidden();
      await on.settled();
      await keyboard.type("이어서");
    },
    want: "제목///앞{주석 글을 쓴다}이어서 뒤/",
  },
];

const note = { type: "note", content: [{ type: "text", text: "주" }] };

/** Chromium by itself doubles the first letter behind an element that is not editable. */
const behindANote: Case = {
  name: "right behind a note at the end of a line",
  document: documentOf("제목", { type: "paragraph", content: [{ type: "text", text: "앞" }, note] }),
  act: async (on, keyboard) => {
    await on.caret("앞");
    await keyboard.key("End");
    await on.settled();
    await keyboard.type("이어서");
  },
  want: "제목///앞{주}이어서/",
};

const shared = documentOf("제목", paragraph("앞말뒷말"), paragraph("둘째"));

type Meeting = { readonly name: string; readonly at: string; readonly side: "after" | "before"; readonly want: string };

/** The other writes one letter here while 하 stands under the caret between 앞말 and 뒷말, and 한글 comes of it. */
const meetings: readonly Meeting[] = [
  { name: "in another paragraph", at: "둘째", side: "after", want: "제목///앞말한글뒷말/둘째R/" },
  { name: "before, in the same paragraph", at: "앞", side: "after", want: "제목///앞R말한글뒷말/둘째/" },
  { name: "at its start", at: "앞", side: "before", want: "제목///R앞말한글뒷말/둘째/" },
  { name: "after, in the same paragraph", at: "뒷", side: "after", want: "제목///앞말한글뒷R말/둘째/" },
];

test("the keyboard composes as the standard says", () => {
  for (const text of ["안녕하세요", "닭이", "값을", "괜찮아", "깨끗", "뷁", "읽다", "없애"]) {
    const automaton = new Automaton();
    const committed = lettersOf(text).map((letter) => automaton.press(letter).committed);
    expect(committed.join("") + automaton.making).toBe(text);
  }
});

for (const order of commitOrders) {
  test.describe(`with the ${order} order`, () => {
    let desk: Desk;

    test.beforeAll(async ({ browser }) => {
      desk = await sitDown(browser, `조합 ${order}`);
    });
    test.afterAll(() => desk.page.context().close());

    for (const { name, document, act, want } of [...alone, behindANote]) {
      test(`alone: ${name}`, async () => {
        const { on, keyboard } = await desk.lay(document, order);
        await act(on, keyboard);
        await keyboard.finish();
        await desk.reads(want);
      });
    }

    for (const { name, at, side, want } of meetings) {
      test(`while another writes ${name}`, async ({ browser }) => {
        const { on, keyboard } = await desk.lay(shared, order);
        const other = new WrittenPage(await pageOf(browser, "editor"));
        await other.open(`/studio/articles/${desk.articleId}`);
        await on.caret("앞말");
        await keyboard.type("하");
        await other.caret(at, side);
        await other.page.keyboard.type("R");
        await other.saved();
        await keyboard.type("ㄴ글");
        await keyboard.finish();
        await desk.reads(want);
        await expect.poll(async () => (await other.lines(body)).join("/")).toBe(want.split("/").slice(3, -1).join("/"));
        await other.page.context().close();
      });
    }

    test("where another's caret stands", async ({ browser }) => {
      const { on, keyboard } = await desk.lay(shared, order);
      const other = new WrittenPage(await pageOf(browser, "editor"));
      await other.open(`/studio/articles/${desk.articleId}`);
      await other.caret("앞말");
      await expect(on.text.locator(".peer-caret")).toHaveCount(1);
      await on.caret("앞말");
      await keyboard.type("한글");
      await keyboard.finish();
      await desk.reads("제목///앞말한글뒷말/둘째/");
      await other.page.context().close();
    });

    test("while another goes on writing around it", async ({ browser }) => {
      const { on, keyboard } = await desk.lay(shared, order);
      const other = new WrittenPage(await pageOf(browser, "editor"));
      await other.open(`/studio/articles/${desk.articleId}`);
      await on.caret("앞말");
      const text = "안녕하세요 값을 괜찮아 닭이 읽다";
      const signs = 40;
      const writing = (async () => {
        for (let count = 0; count < signs; count += 1) {
          await other.caret(count % 2 ? "뒷" : "앞", count % 2 ? "after" : "before");
          await other.page.keyboard.type("·");
        }
      })();
      await keyboard.type(text);
      await keyboard.finish();
      await writing;
      await other.saved();
      await on.saved();
      const words = wordsOf((await readDocument(desk.page, desk.articleId)).content);
      expect(words.replaceAll("·", "")).toBe(`제목///앞말${text}뒷말/둘째/`);
      expect(words.split("·")).toHaveLength(signs + 1);
      await desk.reads(words);
      await other.page.context().close();
    });
  });
}

type Laid = { readonly on: WrittenPage; readonly keyboard: HangulKeyboard };
type Desk = {
  readonly page: Page;
  readonly articleId: string;
  /** Lays a document on the desk, and waits until it stands on the page. */
  readonly lay: (document: Json, order: CommitOrder) => Promise<Laid>;
  /** Waits until it is saved, and reads it on the server and on the page. */
  readonly reads: (want: string) => Promise<void>;
};

async function sitDown(browser: Browser, title: string): Promise<Desk> {
  const page = await pageOf(browser, "chief");
  const articleId = await newArticle(page, title);
  const on = new WrittenPage(page);
  await on.ready();
  return {
    page,
    articleId,
    lay: async (document, order) => {
      await writeDocument(page, articleId, document);
      await expect.poll(() => on.lines(everyLine)).toEqual(linesOf(document));
      await on.settled();
      return { on, keyboard: await HangulKeyboard.on(page, order) };
    },
    reads: async (want) => {
      await on.saved();
      await expect.poll(async () => wordsOf((await readDocument(page, articleId)).content)).toBe(want);
      const words = want.replace(/\{[^}]*\}|<[\w,]+:|[>|/⏎]/g, "");
      expect((await on.lines(everyLine)).join("")).toBe(words);
    },
  };
}

/** The lines of a document as they stand on the page, by which it is known that this one stands there and not the one before. */
function linesOf(document: Json): string[] {
  const lines: string[] = [];
  documentSchema.nodeFromJSON(document).descendants((node) => {
    if (node.isTextblock) lines.push(node.children.map((child) => (child.isText ? child.text : "")).join(""));
    return !node.isTextblock;
  });
  return lines;
}
