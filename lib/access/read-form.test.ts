import { describe, expect, it } from "vitest";
import { readForm } from "@/lib/access/read-form";

function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("readForm", () => {
  it.each<[string, [string, string][], unknown]>([
    [
      "plain fields",
      [
        ["title", "제목"],
        ["slug", ""],
      ],
      { title: "제목", slug: "" },
    ],
    [
      "the last of two",
      [
        ["a", "1"],
        ["a", "2"],
      ],
      { a: "2" },
    ],
    ["a list of one", [["roles[]", "editor"]], { roles: ["editor"] }],
    [
      "a list of two",
      [
        ["roles[]", "editor"],
        ["roles[]", "author"],
      ],
      { roles: ["editor", "author"] },
    ],
    [
      "nested objects",
      [
        ["review.count", "2"],
        ["review.list[]", "x"],
      ],
      { review: { count: "2", list: ["x"] } },
    ],
    [
      "rows, in order and without gaps",
      [
        ["c.10.label", "b"],
        ["c.2.label", "a"],
      ],
      { c: [{ label: "a" }, { label: "b" }] },
    ],
    [
      "React's own fields",
      [
        ["$ACTION_ID_x", ""],
        ["a", "1"],
      ],
      { a: "1" },
    ],
    [
      "no prototype",
      [
        ["__proto__.isAdmin", "1"],
        ["constructor.prototype.x", "1"],
        ["a.__proto__", "1"],
      ],
      {},
    ],
    ["no endless depth", [["a.b.c.d.e.f.g", "1"]], {}],
    [
      "no empty keys",
      [
        ["", "1"],
        ["a..b", "1"],
        [".", "1"],
      ],
      {},
    ],
    [
      "a text where an object was",
      [
        ["a.b", "1"],
        ["a", "2"],
      ],
      { a: "2" },
    ],
    [
      "an object where a text was",
      [
        ["a", "2"],
        ["a.b", "1"],
      ],
      { a: { b: "1" } },
    ],
  ])("%s", (_, fields, read) => expect(readForm(formOf(fields))).toEqual(read));

  it("stops at a thousand fields", () => {
    const fields = Array.from({ length: 3000 }, (_, index): [string, string] => [`f${index}`, "x"]);
    expect(Object.keys(readForm(formOf(fields)))).toHaveLength(1000);
  });

  it("leaves the prototype alone", () => {
    readForm(formOf([["__proto__.polluted", "1"]]));
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
