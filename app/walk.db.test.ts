import { beforeAll, describe, expect, it, vi } from "vitest";
import { guardedHow, guardedQuery, guardedSchema } from "@/app/(studio)/guarded";
import { doors } from "@/app/testing/doors";
import { findDoors } from "@/app/testing/find-doors";
import { makeUpInput } from "@/app/testing/make-up-input";
import type { Actor } from "@/lib/access/actor";
import type { ActionState } from "@/lib/access/action-state";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { seedSample } from "@/prisma/seed/seed";

const present = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/app/(studio)/require-actor", () => ({ actorOrNull: async () => present.actor }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => undefined, delete: () => undefined }),
}));
vi.mock("next/cache", () => ({
  refresh: () => undefined,
  revalidatePath: () => undefined,
  updateTag: () => undefined,
}));
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

newsroomDatabase();
const found = await findDoors();
const guarded = found.filter(({ name }) => typeof doors[name] === "string");
const byRole = found.filter(({ name }) => doors[name] === "role");
const isRoute = (name: string) => name.includes("/route.ts ");
let ids: Record<string, string> = {};

/** Somebody who is signed in and holds no role anywhere. */
const stranger: Actor = {
  userId: "018f0000-0000-7000-8000-000000000001",
  email: "stranger@example.org",
  name: "Stranger",
  locale: "ko",
  isAdmin: false,
  roles: {},
};

beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await seedSample({ password: "a password for the walk" });
  ids = await idsOfTheSample();
}, 180_000);

async function idsOfTheSample(): Promise<Record<string, string>> {
  const item = await db.issueItem.findFirstOrThrow({
    where: { articleId: { not: null }, issue: { liveEditionId: null } },
  });
  const article = await db.article.findUniqueOrThrow({ where: { id: item.articleId ?? "" } });
  const edition = await db.edition.findFirstOrThrow();
  const round = await db.reviewRound.findFirstOrThrow();
  const user = await db.user.findFirstOrThrow({ where: { isAdmin: false } });
  const invitation = await db.invitation.create({
    data: { email: "waits@example.org", tokenHash: "walk", isAdmin: true, expiresAt: new Date(Date.now() + 60_000) },
  });
  return {
    publicationId: article.publicationId,
    issueId: item.issueId,
    sectionId: item.sectionId,
    itemId: item.id,
    articleId: article.id,
    revisionId: article.headRevisionId ?? round.revisionId,
    editionId: edition.id,
    roundId: round.id,
    sourceId: (await db.source.findFirstOrThrow()).id,
    mediaId: (await db.media.findFirstOrThrow()).id,
    hash: "0".repeat(64),
    tableId: (await db.table.findFirstOrThrow()).id,
    userId: user.id,
    reviewerId: user.id,
    invitationId: invitation.id,
    slug: "a-new-slug",
    language: "ko",
    url: "https://example.org/",
    doi: "10.1000/182",
    colour: "#1f3a5f",
    archiveUrl: "https://example.org/",
    clientId: "walkwalk",
    email: "somebody@newsroom.example",
    sourceLanguages: "ko",
    timeZone: "Asia/Seoul",
    issueLabel: "{number}",
    time: "09:00",
    webhookId: (
      await db.webhook.create({
        data: {
          ...{ publicationId: article.publicationId, name: "walk", url: "https://example.org/", events: [] },
          ...{ secret: "", createdById: user.id },
        },
      })
    ).id,
  };
}

/** Calls an action or a route and answers the code of its refusal; "ok" when it did what was asked. */
async function refusalOf(name: string, handler: unknown): Promise<string> {
  if (isRoute(name)) return refusalOfRoute(name, handler);
  const schema = guardedSchema(handler);
  const call = handler as (input: unknown) => Promise<ActionState>;
  const state = await call(schema && present.actor ? makeUpInput(schema, ids) : {});
  if (state.ok && Array.isArray(state.value) && state.value.length === 0) return "notFound"; // a list of what one may see
  return state.ok ? "ok" : `${state.error.code}${state.error.fields ? ` ${JSON.stringify(state.error.fields)}` : ""}`;
}

async function refusalOfRoute(name: string, handler: unknown): Promise<string> {
  const method = name.split(" ").at(-1) ?? "GET";
  const schema = guardedSchema(handler);
  const body = JSON.stringify(schema ? makeUpInput(schema, ids) : {});
  const sent = method === "GET" ? {} : { body, headers: { "content-type": "application/json" } };
  const route = handler as (request: Request, context: unknown) => Promise<Response>;
  const query = guardedQuery(handler);
  const asked = new URLSearchParams(query ? (makeUpInput(query, ids) as Record<string, string>) : {});
  const response = await route(new Request(`http://localhost/?${asked}`, { method, ...sent }), {
    params: Promise.resolve(ids),
  });
  return { 401: "notSignedIn", 403: "forbidden", 404: "notFound" }[response.status] ?? `status ${response.status}`;
}

describe("every server action and route handler", () => {
  it("is listed in app/testing/doors.ts, and nothing else is", () => {
    expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(doors).sort());
  });

  it.each(guarded.map((door) => [door.name, door] as const))("%s went through the guard", (_, { handler }) => {
    expect(guardedHow(handler)).toBe("actor");
  });

  it.each(guarded.map((door) => [door.name, door] as const))("%s refuses nobody", async (name, { handler }) => {
    present.actor = null;
    expect(await refusalOf(name, handler)).toBe("notSignedIn");
  });

  it.each(byRole.map((door) => [door.name, door] as const))(
    "%s refuses somebody without a role",
    async (name, { handler }) => {
      present.actor = stranger;
      expect(["forbidden", "notFound"]).toContain(await refusalOf(name, handler));
    },
  );
});
