import { describe, expect, it } from "vitest";
import { readBytes, readJson } from "@/lib/access/read-body.server";

const json = { "content-type": "application/json" };
const post = (body: BodyInit, headers: Record<string, string> = json) =>
  new Request("http://localhost/", { method: "POST", body, headers });

describe("readJson", () => {
  it.each([
    ["good", post('{"a":[1]}'), { ok: true, value: { a: [1] } }],
    ["with a charset", post("1", { "content-type": "application/json; charset=utf-8" }), { ok: true, value: 1 }],
    ["broken", post("{"), { ok: false, error: { code: "invalid", facts: {} } }],
    ["empty", post(""), { ok: false, error: { code: "invalid", facts: {} } }],
    ["not UTF-8", post(new Uint8Array([0x22, 0xff, 0x22])), { ok: false, error: { code: "invalid", facts: {} } }],
    [
      "too deep",
      post("[".repeat(30_000) + "]".repeat(30_000)),
      { ok: false, error: { code: "invalid", facts: { deepest: 100 } } },
    ],
    [
      "too large",
      post(`"${"가".repeat(40_000)}"`),
      { ok: false, error: { code: "tooLarge", facts: { maximum: 100_000 } } },
    ],
    [
      "a form",
      post("a=1", { "content-type": "application/x-www-form-urlencoded" }),
      { ok: false, error: { code: "wrongMediaType", facts: { expected: "application/json" } } },
    ],
  ])("%s", async (_, request, answer) => expect(await readJson(request, 100_000)).toEqual(answer));
});

describe("readBytes", () => {
  it("stops reading at the limit", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1000));
        if (sent === 1000) controller.close();
      },
    });
    const request = new Request("http://localhost/", { method: "POST", body, duplex: "half" } as RequestInit);
    expect(await readBytes(request, 5000)).toEqual({
      ok: false,
      error: { code: "tooLarge", facts: { maximum: 5000 } },
    });
    expect(sent).toBeLessThan(20);
  });
});
