import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { ownWords } from "@/app/(readers)/own-words";
import { readTyped, typedCookie } from "@/app/api/subscriptions/typed-form";
import { PageFrame } from "@/components/reader/page-frame";
import { SubscribeForm } from "@/components/reader/subscribe";
import { slugSchema } from "@/lib/kernel/ids";
import { readMailOffer } from "@/lib/publishing/read-mail-offer.server";
import { publicationPath } from "@/lib/rendering/addresses";
import { localeOf } from "@/app/(public)/reader-setting";

type Props = { params: Promise<{ publication: string }>; searchParams: Promise<{ wait?: string | string[] }> };

/** The form for mail once more, with what was typed into it: the address was none, or too many asked from there. */
export default async function AskAgainPage({ params, searchParams }: Props) {
  const slug = slugSchema.safeParse((await params).publication);
  const offer = slug.success ? await readMailOffer(slug.data) : null;
  if (!offer) notFound();
  const locale = localeOf(offer.language);
  const { setting, words } = await ownWords(locale);
  const typed = readTyped((await cookies()).get(typedCookie)?.value);
  const problem = (await searchParams).wait === undefined ? "again" : "wait";
  return (
    <PageFrame setting={setting} crumbs={[{ label: offer.title, href: publicationPath(offer.slug) }]}>
      <div className="plain-page">
        <h1>{words("title", { publication: offer.title })}</h1>
        <SubscribeForm
          offer={offer}
          words={words}
          locale={typed.locale ?? locale}
          typed={{ email: typed.email, problem }}
        />
      </div>
    </PageFrame>
  );
}
