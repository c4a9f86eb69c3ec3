import { getLocale } from "next-intl/server";
import { z } from "zod";
import { ownWords } from "@/app/(readers)/own-words";
import { OwnSubscriptions } from "@/components/reader/own-subscriptions";
import { PageFrame } from "@/components/reader/page-frame";
import type { Locale } from "@/lib/access/actor";
import { readOwnSubscriptions } from "@/lib/mailing/subscribers/change-subscriptions.server";
import { publicationPath } from "@/lib/rendering/addresses";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, unknown>> };

const saidSchema = z.enum(["confirmed", "left", "saved", "asked", "wait"]).nullable().catch(null);

/** Behind the links at the foot of a mail: what the address receives, and how to end it. */
export default async function OwnSubscriptionsPage({ params, searchParams }: Props) {
  const { token } = await params;
  const said = saidSchema.parse((await searchParams).said);
  const own = await readOwnSubscriptions(decodeURIComponent(token));
  const { setting, words } = await ownWords((own?.locale ?? (await getLocale())) as Locale);
  return (
    <PageFrame setting={setting} crumbs={own ? [{ label: own.title, href: publicationPath(own.slug) }] : []}>
      {own ? (
        <OwnSubscriptions own={own} token={token} words={words} said={said} />
      ) : (
        <div className="plain-page">
          <h1>{words("deadTitle")}</h1>
          <p>{words("noneBehind")}</p>
        </div>
      )}
    </PageFrame>
  );
}
