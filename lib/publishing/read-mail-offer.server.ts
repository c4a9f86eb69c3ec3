import "server-only";
import { appearanceSchema } from "@/lib/issues/publication";
import { mailSettingSchema } from "@/lib/issues/mail-setting";
import { slugSchema } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

/** A publication as far as whoever subscribes to it needs to know. */
export type MailOffer = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  /** BCP 47. */
  readonly language: string;
  readonly timeZone: string;
  readonly appearance: { readonly textFace: "sans" | "serif" };
};

const columns = {
  ...{ id: true, slug: true, title: true, description: true, publisher: true, language: true, timeZone: true },
  ...{ appearance: true, mailing: true },
} as const;

/** A publication that can be subscribed to by mail; null for any other. */
export async function readMailOffer(slug: string): Promise<MailOffer | null> {
  if (!slugSchema.safeParse(slug).success) return null;
  const row = await db.publication.findUnique({ where: { slug }, select: columns });
  return row && isOffered(row) ? offerOf(row) : null;
}

/** All publications of the house that can be subscribed to, at most 50, by their titles. */
export async function readMailOffers(): Promise<MailOffer[]> {
  const rows = await db.publication.findMany({
    where: { mailing: { path: ["sending"], not: "off" } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: 50,
    select: columns,
  });
  return rows.filter(isOffered).map(offerOf);
}

function isOffered({ mailing }: { mailing: unknown }): boolean {
  return mailSettingSchema.parse(mailing).sending !== "off";
}

function offerOf({
  mailing: _,
  appearance,
  ...row
}: Omit<MailOffer, "appearance"> & { mailing: unknown; appearance: unknown }): MailOffer {
  return { ...row, appearance: { textFace: appearanceSchema.parse(appearance).textFace } };
}
