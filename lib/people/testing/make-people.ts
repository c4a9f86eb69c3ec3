import type { Actor, Role } from "@/lib/access/actor";
import { hashPassword } from "@/lib/access/password.server";
import { readActor } from "@/lib/access/read-actor.server";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { Letters } from "../letters";

export const password = "정말 긴 비밀번호 하나";
export const client = { address: "192.0.2.1" };

let count = 0;

type Given = { roles?: readonly Role[]; publicationId?: Id; isAdmin?: boolean; withPassword?: boolean; name?: string };

/** Makes somebody and answers them as the acting person of a command. */
export async function makePerson({
  roles = [],
  publicationId,
  isAdmin,
  withPassword,
  name,
}: Given = {}): Promise<Actor> {
  count += 1;
  const { id } = await db.user.create({
    data: {
      email: `person-${count}-${crypto.randomUUID().slice(0, 8)}@example.org`,
      name: name ?? `사람 ${count}`,
      isAdmin: isAdmin ?? false,
      passwordHash: withPassword ? await hashPassword(password) : null,
      memberships: publicationId ? { create: roles.map((role) => ({ role, publicationId })) } : undefined,
    },
  });
  const actor = await readActor(id);
  if (!actor) throw new Error("made nobody");
  return actor;
}

export async function makePublication(): Promise<Id> {
  count += 1;
  const slug = `paper-${count}-${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await db.publication.create({ data: { slug, title: slug, language: "ko", timeZone: "Asia/Seoul" } });
  return id;
}

/** Letters that hold nothing but their link. */
export const letters: Letters = {
  passwordReset: async ({ link }) => ({ subject: "reset", text: link }),
  invitation: async ({ link }) => ({ subject: "invitation", text: link }),
};

/** The secret at the end of a link. */
export const tokenOf = (link: string): string => link.split("/").at(-1) ?? "";

/** Texts of the letters to somebody that wait in the outbox, oldest first. */
export async function lettersTo(email: string): Promise<string[]> {
  const rows = await db.outbox.findMany({ where: { task: "mail.send" }, orderBy: { id: "asc" } });
  const payloads = rows.map(({ payload }) => payload as { to: string; text: string });
  return payloads.filter(({ to }) => to === email).map(({ text }) => text);
}

/** Kinds of what was written down about a subject, oldest first. */
export async function eventsOf(subjectId: Id): Promise<string[]> {
  const rows = await db.auditEvent.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } });
  return rows.map(({ kind }) => kind);
}
