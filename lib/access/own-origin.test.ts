import { describe, expect, it } from "vitest";
import { isOwnOrigin } from "@/lib/access/own-origin";

describe("isOwnOrigin", () => {
  it.each<[Record<string, string>, boolean]>([
    [{ origin: "https://news.example.org", host: "10.0.0.1:3000" }, true],
    [{ origin: "http://localhost:3100", host: "localhost:3100" }, true],
    [{ origin: "http://localhost:3101", host: "localhost:3100" }, false],
    [{ origin: "https://evil.example", host: "localhost:3100" }, false],
    [{ origin: "https://news.example.org.evil.example", host: "localhost:3100" }, false],
    [{ origin: "null", host: "localhost:3100" }, false],
    [{ origin: "", host: "localhost:3100" }, false],
    [{ origin: "file://", host: "" }, false],
    [{ host: "localhost:3100" }, true],
    [{ host: "localhost:3100", "sec-fetch-site": "same-origin" }, true],
    [{ host: "localhost:3100", "sec-fetch-site": "cross-site" }, false],
    [{ host: "localhost:3100", "sec-fetch-site": "same-site" }, false],
  ])("%j → %s", (headers, own) => expect(isOwnOrigin(new Headers(headers), "https://news.example.org")).toBe(own));
});
