import { describe, expect, it } from "vitest";
import { readActor } from "@/lib/access/read-actor.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { deactivatePerson } from "./deactivate-person.server";
import { listPeople, peoplePerPage } from "./list-people.server";
import { reactivatePerson } from "./reactivate-person.server";
import { setAdmin } from "./set-admin.server";
import { setRoles } from "./set-roles.server";
import { eventsOf, makePerson, makePublication } from "./testing/make-people";

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);

newsroomDatabase();

describe("managing people", () => {
  it("refuses everybody but an administrator", async () => {
    const publicationId = await makePublication();
    const chief = await makePerson({ publicationId, roles: ["managingEditor"] });
    const { userId } = await makePerson();
    const answers = await Promise.all([
      setRoles(chief, { userId, publicationId, roles: ["editor"] }),
      setAdmin(chief, { userId: chief.userId, isAdmin: true }),
      deactivatePerson(chief, { userId, name: "x" }),
      reactivatePerson(chief, { userId }),
      listPeople(chief, { page: 1, find: "" }),
    ]);
    expect(answers.map(code)).toEqual(Array.from({ length: 5 }, () => "forbidden"));
  });

  it("gives exactly the roles that are named, from the next request on", async () => {
    const [admin, publicationId] = [await makePerson({ isAdmin: true }), await makePublication()];
    const { userId } = await makePerson({ publicationId, roles: ["author", "reviewer"] });
    expect(code(await setRoles(admin, { userId, publicationId, roles: ["editor", "author", "author"] }))).toBe("ok");
    expect((await readActor(userId))?.roles[publicationId]?.toSorted()).toEqual(["author", "editor"]);
    expect(code(await setRoles(admin, { userId, publicationId, roles: ["author", "editor"] }))).toBe("ok");
    expect(code(await setRoles(admin, { userId, publicationId, roles: [] }))).toBe("ok");
    expect((await readActor(userId))?.roles).toEqual({});
    expect(await eventsOf(userId)).toEqual(["person.rolesChanged", "person.rolesChanged"]);
  });

  it("knows no person and no publication that is not there", async () => {
    const admin = await makePerson({ isAdmin: true });
    const [userId, publicationId] = [admin.userId, crypto.randomUUID()];
    expect(code(await setRoles(admin, { userId, publicationId, roles: ["editor"] }))).toBe("notFound");
    const nobody = { userId: crypto.randomUUID(), publicationId: await makePublication(), roles: [] };
    expect(code(await setRoles(admin, nobody))).toBe("notFound");
    expect(code(await setAdmin(admin, { userId: crypto.randomUUID(), isAdmin: true }))).toBe("notFound");
    expect(code(await deactivatePerson(admin, { userId: crypto.randomUUID(), name: "x" }))).toBe("notFound");
    expect(code(await reactivatePerson(admin, { userId: crypto.randomUUID() }))).toBe("notFound");
  });

  it("shuts somebody out by their name, and lets them in again", async () => {
    const admin = await makePerson({ isAdmin: true });
    const { userId, name } = await makePerson();
    expect(code(await deactivatePerson(admin, { userId, name: "다른 이름" }))).toBe("mismatch");
    expect(code(await deactivatePerson(admin, { userId: admin.userId, name: admin.name }))).toBe("self");
    expect(code(await deactivatePerson(admin, { userId, name: name.normalize("NFD") }))).toBe("ok");
    expect(await readActor(userId)).toBeNull();
    expect(code(await reactivatePerson(admin, { userId }))).toBe("ok");
    expect(await readActor(userId)).not.toBeNull();
    expect(await readActor(userId, 0)).toBeNull(); // sessions from before stay closed
    expect(await eventsOf(userId)).toEqual(["person.deactivated", "person.reactivated"]);
  });

  it("keeps one administrator, even when two step down at once", async () => {
    await db.user.updateMany({ data: { isAdmin: false } });
    const [one, two] = [await makePerson({ isAdmin: true }), await makePerson({ isAdmin: true })];
    const codes = await Promise.all([one, two].map((me) => setAdmin(me, { userId: me.userId, isAdmin: false })));
    expect(codes.map(code).sort()).toEqual(["lastAdmin", "ok"]);
    expect(await db.user.count({ where: { isAdmin: true, deactivatedAt: null } })).toBe(1);
  });

  it("lists a page at a time, and finds by name or address", async () => {
    const admin = await makePerson({ isAdmin: true });
    await db.user.createMany({
      data: Array.from({ length: peoplePerPage + 5 }, (_, at) => ({
        email: `many-${at}@example.org`,
        name: `많은 ${at}`,
      })),
    });
    const page = async (number: number, find: string) =>
      expectAccepted(await listPeople(admin, { page: number, find }));
    expect((await page(1, "많은")).people).toHaveLength(peoplePerPage);
    expect((await page(2, "많은")).people).toHaveLength(5);
    expect((await page(1, "MANY-7@")).people.map(({ name }) => name)).toEqual(["많은 7"]);
    expect((await page(1, "many%7")).total).toBe(0);
    expect((await page(1, "many_7")).total).toBe(0);
  });
});
