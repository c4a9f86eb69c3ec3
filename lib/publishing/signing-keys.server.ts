import "server-only";
import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { db, inTransaction, type Tx } from "@/lib/platform/db.server";
import { openSecret, sealSecret } from "@/lib/platform/sealed-secret.server";
import { keyIdOf, type PublicKey, type Signature, signedText } from "./signature";

/** The house's own id in the trail: keys belong to no publication. */
const subject = (keyId: string) => ({ type: "key", id: keyId });

/** One process makes the first key, however many start at once. */
const keyLock = 7_140_080;

/**
 * The house has a key that signs. Called when the house is set up and before each signature. A key that this AUTH_SECRET cannot open (it was
 * changed, or the database came from elsewhere) is retired and another one made, which the trail says: what it signed holds all the same.
 */
export function ensureSigningKey(): Promise<string> {
  return inTransaction(async (tx) => (await usableKey(tx)).id);
}

/** Signs an edition's hash with the present key, in the transaction that writes the edition. */
export async function signHash(tx: Tx, hash: string): Promise<Signature> {
  const { id, key } = await usableKey(tx);
  return { keyId: id, value: sign(null, Buffer.from(signedText(hash)), key).toString("base64url") };
}

/** Retires the present key and makes another one. Editions that the old one signed still verify: its public half and its dates stay served. */
export function rotateSigningKey(actor: Pick<Actor, "userId"> | null): Promise<{ before: string | null; now: string }> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${keyLock})) AS locked`;
    const before = await tx.signingKey.findFirst({ where: { retiredAt: null }, select: { id: true } });
    if (before) await retire(tx, { actor, id: before.id, because: "rotated" });
    const { id } = await make(tx, actor);
    return { before: before?.id ?? null, now: id };
  });
}

/** Every key that ever signed, the present one first; more than anybody makes, and bounded all the same. */
export async function listPublicKeys(): Promise<PublicKey[]> {
  const rows = await db.signingKey.findMany({ orderBy: [{ createdAt: "desc" }, { id: "asc" }], take: 200 });
  return rows.map(({ id, publicKey, createdAt, retiredAt }) => ({
    ...{ id, algorithm: "Ed25519" as const, publicKey },
    from: createdAt.toISOString(),
    until: retiredAt?.toISOString() ?? null,
  }));
}

type Usable = { id: string; key: KeyObject };

async function usableKey(tx: Tx): Promise<Usable> {
  const [known] = await presentKeys(tx);
  const open = known && opened(known.sealed);
  if (known && open) return { id: known.id, key: open };
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${keyLock})) AS locked`;
  const [other] = await presentKeys(tx); // whoever held the lock before may have made it
  const otherOpen = other && opened(other.sealed);
  if (other && otherOpen) return { id: other.id, key: otherOpen };
  if (other) await retire(tx, { actor: null, id: other.id, because: "unreadable" });
  return make(tx, null);
}

function presentKeys(tx: Tx) {
  return tx.signingKey.findMany({ where: { retiredAt: null }, select: { id: true, sealed: true }, take: 1 });
}

function opened(sealed: string | null): KeyObject | null {
  const secret = sealed && openSecret("signing", sealed);
  return secret ? createPrivateKey({ key: Buffer.from(secret, "base64url"), format: "der", type: "pkcs8" }) : null;
}

async function make(tx: Tx, actor: Pick<Actor, "userId"> | null): Promise<Usable> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  const id = await keyIdOf(x);
  const secret = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64url");
  await tx.signingKey.create({ data: { id, publicKey: x, sealed: sealSecret("signing", secret) } });
  await record(tx, { kind: "key.made", actor, subject: subject(id), facts: { keyId: id } });
  return { id, key: privateKey };
}

type Retiring = { actor: Pick<Actor, "userId"> | null; id: string; because: string };

/** Its private half goes for good: nothing can be signed with it any more, and so nothing dated back. */
async function retire(tx: Tx, { actor, id, because }: Retiring): Promise<void> {
  await tx.signingKey.update({ where: { id }, data: { retiredAt: new Date(), sealed: null } });
  await record(tx, { kind: "key.retired", actor, subject: subject(id), facts: { keyId: id, because } });
}
