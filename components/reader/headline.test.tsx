import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Headline } from "./headline";

it.each([
  ["기업의 혁신 30조", "ko", "기업의 혁신 30조"],
  ["홍치(紅旗)를 단 로켓", "ko", '홍치(<span lang="zh-Hant">紅旗</span><span class="joined">)</span>를 단 로켓'],
  ["「机器人+」 행동", "ko", '「<span lang="zh-Hans">机器人</span>+」 행동'],
  ["机器人政策", "zh-Hans", "机器人政策"],
  ["A standard for 한국", "en", 'A standard for <span lang="ko">한국</span>'],
  ["", "ko", ""],
])("%s (%s)", (text, language, markup) => {
  expect(renderToStaticMarkup(<Headline text={text} language={language} />)).toBe(markup);
});
