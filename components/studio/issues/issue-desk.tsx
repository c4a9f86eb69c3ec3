import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { RailSection, WithRail } from "@/components/studio/rail";
import { Work } from "@/components/studio/work";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { IssueStateMark } from "@/components/ui/state-mark";
import type { GoingOut } from "@/lib/publishing/going-out";
import type { EditionLine, IssueReadiness } from "@/lib/publishing/readiness";
import { trailHref } from "../trail/trail-address";
import { Arrangement } from "./arrangement";
import { ColophonEditor } from "./colophon-editor";
import { ContentsPreview } from "./contents-preview";
import { DetailsButton } from "./details-dialog";
import { GoingOutState } from "./going-out/going-out";
import type { GoingOutActions } from "./going-out/going-out-actions";
import { OutArticles } from "./going-out/out-articles";
import { Withdraw } from "./going-out/withdraw";
import { IssueDeskProvider } from "./desk-context";
import { type DeskView, deskViews } from "./desk-views";
import { EditionList } from "./edition-list";
import type { IssueActions } from "./issue-actions";
import { PrimaryAction } from "./primary-action";
import { IssueChecklist } from "./issue-checklist";
import { Readiness, Warnings } from "./readiness";
import { SignOffState } from "./sign-off";
import { SummaryEditor } from "./summary-editor";

type Props = {
  readiness: IssueReadiness;
  label: string;
  view: DeskView;
  editions: readonly EditionLine[];
  owners: readonly { id: string; name: string }[];
  actions: IssueActions;
  going: GoingOut;
  goingActions: GoingOutActions;
  mayReadTrail: boolean;
};

/** An issue's desk: the arrangement in the middle, what stands in the way at its right. */
export function IssueDesk({ view, editions, mayReadTrail, ...desk }: Props) {
  const t = useTranslations("issues");
  const { readiness, label } = desk;
  const { issue } = readiness.arrangement;
  const path = `/studio/issues/${issue.id}`;
  const tabs = deskViews.map((one) => ({
    href: one === "arrangement" ? path : `${path}?view=${one}`,
    title: t(`desk.views.${one}`),
    current: one === view,
  }));
  const trail = { href: trailHref({ about: "issue", id: issue.id }), title: t("desk.trail"), current: false };
  return (
    <IssueDeskProvider {...desk}>
      <WithRail rail={<Rail readiness={readiness} />}>
        <Work>
          <PageHeader
            title={label}
            crumbs={[{ label: t("title"), href: "/studio/issues" }]}
            actions={<PrimaryAction />}
          >
            <Facts readiness={readiness} />
          </PageHeader>
          <LinkTabs label={t("desk.viewsLabel")} tabs={mayReadTrail ? [...tabs, trail] : tabs} className="mb-6" />
          {view === "arrangement" && <Arrangement />}
          {view === "summary" && <SummaryEditor />}
          {view === "colophon" && <ColophonEditor />}
          {view === "editions" && (
            <>
              <EditionList editions={editions} />
              <OutArticles />
              <Withdraw />
            </>
          )}
        </Work>
      </WithRail>
    </IssueDeskProvider>
  );
}

function Facts({ readiness }: { readiness: IssueReadiness }) {
  const t = useTranslations("issues.desk");
  const format = useFormatter();
  const { issue } = readiness.arrangement;
  const day = format.dateTime(new Date(issue.publicationDate), { dateStyle: "full", timeZone: "UTC" });
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <time dateTime={issue.publicationDate}>{day}</time>
      <IssueStateMark state={issue.state} />
      {readiness.live && <span>{t("live", { number: readiness.live.number })}</span>}
      <Link className="link" href={`/studio/issues/${issue.id}/preview`}>
        {t("preview")}
      </Link>
      <Link className="link" href={`/studio/issues/${issue.id}/mail`}>
        {t("mail")}
      </Link>
      <DetailsButton />
    </p>
  );
}

function Rail({ readiness }: { readiness: IssueReadiness }) {
  const t = useTranslations("issues.desk");
  return (
    <>
      <RailSection title={t("readiness")}>
        <Readiness blockers={readiness.blockers} />
        <Warnings warnings={readiness.warnings} />
        {readiness.may.plan && (
          <p className="pt-3 text-muted text-xs">
            <Link className="link" href="/studio/issues/gate">
              {t("gateRules")}
            </Link>
          </p>
        )}
      </RailSection>
      <RailSection title={t("checklist")}>
        <IssueChecklist />
      </RailSection>
      <RailSection title={t("signOff")}>
        <SignOffState />
      </RailSection>
      <RailSection title={t("goingOut")}>
        <GoingOutState />
      </RailSection>
      <RailSection title={t("contents")}>
        <ContentsPreview sections={readiness.composition.sections} />
      </RailSection>
    </>
  );
}
