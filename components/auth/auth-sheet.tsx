import { ArrowLeft, Check, CircleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type Props = {
  title: string;
  children: ReactNode;
  /** A sentence under the title: what this is about. */
  lead?: string;
  /** Something that has just been done. */
  notice?: string;
  /** Something that went wrong before this page. */
  problem?: string;
  /** Where one step back leads. */
  back?: string;
};

/** The sheet on which somebody signs in, or says who they are. */
export function AuthSheet({ title, children, lead, notice, problem, back }: Props) {
  return (
    <div className="flex flex-col gap-5 rounded-md border border-rule bg-raised px-5 py-6 shadow-lift sm:px-8 sm:py-8">
      <div className="flex flex-col gap-1.5">
        <h1 className="text-lg">{title}</h1>
        {lead && <p className="text-muted">{lead}</p>}
      </div>
      {notice && (
        <p role="status" className="flex gap-2.5 border-ink border-l-2 pl-3">
          <Icon of={Check} className="mt-1" />
          {notice}
        </p>
      )}
      {problem && (
        <p role="alert" className="flex gap-2.5 border-danger border-l-2 pl-3">
          <Icon of={CircleAlert} className="mt-1 text-danger" />
          {problem}
        </p>
      )}
      {children}
      {back && <BackLink href={back} />}
    </div>
  );
}

function BackLink({ href }: { href: string }) {
  const t = useTranslations("auth");
  return (
    <Link
      href={href}
      className="inline-flex items-center gap-1.5 self-start text-muted text-sm no-underline hover:text-ink"
    >
      <Icon of={ArrowLeft} />
      {href === "/sign-in" ? t("backToSignIn") : t("backToDesk")}
    </Link>
  );
}
