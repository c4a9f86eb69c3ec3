import { expect, it } from "vitest";
import { dayOfInstant, dayOfYear, longDay, moment, shortDay } from "./days";
import { excerpt, readingMinutes } from "./reading-time";

it.each([
  ["ko", "1. 7.", "2023. 1. 7.", "2023년 1월 7일 토요일"],
  ["en", "7 Jan", "7 Jan 2023", "Saturday 7 January 2023"],
])("writes days in %s", (language, inYear, short, long) => {
  const day = "2023-01-07";
  expect([dayOfYear(day, language), shortDay(day, language), longDay(day, language).replace(",", "")]).toEqual([
    inYear,
    short,
    long,
  ]);
});

it("shows an instant in the publication's time zone", () => {
  expect(moment("2023-02-09T23:30:00Z", "ko", "Asia/Seoul")).toBe("2023. 2. 10. 08:30");
  expect(dayOfInstant("2023-02-09T23:30:00Z", "Asia/Seoul")).toBe("2023-02-10");
});

it.each(["", "soon", "2023-13-40"])("gives back what is no day (%j)", (day) => {
  expect(shortDay(day, "ko")).toBe(day);
});

it.each([
  ["짧은 글", 160, "짧은 글"],
  ["가 나\n다", 160, "가 나 다"],
  ["가나다 라마바 사아자", 9, "가나다 라마바…"],
  ["가".repeat(20), 10, `${"가".repeat(9)}…`],
  ["😀😀😀", 2, "😀…"],
])("cuts %j at %i", (text, limit, cut) => {
  expect(excerpt(text, limit)).toBe(cut);
});

it("counts mixed scripts", () => {
  expect(readingMinutes("가".repeat(500) + " word".repeat(238))).toBe(2);
});
