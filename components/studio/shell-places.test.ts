import { describe, expect, it } from "vitest";
import { isAt, places } from "./shell-places";

describe("isAt", () => {
  it.each([
    ["/studio", ["board"]],
    ["/studio/articles", ["articles"]],
    ["/studio/articles/018f", ["articles"]],
    ["/studio/articlesque", []],
    ["/studio/charts/018f", ["tables"]],
    ["/studio/settings/templates", ["settings"]],
    ["/", []],
  ])("%s is at %j", (path, found) =>
    expect(places.filter((place) => isAt(place, path)).map(({ id }) => id)).toEqual(found),
  );
});

it("no two places have one key", () => expect(new Set(places.map(({ key }) => key)).size).toBe(places.length));
