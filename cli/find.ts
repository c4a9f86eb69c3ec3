import { db } from "@/lib/platform/db.server";
import { type Given, text } from "./verb";

/** The person of a mail address. */
export async function findUser(email: string): Promise<{ id: string; name: string }> {
  const user = await db.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true, name: true } });
  if (!user) throw new Error(`Nobody has the address ${email}. \`people list\` shows everybody.`);
  return user;
}

/** The publication of `--publication SLUG`, if that was given. */
export async function findPublicationId(given: Given): Promise<string | undefined> {
  const slug = text(given, "publication");
  if (!slug) return undefined;
  const publication = await db.publication.findUnique({ where: { slug }, select: { id: true } });
  if (!publication) throw new Error(`No publication is called ${slug}. \`publications list\` shows all.`);
  return publication.id;
}
