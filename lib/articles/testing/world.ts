import type { Actor, Role } from "@/lib/access/actor";
import type { DocumentJson } from "@/lib/document/json";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { createArticle } from "../create-article.server";

/** A publication with somebody in each role, made afresh, so that tests of one file do not meet. */
export type World = {
  readonly publicationId: string;
  readonly chief: Actor;
  readonly editor: Actor;
  readonly author: Actor;
  readonly otherAuthor: Actor;
  readonly reviewer: Actor;
  readonly admin: Actor;
  /** A managing editor of another publication. */
  readonly stranger: Actor;
};

export async function makeWorld(): Promise<World> {
  const publicationId = await makePublication();
  const elsewhere = await makePublication();
  return {
    publicationId,
    chief: await makePerson("편집장", { [publicationId]: ["managingEditor"] }),
    editor: await makePerson("편집자", { [publicationId]: ["editor"] }),
    author: await makePerson("필자", { [publicationId]: ["author"] }),
    otherAuthor: await makePerson("다른 필자", { [publicationId]: ["author"] }),
    reviewer: await makePerson("검토자", { [publicationId]: ["reviewer"] }),
    admin: await makePerson("관리자", {}, true),
    stranger: await makePerson("다른 곳의 편집장", { [elsewhere]: ["managingEditor"] }),
  };
}

async function makePublication(): Promise<string> {
  const id = newId();
  await db.publication.create({
    data: { id, slug: `p-${id}`, title: "주간", language: "ko", timeZone: "Asia/Seoul", sourceLanguages: ["zh"] },
  });
  return id;
}

async function makePerson(name: string, roles: Record<string, Role[]>, isAdmin = false): Promise<Actor> {
  const userId = newId();
  const email = `${userId}@example.org`;
  await db.user.create({ data: { id: userId, email, name, isAdmin } });
  const memberships = Object.entries(roles).flatMap(([publicationId, held]) =>
    held.map((role) => ({ userId, publicationId, role })),
  );
  await db.membership.createMany({ data: memberships });
  return { userId, email, name, locale: "ko", isAdmin, roles };
}

/** An article of the author's. */
export async function makeArticle(world: World, { document, actor = world.author }: Making = {}): Promise<string> {
  const { publicationId } = world;
  const input = { publicationId, title: "새 기사", ...(document ? { document } : {}) };
  return expectAccepted(await createArticle(actor, input)).articleId;
}
type Making = { document?: DocumentJson; actor?: Actor };

export async function makeSource(world: World, title = "人民日报"): Promise<string> {
  const id = newId();
  const { publicationId, chief } = world;
  await db.source.create({ data: { id, publicationId, title, language: "zh-Hans", createdById: chief.userId } });
  return id;
}
