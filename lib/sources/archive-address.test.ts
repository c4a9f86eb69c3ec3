import { expect, it } from "vitest";
import { archiveAddress } from "./archive-address";

const now = new Date("2026-03-02T10:00:00Z");
const url = "https://site.example/a?b=1";

it.each([
  [{ url, accessedOn: "2023-02-10", publishedOn: "2023-01-19" }, `https://web.archive.org/web/20230210/${url}`],
  [{ url, accessedOn: null, publishedOn: "2023-01-19" }, `https://web.archive.org/web/20230119/${url}`],
  [{ url, accessedOn: null, publishedOn: null }, `https://web.archive.org/web/20260302/${url}`],
  [{ url: null, accessedOn: null, publishedOn: null }, null],
])("%j", (source, address) => expect(archiveAddress(source, now)).toBe(address));
