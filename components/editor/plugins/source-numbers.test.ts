import { expect, it } from "vitest";
import { holder, pageWith } from "../testing/page-state";
import { listedNotes } from "./source-numbers";

const text = (value: string) => ({ type: "text", text: value });
const note = (value: string, kind = "asterisk") => ({ type: "note", attrs: { kind }, content: [text(value)] });

it("lists notes in reading order with the signs that they print", () => {
  const { doc } = pageWith(
    [
      holder("paragraph", text("여기"), note("하나"), note("각주 하나", "footnote"), note("둘")),
      holder(
        "bulletList",
        holder("listItem", holder("paragraph", text("글"), note("셋"))),
        holder("listItem", holder("paragraph", text("글"), note("넷"))),
      ),
      holder("paragraph", note("각주 둘", "footnote")),
    ],
    "여기",
  );
  expect(listedNotes(doc).map(({ sign, text: words }) => `${sign} ${words}`)).toEqual([
    "* 하나",
    "1 각주 하나",
    "** 둘",
    "* 셋",
    "** 넷",
    "2 각주 둘",
  ]);
});
