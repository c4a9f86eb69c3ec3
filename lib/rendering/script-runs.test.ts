import { describe, expect, it } from "vitest";
import { scriptRuns } from "./script-runs";

const shown = (text: string, language = "ko") =>
  scriptRuns(text, language)
    .map(({ text: run, lang }) => (lang ? `<${lang}:${run}>` : run))
    .join("");

describe("languages by script", () => {
  it.each([
    ["홍치红旗는", "홍치<zh-Hans:红旗>는"],
    ["인민人民의", "인민<zh-Hant:人民>의"],
    ["三峡、长江 사업", "<zh-Hans:三峡、长江> 사업"],
    ["東京タワー에서", "<ja:東京タワー>에서"],
    ["AI와 5G, 1,600만 kW", "AI와 5G, 1,600만 kW"],
    ["Huawei가 말한 open source software는", "Huawei가 말한 <en:open source software>는"],
    ["R&D WTO GDP", "R&D WTO GDP"],
    ["한글뿐", "한글뿐"],
    ["", ""],
  ])("%j in a Korean text", (text, want) => expect(shown(text)).toBe(want));

  it.each([
    ["The word 한글 and 红旗", "en", "The word <ko:한글> and <zh-Hans:红旗>"],
    ["红旗 and so on", "zh-Hans", "红旗 <en:and so on>"],
    ["人民 红旗", "ja", "人民 红旗"],
  ])("%j in a text in %s", (text, language, want) => expect(shown(text, language)).toBe(want));

  it("loses nothing", () => {
    for (const text of ["가红b c가", "a b", "红红", "가 나 a b c 1 d", "ー", "タ红"])
      expect(
        scriptRuns(text, "ko")
          .map((run) => run.text)
          .join(""),
      ).toBe(text);
  });
});
