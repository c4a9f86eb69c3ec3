import { beforeAll, describe, expect, it } from "vitest";
import { createChart } from "@/lib/charts/create-chart.server";
import { chartEmbed, figure, tableEmbed } from "@/lib/document/build";
import { chartContentSchema } from "@/lib/document/chart-content";
import { tableContentSchema } from "@/lib/document/table-content";
import { expectAccepted } from "@/lib/kernel/result";
import { addMedia } from "@/lib/media/add-media.server";
import { mediaStore } from "@/lib/media/store.server";
import { jpeg } from "@/lib/media/testing/pictures";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { createTable } from "@/lib/tables/create-table.server";
import { readApprovedText, readManifest } from "./read-edition.server";
import { publicKeysPath } from "./signature";
import { listPublicKeys } from "./signing-keys.server";
import { writeApproved } from "./testing/articles";
import { assemble, publish, signOff, slugsOf } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";
import { verifyEdition } from "./verify-edition";

const world = newsroomDatabase();

/*
 * One thing is altered behind the newsroom's back, by somebody who may write in the database or on the disk; whoever verifies is told that thing
 * and no other. What somebody between the newsroom and its readers alters, pages too: e2e/verify.spec.ts.
 */

type Out = Awaited<ReturnType<typeof bringOut>>;
let room: Newsroom;
let number = 0;
beforeAll(async () => {
  room = await makeNewsroom();
});

/** An issue that is out: an article with a table, its chart and a picture, and another one. */
async function bringOut() {
  number += 1;
  const { publicationId, people } = room;
  const content = tableContentSchema.parse({
    caption: "도시의 로봇",
    columns: [
      { key: "city", label: "도시" },
      { key: "robots", label: "로봇", kind: "number" },
    ],
    rows: [{ city: "서울", robots: 9417 }],
  });
  const table = expectAccepted(await createTable(people.oh, { publicationId, content }));
  const drawn = chartContentSchema.parse({
    ...{ kind: "bar", tableId: table.tableId, tableRevisionId: table.revisionId, labels: "city", series: ["robots"] },
    ...{ caption: "도시마다 늘어난 로봇", altText: "서울 9,417대" },
  });
  const chart = expectAccepted(await createChart(people.oh, { publicationId, content: drawn }));
  const bytes = await jpeg({ width: 60 + number, height: 40 });
  const { media } = expectAccepted(await addMedia(people.oh, { publicationId, name: "" }, bytes));
  const shown = { mediaId: media.id, hash: media.picture.hash, alt: "얼음 위의 로봇" };
  const blocks = [
    tableEmbed(table.tableId, table.revisionId),
    chartEmbed(chart.chartId, chart.revisionId),
    figure(shown),
  ];
  const first = await writeApproved(room, "oh", { title: "로봇", text: "로봇이 얼음 위에서 걷는다.", blocks });
  const second = await writeApproved(room, "ryu", { title: "바람", text: "바람이 저녁마다 남는다." });
  const issueId = await assemble(room, { number, sections: { 특집: [first, second] } });
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
  const { liveEditionId } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const article = await db.article.findUniqueOrThrow({ where: { id: first } });
  const place = await slugsOf(room, issueId);
  return {
    ...{ place, tableRevisionId: table.revisionId, picture: media.picture.hash, editionId: liveEditionId ?? "" },
    ...{ revisionId: article.publishedRevisionId ?? "", slug: article.slug },
  };
}

/** As nobody can through the newsroom: the database's own rules are not asked. */
async function alter(sql: string): Promise<void> {
  await world.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
}

const replaced = (table: string, column: string, id: string, [one, other]: readonly [string, string]) =>
  alter(
    `UPDATE "${table}" SET "${column}" = replace("${column}"::text, '${one}', '${other}')::jsonb WHERE "id" = '${id}'`,
  );

/** What the public is served, by the readers that its routes ask. */
async function read(path: string): Promise<Uint8Array | null> {
  const encoded = (value: unknown) => (value === null ? null : new TextEncoder().encode(JSON.stringify(value)));
  if (path === publicKeysPath) return encoded({ keys: await listPublicKeys() });
  const [publication = "", issue = "", article = "", file] = path.split("/").slice(1).map(decodeURIComponent);
  if (path.startsWith("/api/media/files/")) {
    const stream = await mediaStore().open(path.split("/").at(-1) ?? "");
    return stream && new Uint8Array(await new Response(stream).arrayBuffer());
  }
  if (article === "manifest.json") return encoded(await readManifest(publication, issue));
  if (!file) return new Uint8Array([32]);
  const found = await readApprovedText(publication, issue, article);
  return found && new TextEncoder().encode(found.text);
}

