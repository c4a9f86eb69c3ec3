import { describe, expect, it } from "vitest";
import { tableContentSchema } from "@/lib/document/table-content";
import { articleView, lineView } from "./article-view";
import { articleText, inlineText } from "./plain-text";
import { article, cite, figure, li, node, note, p, source, subhead, t, td, th, tr, ul } from "./testing/nodes";
import type { BlockView, ListItemView, ListView, ParagraphView } from "./view";

const blocksOf = (...blocks: Parameters<typeof article>[0]) => articleView(article(blocks)).blocks;
const only = <Type extends BlockView["type"]>(blocks: readonly BlockView[], type: Type) =>
  blocks.filter((block): block is Extract<BlockView, { type: Type }> => block.type === type);

describe("title and lead", () => {
  it("prints a gloss in parentheses, which nobody typed", () => {
    const view = articleView(
      article([p("글")], {
        title: [t("홍치"), t("紅旗", { type: "gloss", attrs: { lang: "zh-Hant" } }), t(", 전환")],
      }),
    );
    expect(view.titleText).toBe("홍치(紅旗), 전환");
    expect(view.title[1]).toEqual({
      type: "gloss",
      lang: "zh-Hant",
      children: [{ type: "text", text: "紅旗" }],
    });
  });

  it("keeps the day of the event beside the lead", () => {
    const view = articleView(
      article([p("글")], {
        lead: node("lead", { eventDate: "2023-01-07" }, t("한 문장")),
      }),
    );
    expect(view.lead).toEqual({
      children: [{ type: "text", text: "한 문장" }],
      eventDate: "2023-01-07",
      notes: [],
    });
  });

  it.each([
    ["empty", node("lead", { eventDate: "2023-01-07" })],
    ["blank", node("lead", {}, t("  "))],
  ])("has no lead when it is %s", (_, lead) => {
    expect(articleView(article([p("글")], { lead })).lead).toBeNull();
  });
});

describe("subheads", () => {
  it("numbers the numbered ones in order and lists them all in the outline", () => {
    const view = articleView(article([subhead("가"), subhead("나", false), subhead("다")]));
    expect(view.outline).toEqual([
      { anchor: "s1", number: 1, text: "가" },
      { anchor: "s2", number: null, text: "나" },
      { anchor: "s3", number: 2, text: "다" },
    ]);
  });

  it("never numbers one in a box, nor counts it", () => {
    const box = node("box", {}, node("boxTitle", {}, t("상자")), subhead("안"));
    const view = articleView(article([subhead("가"), box, subhead("나")]));
    expect(view.outline.map(({ number, text }) => [number, text])).toEqual([
      [1, "가"],
      [2, "나"],
    ]);
    expect(only(only(view.blocks, "box")[0]?.blocks ?? [], "subhead")[0]?.number).toBeNull();
  });
});

