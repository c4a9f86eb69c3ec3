import { getLocale } from "next-intl/server";
import { ownWords } from "@/app/(readers)/own-words";
import { PageFrame } from "@/components/reader/page-frame";
import { ConfirmForm } from "@/components/reader/subscribe";
import type { Locale } from "@/lib/access/actor";
import { readQuestion } from "@/lib/mailing/subscribers/confirm-subscription.server";
import { tokenSchema } from "@/lib/people/person";
import { publicationPath } from "@/lib/rendering/addresses";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, unknown>> };

/** Behind the link of the letter that asks. Opening it changes nothing; its button does, unless too many are pressed at once (`?wait`). */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const mustWait = (await searchParams).wait !== undefined;
  const token = tokenSchema.safeParse((await params).token);
  const question = token.success ? await readQuestion(token.data) : null;
  const { setting, words } = await ownWords((question?.locale ?? (await getLocale())) as Locale);
  return (
    <PageFrame
      setting={setting}
      crumbs={question ? [{ label: question.title, href: publicationPath(question.slug) }] : []}
    >
      <div className="plain-page">
        {question && token.success ? (
          <>
            <h1>{words("confirmTitle")}</h1>
            {mustWait && (
              <p role="alert" className="form-problem">
                {words("wait")}
              </p>
            )}
            <ConfirmForm token={token.data} title={question.title} words={words} />
          </>
        ) : (
          <>
            <h1>{words("deadTitle")}</h1>
            <p>{words("dead")}</p>
          </>
        )}
      </div>
    </PageFrame>
  );
}
