import { describe, expect, it } from "vitest";
import { withoutSecrets } from "./log-line";

describe("withoutSecrets", () => {
  it.each([
    [{ password: "a" }, { password: "[secret]" }],
    [
      { request: { headers: { cookie: "x=y", host: "h" } } },
      { request: { headers: { cookie: "[secret]", host: "h" } } },
    ],
    [{ people: [{ resetToken: "t" }] }, { people: [{ resetToken: "[secret]" }] }],
    [{ message: "at postgresql://me:pw@db/x" }, { message: "at postgresql://me:[secret]@db/x" }],
    [
      { count: 3, big: 4n, none: null },
      { count: 3, big: "4", none: null },
    ],
  ])("case %#", (facts, line) => expect(withoutSecrets(facts)).toEqual(line));
});
