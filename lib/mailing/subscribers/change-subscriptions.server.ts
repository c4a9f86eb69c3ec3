import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Locale } from "@/lib/access/actor";
import { countAttempt } from "@/lib/access/attempts.server";
import type { Client } from "@/lib/access/client";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { type MailOffer, readMailOffers } from "@/lib/publishing/read-mail-offer.server";
import { ask } from "./ask-to-subscribe.server";
import { askDoors } from "./doors";
import { erase, leave, leaveAll } from "./end-subscription.server";
import type { SubscriberLetters } from "./letters";
import { readReaderToken } from "./reader-token.server";
import type { Change } from "./subscriber";

/** What a reader's own page shows. The address is given as far as its owner needs to recognise it. */
export type OwnSubscriptions = {
  readonly address: string;
  readonly locale: Locale;
  readonly state: string;
  /** The publication whose mail led here. */
  readonly publication: MailOffer | null;
  readonly title: string;
  readonly slug: string;
  readonly offers: readonly (MailOffer & { readonly subscribed: boolean })[];
};

/** More publications than a house has. */
const most = 100;

/** All that the address behind a token receives; null for a token that is not ours, or whose subscriber is deleted. */
export async function readOwnSubscriptions(token: string): Promise<OwnSubscriptions | null> {
  const found = await findOwner(token);
  if (!found) return null;
  const [offers, rows] = await Promise.all([readMailOffers(), readRows(found.email)]);
  const active = new Set(rows.filter(({ state }) => state === "active").map(({ publicationId }) => publicationId));
  const { title, slug } = found.publication;
  return {
    ...{ title, slug, address: masked(found.email), locale: found.locale as Locale, state: found.state },
    publication: offers.find(({ id }) => id === found.publicationId) ?? null,
    offers: offers.map((offer) => ({ ...offer, subscribed: active.has(offer.id) })),
  };
}

/**
 * What a reader wants changed. Leaving and deleting is done at once; what is newly wanted is asked by a letter like any other, since a mail with
 * this link may have been handed on. Refuses: notFound (no link of ours, or deleted already), tooMany (letters to the address).
 */
export async function changeSubscriptions(
  client: Client,
  change: Change,
  letters: SubscriberLetters,
): Promise<Result<{ asked: number }, "notFound" | "tooMany">> {
  const owner = await findOwner(change.token);
  if (!owner) return refuse("notFound");
  if (change.do === "leave") {
    await leave(owner.id);
    return accept({ asked: 0 });
  }
  const rows = await readRows(owner.email);
  if (change.do === "erase") {
    await inTransaction((tx) => erase(tx, rows));
    return accept({ asked: 0 });
  }
  return save(client, { email: owner.email, rows, change, letters });
}

type Saving = {
  email: string;
  rows: readonly { id: Id; publicationId: Id; state: string }[];
  change: Extract<Change, { do: "save" }>;
  letters: SubscriberLetters;
};

async function save(
  client: Client,
  { email, rows, change, letters }: Saving,
): Promise<Result<{ asked: number }, "tooMany">> {
  const { locale } = change;
  const offers = await readMailOffers();
  const wanted = offers.filter(({ slug }) => change.publications.includes(slug)).map(({ id }) => id);
  const active = rows.filter(({ state }) => state === "active");
  const added = offers.filter(({ id }) => wanted.includes(id) && !active.some((row) => row.publicationId === id));
  if (added.length > 0) {
    const counted = await countAttempt(askDoors(email, client));
    if (!counted.ok) return counted;
  }
  const offered = new Set(offers.map(({ id }) => id));
  const ended = active.filter((row) => offered.has(row.publicationId) && !wanted.includes(row.publicationId));
  await inTransaction(async (tx) => {
    await tx.subscriber.updateMany({ where: { email }, data: { locale } });
    await leaveAll(
      tx,
      ended.map(({ id }) => id),
    );
    for (const offer of added) await ask(tx, { offer, email, locale, letters });
  });
  return accept({ asked: added.length });
}

async function findOwner(token: string) {
  const id = readReaderToken(token);
  if (!id) return null;
  return db.subscriber.findUnique({
    where: { id },
    select: {
      ...{ id: true, email: true, locale: true, state: true, publicationId: true },
      publication: { select: { title: true, slug: true } },
    },
  });
}

function readRows(email: string) {
  return db.subscriber.findMany({
    where: { email },
    take: most,
    select: { id: true, publicationId: true, email: true, state: true },
  });
}

/** se…@example.org: enough for its owner, and no address for whoever was handed the mail on. */
function masked(email: string): string {
  const at = email.lastIndexOf("@");
  return `${[...email.slice(0, at)].slice(0, 2).join("")}…${email.slice(at)}`;
}
