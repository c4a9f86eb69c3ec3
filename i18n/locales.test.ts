import { describe, expect, it } from "vitest";
import { pickLocale } from "./locales";

describe("pickLocale", () => {
  it.each([
    [undefined, undefined, "ko"],
    [undefined, "", "ko"],
    [undefined, "en-GB,en;q=0.9", "en"],
    [undefined, "fr-FR,en;q=0.8,ko;q=0.9", "ko"],
    [undefined, "fr,de", "ko"],
    [undefined, "ko;q=0, en;q=0.1", "en"],
    [undefined, ";;;,q=,en;q=x", "en"],
    [undefined, "*", "ko"],
    ["en", "ko", "en"],
    ["ko", "en", "ko"],
    ["../../etc", "en", "en"],
  ])("cookie %s, header %s → %s", (cookie, header, locale) => expect(pickLocale(cookie, header)).toBe(locale));
});
