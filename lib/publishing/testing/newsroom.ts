import type { Actor, Role } from "@/lib/access/actor";
import { newId } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

/** A publication with its people: who is who is told by their names. */
export type Newsroom = { publicationId: string; publicationSlug: string; people: Record<Person, Actor> };

const cast = {
  /** Managing editor, who signs off and publishes. */
  han: ["managingEditor"],
  /** A second managing editor. */
  baek: ["managingEditor"],
  /** Editor, who assembles. */
  moon: ["editor"],
  /** Authors. */
  oh: ["author"],
  ryu: ["author"],
  /** Reviewers. */
  seo: ["reviewer"],
  yun: ["reviewer"],
  /** A reviewer who also writes. */
  jang: ["author", "reviewer"],
  /** Somebody of the house without a role in this publication. */
  guest: [],
} as const satisfies Record<string, readonly Role[]>;
export type Person = keyof typeof cast;

/** Makes a newsroom of its own for a test: nothing in it is shared with another one. */
export async function makeNewsroom({ reviewers = 1, checklist = [] as string[] } = {}): Promise<Newsroom> {
  const tag = newId().slice(-12);
  const publication = await db.publication.create({
    data: {
      slug: `weekly-${tag}`,
      title: "과학기술 주간동향",
      description: "",
      language: "ko",
      timeZone: "Asia/Seoul",
      publisher: "한빛연구원",
      rightsNotice: "인용할 때에는 출처를 밝혀 주십시오.",
      colophon: [{ label: "발행처", value: "한빛연구원" }],
      reviewPolicy: { reviewers, checklist },
    },
  });
  const people = {} as Record<Person, Actor>;
  for (const name of Object.keys(cast) as Person[]) people[name] = await makePerson(publication.id, name, tag);
  return { publicationId: publication.id, publicationSlug: publication.slug, people };
}

async function makePerson(publicationId: string, name: Person, tag: string): Promise<Actor> {
  const roles: readonly Role[] = cast[name];
  const user = await db.user.create({
    data: {
      email: `${name}-${tag}@example.org`,
      name,
      memberships: { create: roles.map((role) => ({ publicationId, role })) },
    },
  });
  return {
    ...{ userId: user.id, email: user.email, name, locale: "ko", isAdmin: false },
    roles: roles.length > 0 ? { [publicationId]: roles } : {},
  };
}
