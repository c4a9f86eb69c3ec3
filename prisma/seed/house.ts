import { hashPassword } from "@/lib/access/password.server";
import { readActor } from "@/lib/access/read-actor.server";
import type { Actor } from "@/lib/access/actor";
import { createPublication } from "@/lib/issues/create-publication.server";
import { publicationSettingsSchema } from "@/lib/issues/publication";
import type { Id } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { type PersonKey, people, type SamplePerson } from "./people";
import { publications } from "./publications";

export type House = {
  readonly actors: Readonly<Record<PersonKey, Actor>>;
  readonly publicationIds: Readonly<Record<keyof typeof publications, Id>>;
};

/** Makes the people, then (as the administrator) the publications, then who is what where. */
export async function makeHouse(password: string): Promise<House> {
  const everyone = Object.values<SamplePerson>(people);
  const ids = new Map(
    await Promise.all(everyone.map(async (person) => [person.key, await makePerson(person, password)] as const)),
  );
  const admin = await actorOf(ids, "admin");
  const publicationIds = { weekly: await found(admin, "weekly"), ocean: await found(admin, "ocean") };
  const slugs = new Map(
    Object.values(publicationIds).map((id, index) => [Object.values(publications)[index]?.slug, id]),
  );
  for (const person of everyone) await join(ids, slugs, person);
  const keys = Object.keys(people) as PersonKey[];
  const actors = Object.fromEntries(
    await Promise.all(keys.map(async (key) => [key, await actorOf(ids, key)] as const)),
  );
  return { actors: actors as Record<PersonKey, Actor>, publicationIds };
}

async function makePerson({ email, name, locale, isAdmin = false }: SamplePerson, password: string): Promise<Id> {
  const data = { email, name, locale, isAdmin, passwordHash: await hashPassword(password) };
  return (await db.user.create({ data, select: { id: true } })).id;
}

async function actorOf(ids: ReadonlyMap<string, Id>, key: PersonKey): Promise<Actor> {
  const actor = await readActor(ids.get(key) ?? "");
  if (!actor) throw new Error(`the sample has nobody called ${key}`);
  return actor;
}

async function found(admin: Actor, key: keyof typeof publications): Promise<Id> {
  const settings = publicationSettingsSchema.parse(structuredClone(publications[key]));
  const { id } = expectAccepted(await createPublication(admin, settings));
  // The weekly goes out by mail when somebody sends it.
  const mailing = { sending: key === "weekly" ? "byHand" : "off", perMinute: 600 };
  await db.publication.update({ where: { id }, data: { ...settings, mailing } });
  return id;
}

async function join(
  ids: ReadonlyMap<string, Id>,
  slugs: ReadonlyMap<string | undefined, Id>,
  person: SamplePerson,
): Promise<void> {
  const data = Object.entries(person.roles).flatMap(([slug, roles]) =>
    roles.map((role) => ({ userId: ids.get(person.key) ?? "", publicationId: slugs.get(slug) ?? "", role })),
  );
  await db.membership.createMany({ data });
}