const verified = ({ place }: Out) => verifyEdition({ read, comparePage: async () => null }, ...place);
const at = ({ place }: Out, rest = "manifest.json") => `/${place.join("/")}/${rest}`;
const text = (out: Out) => at(out, `${encodeURIComponent(out.slug)}/content.json`);

type Case = [what: string, alter: (out: Out) => Promise<unknown>, found: (out: Out) => object[]];

const cases: Case[] = [
  ["nothing", async () => undefined, () => []],
  [
    "the signature",
    ({ editionId }) =>
      alter(
        `UPDATE "Edition" SET "signature" = translate("signature", 'ABCDEFabcdef', 'BCDEFAbcdefa') WHERE "id" = '${editionId}'`,
      ),
    (out) => [{ part: "signature", at: at(out), problem: "altered" }],
  ],
  [
    "whose key it is signed with",
    ({ editionId }) => alter(`UPDATE "Edition" SET "keyId" = reverse("keyId") WHERE "id" = '${editionId}'`),
    () => [{ part: "signature", at: publicKeysPath, problem: "unknownKey" }],
  ],
  [
    "an approval in the manifest",
    ({ editionId }) => replaced("Edition", "manifest", editionId, ['"verdict": "approve"', '"verdict": "override"']),
    (out) => [{ part: "manifest", at: at(out), problem: "altered" }],
  ],
  [
    "the hash of the manifest",
    ({ editionId }) => alter(`UPDATE "Edition" SET "hash" = reverse("hash") WHERE "id" = '${editionId}'`),
    (out) => [
      { part: "manifest", at: at(out), problem: "altered" },
      { part: "signature", at: at(out), problem: "altered" },
    ],
  ],
  [
    "the order",
    ({ editionId }) =>
      alter(`UPDATE "Edition" SET "frame" = jsonb_set("frame", '{sections,0,groups,0,items}',
        jsonb_build_array("frame" #> '{sections,0,groups,0,items,1}', "frame" #> '{sections,0,groups,0,items,0}')) WHERE "id" = '${editionId}'`),
    (out) => [{ part: "frame", at: at(out), problem: "altered", detail: "바람" }],
  ],
  [
    "a line of the colophon",
    ({ editionId }) => replaced("Edition", "frame", editionId, ['"value": "한빛연구원"', '"value": "다른연구원"']),
    (out) => [{ part: "frame", at: at(out), problem: "altered" }],
  ],
  [
    "the text of one article",
    ({ revisionId }) => replaced("Revision", "content", revisionId, ["얼음 위에서 걷는다", "얼음 위에서 뛴다"]),
    (out) => [{ part: "text", at: text(out), problem: "altered" }],
  ],
  [
    "a figure of the table that the text is pinned to",
    ({ revisionId }) => replaced("Revision", "content", revisionId, ["9417", "9471"]),
    (out) => [
      { part: "text", at: text(out), problem: "altered" },
      { part: "table", at: text(out), problem: "altered", detail: "도시의 로봇" },
    ],
  ],
  [
    "the caption of a chart",
    ({ revisionId }) => replaced("Revision", "content", revisionId, ["도시마다 늘어난 로봇", "도시마다 줄어든 로봇"]),
    (out) => [
      { part: "text", at: text(out), problem: "altered" },
      { part: "chart", at: text(out), problem: "altered", detail: "도시마다 줄어든 로봇" },
    ],
  ],
  [
    "a file of a picture",
    async ({ picture }) => {
      const bytes = await read(`/api/media/files/${picture}`);
      if (!bytes) throw new Error("the picture is not there");
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      await mediaStore().put({ hash: picture, bytes, mediaType: "image/jpeg" });
    },
    ({ picture }) => [{ part: "picture", at: `/api/media/files/${picture}`, problem: "altered" }],
  ],
  [
    "whether a file of a picture is there",
    ({ picture }) => mediaStore().remove(picture),
    ({ picture }) => [{ part: "picture", at: `/api/media/files/${picture}`, problem: "missing" }],
  ],
  // Readers are served the table that the text was approved with: it stands in the text, and its record is the desk's.
  [
    "the table's record, which no reader is served",
    ({ tableRevisionId }) => replaced("TableRevision", "content", tableRevisionId, ["9417", "9471"]),
    () => [],
  ],
];

describe("what is altered, and what whoever verifies is told", () => {
  it.each(cases)(
    "%s",
    async (_, change, found) => {
      const out = await bringOut();
      await change(out);
      const { findings, articles, tables, charts, pictures } = await verified(out);
      expect(findings).toEqual(found(out));
      expect([articles, tables, charts]).toEqual([2, 1, 1]);
      expect(pictures).toBeGreaterThan(0);
    },
    60_000,
  );
});