describe("notes", () => {
  it("marks asterisk notes anew in each block and prints them under it", () => {
    const [first, second] = blocksOf(
      p("하나", note("첫째 뜻"), " 둘", note("둘째 뜻")),
      p("셋", note("셋째 뜻")),
    ) as ParagraphView[];
    expect(first?.notes.map((each) => [each.mark, inlineText(each.children)])).toEqual([
      ["*", "첫째 뜻"],
      ["**", "둘째 뜻"],
    ]);
    expect(second?.notes.map((each) => each.mark)).toEqual(["*"]);
  });

  it("gives every note an anchor of its own", () => {
    const view = articleView(
      article([p("가", note("1"), note("2", "footnote")), p("나", note("3"), note("4", "footnote"))]),
    );
    const notes = [...only(view.blocks, "paragraph").flatMap((block) => block.notes), ...view.footnotes];
    expect(new Set(notes.flatMap(({ anchor, markAnchor }) => [anchor, markAnchor])).size).toBe(8);
  });

  it("prints a note of a list under the item that holds it and goes on marking through the list", () => {
    const [list] = blocksOf(
      ul(li(p("밀도", note("만 명당")), ul(li(p("속", note("안쪽"))))), li(p("둘", note("다음")))),
    ) as ListView[];
    const marksOf = (item: ListItemView | undefined) =>
      item?.blocks.flatMap((block) => (block.type === "paragraph" ? block.notes.map(({ mark }) => mark) : []));
    const [outer, second] = list?.items ?? [];
    expect(marksOf(outer)).toEqual(["*"]);
    const inner = outer?.blocks[1] as ListView;
    expect(marksOf(inner.items[0])).toEqual(["**"]);
    expect(marksOf(second)).toEqual(["***"]);
  });

  it("numbers footnotes through the article, boxes and lead among it, and prints them at its end", () => {
    const box = node(
      "box",
      {},
      node("boxTitle", {}, t("상자"), note("둘", "footnote")),
      p("글", note("셋", "footnote")),
    );
    const lead = node("lead", {}, t("리드"), note("하나", "footnote"));
    const view = articleView(article([box, p("끝", note("넷", "footnote"))], { lead }));
    expect(view.footnotes.map((each) => `${each.mark} ${inlineText(each.children)}`)).toEqual([
      "1 하나",
      "2 둘",
      "3 셋",
      "4 넷",
    ]);
  });

  it("prints notes out of a caption, cells and lists in cells under the table", () => {
    const caption = node("tableCaption", {}, t("표"), note("표 이름"));
    const rows = [tr(th("가"), th("나")), tr(td("1"), td(ul(li(p("둘", note("칸"))))))];
    const [table] = only(blocksOf(figure(caption, rows)), "table");
    expect(table?.table.asterisks.map((each) => `${each.mark} ${inlineText(each.children)}`)).toEqual([
      "* 표 이름",
      "** 칸",
    ]);
  });

  it("keeps a summary's notes from moving the article's numbers", () => {
    const view = articleView(
      article([p("글", note("본문", "footnote"))], {
        summary: [t("요약"), note("요약 각주", "footnote")],
      }),
    );
    expect(view.footnotes.map(({ mark }) => mark)).toEqual(["1"]);
  });
});

describe("citations and references", () => {
  const sources = { a: source("甲"), b: source("乙"), c: source("丙") };
  const view = articleView(
    article([p("가", cite("b"), " 나", cite("a", "3쪽"), " 다", cite("b", "7쪽"))], {
      sources,
      references: [node("reference", { sourceId: "c", locator: "머리말" }), node("reference", { sourceId: "a" })],
    }),
  );

  it("numbers sources by their first citation and lists the uncited after them", () => {
    expect(view.references.map(({ number, title, locator }) => [number, title, locator])).toEqual([
      [1, "乙", "7쪽"],
      [2, "甲", "3쪽"],
      [null, "丙", "머리말"],
    ]);
  });

  it("leads from the citation to the reference and back", () => {
    const cited = only(view.blocks, "paragraph")[0]?.children.filter((each) => each.type === "citation") ?? [];
    expect(cited.map(({ anchor, referenceAnchor }) => [anchor, referenceAnchor])).toEqual([
      ["cite-1-1", "ref-1"],
      ["cite-2-1", "ref-2"],
      ["cite-1-2", "ref-1"],
    ]);
    expect(view.references[0]?.citedAt).toEqual(["cite-1-1", "cite-1-2"]);
  });

  it("counts a citation inside a note", () => {
    const holder = node("note", { kind: "footnote" }, t("주"), cite("a"));
    expect(articleView(article([p("가", holder)], { sources })).references.map(({ number }) => number)).toEqual([1]);
  });

  it.each([
    [null, ""],
    ["https://m.gmw.cn/baijia/1.html", "gmw.cn"],
    ["http://www.most.gov.cn/", "most.gov.cn"],
  ])("shows the host of %s as %j", (url, host) => {
    const seen = articleView(article([p(cite("a"))], { sources: { a: source("甲", url) } }));
    expect(seen.references[0]?.host).toBe(host);
    expect(seen.references[0]?.url).toBe(url ?? "");
  });
});

