import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { MailEdition } from "@/lib/rendering/mail/render-mail";
import { type MailView, mailViews } from "./mail-views";

type Props = { path: string; view: MailView; mail: MailEdition };

/** The mail as mail programs show it: in a frame of its own, where nothing can run and no link leads away. */
export function MailPreview({ path, view, mail }: Props) {
  const t = useTranslations("mailing.issue");
  const tabs = mailViews.map((one) => ({
    href: one === "light" ? path : `${path}?view=${one}`,
    title: t(`views.${one}`),
    current: one === view,
  }));
  const kilobytes = Math.ceil(new TextEncoder().encode(mail.html).byteLength / 1000);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className="pb-3 text-lg">
        {t("preview")}
      </h2>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 pb-4 text-sm">
        <dt className="text-muted">{t("subject")}</dt>
        <dd className="break-words font-bold">{mail.subject}</dd>
        <dt className="text-muted">{t("preheader")}</dt>
        <dd className="break-words">{mail.preheader}</dd>
        <dt className="text-muted">{t("size")}</dt>
        <dd>
          {t("sizeIs", { kilobytes })}
          {mail.left > 0 && ` ${t("left", { count: mail.left })}`}
        </dd>
      </dl>
      <LinkTabs label={t("viewsLabel")} tabs={tabs} className="mb-4" />
      {view === "text" ? (
        <pre className="max-w-prose whitespace-pre-wrap break-words rounded-md bg-sunken p-4 font-sans text-sm">
          {mail.text}
        </pre>
      ) : (
        <iframe
          title={t("frame")}
          sandbox=""
          srcDoc={mail.html}
          className={cx(
            "h-[75vh] w-full rounded-md border border-rule bg-raised",
            view === "narrow" && "max-w-[375px]",
          )}
        />
      )}
    </section>
  );
}
