import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { stopListening } from "@/lib/platform/notify.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { PublicParts } from "@/lib/publishing/public-parts.server";
import { writeApproved } from "@/lib/publishing/testing/articles";
import { assemble, publish, signOff, slugsOf } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { withdrawIssue } from "@/lib/publishing/withdraw-issue.server";
import { isStrayFile, isUnknownAddress } from "./unknown-address";

const world = newsroomDatabase();
let room: Newsroom;
const parts = new PublicParts();
beforeAll(async () => {
  room = await makeNewsroom();
  await parts.follow();
});
afterAll(async () => {
  parts.stop();
  await stopListening();
});

async function out(number: number) {
  const first = await writeApproved(room, "oh", { byline: "oh" });
  const issueId = await assemble(room, { number, sections: { 특집: [first] } });
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
  parts.doubt();
  const { slug } = await db.article.findUniqueOrThrow({ where: { id: first } });
  const [publication, issue] = await slugsOf(room, issueId);
  return { issueId, slug, publication: `/${publication}`, issue: `/${publication}/${issue}` };
}

const unknown = async (addresses: readonly string[]) => {
  const found = await Promise.all(addresses.map(async (one) => [one, await isUnknownAddress(one, parts)] as const));
  return found.flatMap(([address, isUnknown]) => (isUnknown ? [address] : []));
};

describe("addresses at which certainly nothing stands", () => {
  it("are told from those that must be asked, without a page being drawn", async () => {
    const { publication, issue, slug } = await out(1);
    const asked = [
      ...["/", "/sitemap.xml", publication, `${publication}/archive`, `${publication}/people`],
      ...[`${publication}/archive?year=2026&page=1`, `${publication}/people/oh`, `${publication}/sections/특집`],
      ...[`${publication}/sections/특집/feed.xml`, `${publication}/sitemap.xml?page=1`, `${publication}/tables?page=1`],
      ...[`${publication}/feed.xml`, "/search?q=x", `${publication}/search?q=x`, `${publication}/`, "//x"],
      ...["/elsewhere/subscribe", issue, `${issue}/manifest.json`, `${issue}/tables/99.csv`, `${issue}/editions/1`],
      ...[`${issue}/${slug}`, `${issue}/${slug}/cite.bib`, `${issue}/editions/1/${slug}`, `${issue}/${slug}?x=1`],
    ];
    expect(await unknown(asked)).toEqual([]);
    const nowhere = [
      ...[
        "/WEEKLY",
        "/elsewhere",
        "/elsewhere/feed.xml",
        "/constructor",
        "/__proto__/x/y",
        "/wp-login.php",
        "/_missing",
      ],
      ...[
        "archive?year=1999",
        "archive?page=9",
        "archive?page=x",
        "people/nobody",
        "sections/특집?page=9",
        "people/x/y",
      ]
        .concat(["tables?page=9", "sources?page=9", "sitemap.xml?page=9", "corrections?page=9", "sections/Policy"])
        .map((list) => `${publication}/${list}`),
      ...[`${publication}/constructor`, `${publication}/2099-01-01`, `${publication}/2099-01-01/${slug}/cite.bib`],
      ...[`${publication}/..%2f..%2fetc`, `${publication}/%00`, `${issue}/nothing-here`, `${issue}/%00`],
      ...[`${issue}/nothing-here/cite.bib`, `${issue}/editions/9`, `${issue}/x/y/z`, `/${"a".repeat(3_000)}`],
    ];
    expect(await unknown(nowhere)).toEqual(nowhere);
    await parts.confirm();
    const strays = [
      ...["/apple-touch-icon.png", "/random.pdf", "/elsewhere/1/issue.pdf", "/%ff/x.png", `${publication}/issue.pdf`],
      ...[`${publication}/2099-01-01/issue.pdf`, `${issue}/other.pdf`, `${issue}/${slug}/issue.pdf`],
      ...[`${issue}/${slug}/x/article.pdf`, `${issue}/article.pdf`, `${issue}/issue.pdf/x.png`],
    ];
    const files = [
      ...strays,
      ...["issue.pdf", "issue.epub", "issue.docx", "card.png"].map((form) => `${issue}/${form}`),
      ...["article.pdf?x=1", "article.epub", "article.docx", "card.png"].map((form) => `${issue}/${slug}/${form}`),
      "/api/x.png",
      "/studio/x.pdf",
      "/_next/static/x.png",
      "/icon.svg",
      "/",
    ];
    expect(files.filter((file) => isStrayFile(file, parts))).toEqual(strays);
  });

  it("are not those that readers knew: where an article moved from, and what was withdrawn", async () => {
    const moved = await out(2);
    await world.query(
      `INSERT INTO "Redirect" ("id", "publicationId", "fromPath", "toPath") VALUES (gen_random_uuid(), $1, $2, $3)`,
      [room.publicationId, `${moved.issue}/old-name`, `${moved.issue}/${moved.slug}`],
    );
    const gone = await out(3);
    const { liveEditionId } = await db.issue.findUniqueOrThrow({ where: { id: gone.issueId } });
    const wish = { issueId: gone.issueId, liveEditionId: liveEditionId ?? "", reason: "인쇄 오류" };
    expectAccepted(await withdrawIssue(room.people.han, wish));
    parts.doubt();
    expect(await unknown([`${moved.issue}/old-name`, gone.issue, `${gone.issue}/${gone.slug}`])).toEqual([]);
  });

  it("are not judged while what is out is not known", async () => {
    expect(await isUnknownAddress("/elsewhere/2026-01-01", new PublicParts())).toBe(false);
  });
});