describe("inline runs", () => {
  const link = { type: "link", attrs: { href: "https://example.org" } };
  const view = (...content: Parameters<typeof p>) => (blocksOf(p(...content)) as ParagraphView[])[0]?.children;

  it("makes one element of a mark that spans several runs", () => {
    expect(view(t("굵", "strong"), t("고 기운", "strong", "em"), t(" 끝"))).toEqual([
      {
        type: "mark",
        mark: "strong",
        children: [
          { type: "text", text: "굵" },
          {
            type: "mark",
            mark: "em",
            children: [{ type: "text", text: "고 기운" }],
          },
        ],
      },
      { type: "text", text: " 끝" },
    ]);
  });

  it("nests the same way whatever order the marks came in", () => {
    expect(view(t("글", "em", link))).toEqual(view(t("글", link, "em")));
  });

  it("never puts the link of a note inside another link", () => {
    const held = { ...note("뜻"), marks: [link] };
    expect(view(t("앞", link), held, t("뒤", link))?.map(({ type }) => type)).toEqual(["link", "noteMark", "link"]);
  });

  it("keeps two links apart that go to different places", () => {
    const other = { type: "link", attrs: { href: "https://example.org/2" } };
    expect(view(t("하나", link), t("둘", other))).toHaveLength(2);
  });

  it("keeps ruby, language and breaks", () => {
    const ruby = { type: "ruby", attrs: { text: "훙치" } };
    expect(view(t("红旗", { type: "lang", attrs: { lang: "zh-Hans" } }, ruby), { type: "hardBreak" }, t("끝"))).toEqual(
      [
        {
          type: "lang",
          lang: "zh-Hans",
          children: [
            {
              type: "ruby",
              reading: "훙치",
              children: [{ type: "text", text: "红旗" }],
            },
          ],
        },
        { type: "break" },
        { type: "text", text: "끝" },
      ],
    );
  });
});

describe("lists", () => {
  it.each([
    [undefined, ["disc", "dash"]],
    [
      ["square", "arrow"],
      ["square", "arrow"],
    ],
    [["square"], ["square", "square"]],
    [["nonsense"], ["disc", "dash"]],
  ])("takes the shapes of its levels from the publication (%j)", (bullets, shapes) => {
    const [list] = articleView(article([ul(li("가", ul(li("나"))))]), {
      bullets,
    }).blocks as ListView[];
    const inner = list?.items[0]?.blocks[1] as ListView;
    expect([list?.shape, inner.shape]).toEqual(shapes);
    expect([list?.level, inner.level]).toEqual([1, 2]);
  });

  it("lets a list name its own shape", () => {
    expect((blocksOf(node("bulletList", { marker: "check" }, li("가")))[0] as ListView).shape).toBe("check");
  });

  it("keeps where an ordered list starts", () => {
    expect(blocksOf(node("orderedList", { start: 4 }, li("넷")))[0]).toMatchObject({ ordered: true, start: 4 });
  });
});

