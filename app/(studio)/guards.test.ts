import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { guardAction, openAction } from "@/app/(studio)/guard-action";
import { guardRoute, openRoute } from "@/app/(studio)/guard-route";
import { guardedHow } from "@/app/(studio)/guarded";
import type { Actor } from "@/lib/access/actor";
import { accept, refuse } from "@/lib/kernel/result";

const present = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/app/(studio)/require-actor", () => ({ actorOrNull: async () => present.actor }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-imprimatur-address": "203.0.113.7" }) }));

const somebody: Actor = {
  userId: "018f0000-0000-7000-8000-000000000001",
  email: "a@example.org",
  name: "A",
  locale: "ko",
  isAdmin: false,
  roles: {},
};

beforeEach(() => {
  present.actor = somebody;
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe("guardAction", () => {
  const rename = guardAction(z.object({ id: z.string(), title: z.string().min(1) }), async (actor, input) =>
    accept({ ...input, by: actor.name }),
  );
  const done = { ok: true, value: { id: "1", title: "새 제목", by: "A" } };

  it.each([
    ["an object", () => rename({ id: "1", title: "새 제목" })],
    ["a form", () => rename(formOf({ id: "1", title: "새 제목" }))],
    ["a form and React's first state", () => rename(null, formOf({ id: "1", title: "새 제목" }))],
    ["a form and an earlier answer", () => rename({ ok: false }, formOf({ id: "1", title: "새 제목" }))],
    ["what was bound, over what was typed", () => rename({ id: "1" }, formOf({ id: "2", title: "새 제목" }))],
  ])("takes %s", async (_, call) => expect(await call()).toEqual(done));

  it("asks who before it reads", async () => {
    present.actor = null;
    expect(await rename({ nonsense: true })).toEqual({ ok: false, error: { code: "notSignedIn", facts: {} } });
  });

  it("says which field is wrong", async () => {
    const fields = { title: { code: "required", facts: {} } };
    expect(await rename({ id: "1", title: "" })).toEqual({ ok: false, error: { code: "invalid", facts: {}, fields } });
  });

  it("passes a command's refusal on", async () => {
    const action = guardAction(z.unknown(), async () => refuse("taken", { field: "slug" }));
    expect(await action({})).toMatchObject({
      ok: false,
      error: { code: "taken", fields: { slug: { code: "taken" } } },
    });
  });

  it("answers a crash with a reference that stands in the log, and nothing of the error", async () => {
    const action = guardAction(z.unknown(), async () => {
      throw new Error("secret detail");
    });
    const state = await action({});
    expect(state).toEqual({ ok: false, error: { code: "crash", facts: { reference: expect.any(String) } } });
    expect(JSON.stringify(state)).not.toContain("secret");
    const logged = vi.mocked(process.stdout.write).mock.calls.flat().join("");
    expect(logged).toContain(state.ok ? "-" : String(state.error.facts.reference));
  });

  it("tells an open action from where it is called", async () => {
    const open = openAction(z.unknown(), async (client) => accept(client.address));
    expect(await open({})).toEqual({ ok: true, value: "203.0.113.7" });
  });

  it("marks what it guards", () => {
    expect(guardedHow(rename)).toBe("actor");
    expect(guardedHow(openAction(z.unknown(), async () => accept()))).toBe("anyone");
    expect(guardedHow(async () => accept())).toBeUndefined();
  });
});

describe("guardRoute", () => {
  const shapes = { params: z.object({ id: z.uuid() }), body: z.object({ title: z.string().min(1) }), maximum: 100 };
  const handler = vi.fn(async () => accept({ done: true }));
  const route = guardRoute(shapes, handler);
  const id = somebody.userId;
  const own = { "content-type": "application/json", origin: "http://localhost:3000", host: "localhost:3000" };

  function call(body: string, { headers = own, part = id }: { headers?: Record<string, string>; part?: string } = {}) {
    const request = new Request("http://localhost:3000/api/x", { method: "POST", body, headers });
    return route(request, { params: Promise.resolve({ id: part }) });
  }

  it.each([
    ["good", '{"title":"글"}', {}, 200],
    ["another origin", '{"title":"글"}', { headers: { ...own, origin: "https://evil.example" } }, 403],
    ["a form from elsewhere", "title=x", { headers: { ...own, "content-type": "text/plain" } }, 415],
    ["a wrong path", '{"title":"글"}', { part: "../x" }, 404],
    ["a wrong body", '{"title":""}', {}, 400],
    ["no JSON", "{", {}, 400],
    ["too much", `{"title":"${"x".repeat(200)}"}`, {}, 413],
  ])("%s", async (_, body, given, status) => expect((await call(body, given)).status).toBe(status));

  it("refuses nobody before reading anything", async () => {
    present.actor = null;
    handler.mockClear();
    const response = await call("{");
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: { code: "notSignedIn", facts: {} } });
    expect(handler).not.toHaveBeenCalled();
  });

  it("passes a response of the handler's own on", async () => {
    const file = openRoute({}, async () => new Response("bytes", { headers: { "cache-control": "public" } }));
    const response = await file(new Request("http://localhost:3000/"), { params: Promise.resolve({}) });
    expect(await response.text()).toBe("bytes");
    expect(response.headers.get("cache-control")).toBe("public");
  });

  it("answers a crash with 500 and a reference", async () => {
    const broken = openRoute({}, () => Promise.reject(new Error("secret detail")));
    const response = await broken(new Request("http://localhost:3000/"), { params: Promise.resolve({}) });
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/^\{"error":\{"code":"crash","facts":\{"reference":"[\w-]+"\}\}\}$/);
  });
});
