import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { checkTrailAction } from "@/app/(studio)/studio/trail/actions";
import { ChainSign } from "@/components/studio/trail/chain-sign";
import { trailHref } from "@/components/studio/trail/trail-address";
import { TrailFilter } from "@/components/studio/trail/trail-filter";
import { TrailList } from "@/components/studio/trail/trail-list";
import { Work } from "@/components/studio/work";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { mayReadHouseAudit } from "@/lib/access/policies";
import { readTrailCheck } from "@/lib/audit/check-trail.server";
import { listTrail } from "@/lib/audit/list-trail.server";
import { type TrailQuery, trailQuerySchema } from "@/lib/audit/trail";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trail"))("title") };
}

/** The audit trail: of an article, an issue, a person, the publication on the desk, or the house. */
export default async function TrailPage({ searchParams }: Props) {
  const { actor, publication } = await readDesk();
  const asked = await searchParams;
  const isHouse = mayReadHouseAudit(actor);
  const start = publication ? { about: "publication", id: publication.id } : { about: "house" };
  const query = trailQuerySchema.safeParse("about" in asked ? asked : { ...start, ...asked });
  if (!query.success) notFound();
  const [t, tPlace, page, check] = await Promise.all([
    getTranslations("trail"),
    getTranslations("shell.places"),
    listTrail(actor, query.data),
    isHouse ? readTrailCheck(actor) : null,
  ]);
  if (!page.ok) notFound();
  const { title, entries, next, people, timeZone } = page.value;
  const { about } = query.data;
  const name = title || t("untitled");
  return (
    <Work>
      <PageHeader
        title={t(`of.${about}`, { name })}
        crumbs={crumbsOf(query.data, name, tPlace)}
        actions={<Downloads query={query.data} />}
      >
        {t("lead")}
      </PageHeader>
      {check?.ok && <ChainSign check={check.value} checkNow={checkTrailAction} />}
      {isHouse && publication && (about === "publication" || about === "house") && (
        <LinkTabs
          label={t("tabs.label")}
          className="mb-5"
          tabs={[
            {
              href: trailHref({ about: "publication", id: publication.id }),
              title: t("tabs.publication"),
              current: about === "publication",
            },
            { href: trailHref({ about: "house" }), title: t("tabs.house"), current: about === "house" },
          ]}
        />
      )}
      <TrailFilter key={trailHref(query.data)} query={query.data} people={people} />
      {entries.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyBody")}</EmptyState>
      ) : (
        <TrailList entries={entries} timeZone={timeZone} />
      )}
      <Turns query={query.data} next={next} />
    </Work>
  );
}

function crumbsOf({ about, id }: TrailQuery, name: string, tPlace: (key: string) => string) {
  if (about !== "article" && about !== "issue") return [];
  const place = about === "article" ? "articles" : "issues";
  return [
    { href: `/studio/${place}`, label: tPlace(place) },
    { href: `/studio/${place}/${id}`, label: name },
  ];
}

async function Downloads({ query: { before: _, ...query } }: { query: TrailQuery }) {
  const t = await getTranslations("trail.export");
  return (
    <>
      {(["csv", "json"] as const).map((format) => (
        <a
          key={format}
          href={`${trailHref(query, "/api/trail")}&format=${format}`}
          aria-label={`${t("label")}: ${t(format)}`}
          className={buttonClass("secondary", "sm")}
          download
        >
          {t(format)}
        </a>
      ))}
    </>
  );
}

async function Turns({ query, next }: { query: TrailQuery; next: string | null }) {
  const t = await getTranslations("trail");
  const { before, ...first } = query;
  return (
    <nav className="flex flex-wrap gap-6 py-5 text-sm" aria-label={t("title")}>
      {before && (
        <Link className="link" href={trailHref(first)}>
          {t("newest")}
        </Link>
      )}
      {next && (
        <Link className="link" href={trailHref({ ...first, before: next })}>
          {t("older")}
        </Link>
      )}
    </nav>
  );
}
