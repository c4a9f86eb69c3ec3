import { describe, expect, it } from "vitest";
import { effortOf } from "@/lib/platform/testing/effort";
import { planImport } from "./import-plan";

const addresses = (text: string) => planImport(text, "ko").rows.map(({ email, locale }) => `${email} ${locale}`);

describe("planImport", () => {
  it.each([
    ["one address a line", "a@example.org\nB@Example.org\n", ["a@example.org ko", "b@example.org ko"]],
    ["a head row", "name,email\n김하나,a@example.org\r\n", ["a@example.org ko"]],
    [
      "a Korean head row and languages",
      "이름;이메일;언어\n김;a@example.org;en-GB\n이;b@example.org;\n",
      ["a@example.org en", "b@example.org ko"],
    ],
    ["a byte order mark and tabs", "\uFEFFemail\tlocale\na@example.org\tko\n", ["a@example.org ko"]],
    [
      "quoted cells with line ends",
      'email,note\n"a@example.org","first\nsecond ""line"""\nb@example.org,\n',
      ["a@example.org ko", "b@example.org ko"],
    ],
    ["a domain in Hangul, as mail servers name it", "Reader@한국.kr\n", ["reader@xn--3e0b707e.kr ko"]],
    ["nothing", "\n\n", []],
  ])("reads %s", (_, text, found) => expect(addresses(text)).toEqual(found));

  it("takes an export back: whoever had left, bounced or never confirmed there is not added here", () => {
    const list = [
      "email,locale,state",
      `"'+plus@example.org","ko","active"`,
      '"left@example.org","ko","left"',
      '"gone@example.org","ko","bounced"',
      '"asked@example.org","en","asked"',
      '"else@example.org","en","California"',
    ].join("\r\n");
    const { rows, refused } = planImport(list, "ko");
    expect(rows.map(({ email }) => email)).toEqual(["+plus@example.org", "else@example.org"]);
    expect(refused.map(({ line, why }) => `${line} ${why}`)).toEqual(["3 left", "4 bounced", "5 asked"]);
  });

  it("names what is refused by its line", () => {
    const { rows, refused } = planImport(
      'email\na@example.org\nnobody\nA@example.org\n"x\r\nBcc: y@example.org"\n',
      "ko",
    );
    expect(rows).toEqual([{ line: 2, email: "a@example.org", locale: "ko" }]);
    expect(refused).toEqual([
      { line: 3, text: "nobody", why: "notAnAddress" },
      { line: 4, text: "A@example.org", why: "twice" },
      { line: 5, text: "x\r\nBcc: y@example.org", why: "notAnAddress" },
    ]);
  });

  it.each(["홍길동@example.org", "a@한국.kr/x", "a@한국.kr:25", "a@ 한국.kr", "@한국.kr", "a@b@한국.kr", "a@한국"])(
    "%s is no address that mail goes to",
    (said) => expect(planImport(said, "ko")).toMatchObject({ rows: [], refused: [{ line: 1, why: "notAnAddress" }] }),
  );

  it("reads a long list that is no list in no time", async () => {
    const effort = await effortOf(() => {
      expect(planImport('"'.repeat(500_000), "ko").rows).toEqual([]);
      expect(planImport(`${"가,".repeat(200_000)}`, "ko").rows).toEqual([]);
    });
    expect(effort).toBeLessThan(3_000);
  });
});
