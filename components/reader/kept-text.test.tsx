import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { KeptText } from "./kept-text";

const joined = (sign: string) => `<span class="joined">${sign}</span>`;
const kept = (text: string) => `<span class="kept">${text}</span>`;

it.each([
  ["이어지는 글", "이어지는 글"],
  ["계획(2023~2025)을 내놓다", `계획(2023~2025${joined(")")}을 내놓다`],
  ["‘인재’의 기준", `‘인재${joined("’")}의 기준`],
  ["(2023년) 다음", "(2023년) 다음"],
  ["11. 23.에 펴냄", `11. 23${joined(".")}에 펴냄`],
  ["17%를", `17${joined("%")}를`],
  ["물리·화학", `물${joined("리")}·화학`],
  ["「로봇+」", `「로${joined("봇")}+」`],
  ["모두 77만 5,000명이다", `모두 ${kept("77만 5,000명이")}다`],
  ["3분의 1쯤", `${kept("3분의 1")}쯤`],
  ["5천 권", "5천 권"],
])("%s", (text, markup) => {
  expect(renderToStaticMarkup(<KeptText text={text} />)).toBe(markup);
});

it.each(["", "77만 5,000명 (약 3분의 1)을 ‘가·나’로 + 100%의"])("says what was written, no more (%j)", (text) => {
  expect(renderToStaticMarkup(<KeptText text={text} />).replace(/<[^>]+>/g, "")).toBe(text);
});
