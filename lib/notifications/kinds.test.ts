import { describe, expect, it } from "vitest";
import { kindOfNews, kinds, neverOff, ordinaryWays, waysSchema, wayOf, withoutMail } from "./kinds";
import { changePreferenceSchema } from "./preference";

it("every kind has news, and every way is one", () => {
  expect(new Set(Object.values(kindOfNews))).toEqual(new Set(kinds));
});

describe("what somebody set", () => {
  it.each([
    [{}, {}],
    [
      { reply: "off", mention: "digest" },
      { reply: "off", mention: "digest" },
    ],
    [{ reply: "loudly", knocking: "mail" }, {}],
    [{ reviewAsked: "off", reply: "mail" }, { reply: "mail" }],
    [null, {}],
    ["nonsense", {}],
  ])("%o is read as %o", (given, read) => expect(waysSchema.parse(given)).toEqual(read));

  it.each(neverOff)("%s cannot be turned off", (kind) => {
    const send = (way: string) =>
      changePreferenceSchema.safeParse({ ways: { [kind]: way }, digestHour: "8", timeZone: "UTC" });
    expect(send("off").success).toBe(false);
    expect(send("app").success).toBe(true);
  });

  it("stands over the ordinary", () => {
    expect(wayOf("reply", {})).toBe(ordinaryWays.reply);
    expect(wayOf("reply", { reply: "off" })).toBe("off");
  });
});

it.each([
  ["off", "off"],
  ["app", "app"],
  ["mail", "app"],
  ["digest", "app"],
] as const)("%s without its mail is %s", (way, rest) => expect(withoutMail(way)).toBe(rest));

it.each([
  [{ digestHour: "24" }, false],
  [{ digestHour: "-1" }, false],
  [{ digestHour: "7.5" }, false],
  [{ timeZone: "Mars/Olympus" }, false],
  [{ digestHour: "23", timeZone: "America/New_York" }, true],
])("%o is taken: %s", (part, taken) =>
  expect(changePreferenceSchema.safeParse({ ways: {}, digestHour: "8", timeZone: "Asia/Seoul", ...part }).success).toBe(
    taken,
  ),
);