describe("tables", () => {
  const tableOf = (rows: Parameters<typeof figure>[1]) => only(blocksOf(figure("표", rows)), "table")[0]?.table;

  it("makes rows of heads at the top the head, and a head below them the name of its row", () => {
    const table = tableOf([tr(th("구분"), th("내용")), tr(th("1"), td("가"))]);
    expect(table?.head).toHaveLength(1);
    expect(table?.head[0]?.cells.map(({ heads }) => heads)).toEqual(["column", "column"]);
    expect(table?.body[0]?.cells.map(({ heads }) => heads)).toEqual(["row", null]);
  });

  it("keeps a head's row span inside the head", () => {
    const table = tableOf([
      tr(th("구분", { rowspan: 2 }), th("수", { colspan: 2 })),
      tr(td("남"), td("여")),
      tr(td("계"), td("1"), td("2")),
    ]);
    expect([table?.head.length, table?.body.length]).toEqual([2, 1]);
  });

  it.each([
    ["no head", [tr(td("가"), td("나"))], 0, 1],
    ["heads alone", [tr(th("가")), tr(th("나"))], 1, 1],
  ])("sets a table with %s", (_, rows, head, body) => {
    const table = tableOf(rows);
    expect([table?.head.length, table?.body.length]).toEqual([head, body]);
  });

  it("counts widths as shares only when each column has one", () => {
    expect(tableOf([tr(td("가", { colwidth: [100] }), td("나", { colwidth: [300] }))])?.columns).toEqual([
      { width: 25 },
      { width: 75 },
    ]);
    expect(tableOf([tr(td("가", { colwidth: [100] }), td("나"))])?.columns).toEqual([{ width: null }, { width: null }]);
  });

  it("lets a short first column stay, but not one of two columns, nor a wide one", () => {
    const row = (first: string) => tr(td(first), td("가"), td("나"));
    expect(tableOf([row("1")])?.firstColumnStays).toBe(true);
    expect(tableOf([tr(td("1"), td("가"))])?.firstColumnStays).toBe(false);
    expect(tableOf([row("아주 긴 이름을 가진 첫째 칸의 글")])?.firstColumnStays).toBe(false);
  });

  it("takes a pinned record, and leaves out one that is not there", () => {
    const content = tableContentSchema.parse({
      caption: "인력",
      unit: "명",
      columns: [{ key: "a", label: "나라" }],
      rows: [{ a: "중국" }],
    });
    const blocks = [
      node("tableEmbed", { tableId: "t", revisionId: "r" }),
      node("tableEmbed", { tableId: "t", revisionId: "gone" }),
    ];
    const view = articleView(article(blocks, { tables: { r: { content } } }));
    expect(only(view.blocks, "table").map(({ table }) => [table.anchor, table.captionText, table.unit])).toEqual([
      ["table-1", "인력", "명"],
    ]);
  });

  it("puts two side by side under their own captions", () => {
    const both = node("sideBySide", {}, figure("왼쪽", [tr(td("1"))]), figure("오른쪽", [tr(td("2"))]));
    const [pair] = only(blocksOf(both), "sideBySide");
    expect(pair?.tables.map(({ captionText, anchor }) => [captionText, anchor])).toEqual([
      ["왼쪽", "table-1"],
      ["오른쪽", "table-2"],
    ]);
  });
});

describe("as a whole", () => {
  it("says everything in plain text, in reading order", () => {
    const box = node("box", { kind: "plain" }, node("boxTitle", {}, t("상자")), p("상자 글"));
    const quote = node("quote", {}, p("인용"));
    const view = articleView(
      article(
        [
          p("첫 문단", note("별표")),
          ul(li("목록")),
          box,
          quote,
          node("sectionBreak", {}),
          figure("표", [tr(td("칸"))], [p("출처")]),
        ],
        {
          lead: node("lead", {}, t("리드")),
        },
      ),
    );
    expect(articleText(view).split("\n")).toEqual([
      "제목",
      "리드",
      "첫 문단",
      "별표",
      "목록",
      "상자",
      "상자 글",
      "인용",
      "표",
      "칸",
      "출처",
    ]);
  });

  it.each([
    ["the summary", { summary: [t("요약")], lead: node("lead", {}, t("리드")) }, "요약"],
    ["the lead", { lead: node("lead", {}, t("리드")) }, "리드"],
    ["the text", {}, "첫 문단 둘째"],
  ])("is described by %s", (_, parts, description) => {
    expect(articleView(article([p("첫 문단"), p("둘째")], parts)).description).toBe(description);
  });

  it("is read in at least a minute, and 500 syllables a minute", () => {
    expect(articleView(article([p("짧다")])).readingMinutes).toBe(1);
    expect(articleView(article([p("가".repeat(1500))])).readingMinutes).toBe(3);
  });

  it("gives a line of the summary without the marks of its notes", () => {
    expect(inlineText(lineView([t("요약"), note("뜻"), cite("a"), t(" 끝")]))).toBe("요약 끝");
  });

  it("answers the same for the same article", () => {
    const made = () =>
      articleView(
        article([subhead("가"), p("나", note("다"), cite("a"))], {
          sources: { a: source("甲") },
        }),
      );
    expect(made()).toEqual(made());
  });
});
