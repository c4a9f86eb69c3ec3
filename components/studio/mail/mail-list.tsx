import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import type { MailLine } from "@/lib/notifications/mail-line";

const tones = { waiting: "plain", retrying: "warning", sent: "plain", written: "plain", failed: "danger" } as const;

/** Mails, newest first; where they are files each opens to what it says. */
export function MailList({ mails }: { mails: readonly MailLine[] }) {
  return (
    <ul className="border-rule border-t">
      {mails.map((mail) => (
        <li key={mail.id} className="border-rule border-b py-2.5">
          {mail.text === null ? <Head mail={mail} /> : <Opening mail={mail} />}
          {mail.problem && <p className="break-words text-danger text-sm">{mail.problem}</p>}
        </li>
      ))}
    </ul>
  );
}

function Head({ mail: { to, subject, createdAt, state } }: { mail: MailLine }) {
  const t = useTranslations("notifications.mailPage");
  return (
    <span className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <span className="min-w-0 break-words">{subject}</span>
      <span className="flex items-baseline gap-3 text-muted text-sm sm:justify-self-end">
        <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
        <Time value={createdAt} />
      </span>
      <span className="min-w-0 break-all text-muted text-sm">{to}</span>
    </span>
  );
}

function Opening({ mail }: { mail: MailLine }) {
  const t = useTranslations("notifications.mailPage");
  return (
    <details className="group">
      <summary className="flex cursor-pointer list-none items-baseline gap-2 rounded-sm hover:bg-sunken/60">
        <Icon of={ChevronRight} className="relative top-0.5 text-muted group-open:rotate-90" />
        <Head mail={mail} />
      </summary>
      <pre className="mt-3 max-w-prose whitespace-pre-wrap break-words rounded-md bg-sunken p-4 font-sans text-sm">
        {mail.text}
      </pre>
      {mail.state === "written" && (
        <a href={`/api/mail/${mail.id}`} className="link mt-2 inline-block py-1 text-sm" download>
          {t("download")}
        </a>
      )}
    </details>
  );
}
