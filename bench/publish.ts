import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { addItem } from "@/lib/issues/add-item.server";
import { changeIssueDetails } from "@/lib/issues/change-issue-details.server";
import { itemSchema } from "@/lib/issues/item";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { publishIssue } from "@/lib/publishing/publish-issue.server";
import { writeApproved } from "@/lib/publishing/testing/articles";
import { assemble, at, readiness, signOff } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { migrate } from "../scripts/database/migrations.mjs";
import { startCluster } from "../scripts/postgres/cluster.mjs";
import { withClient } from "../scripts/postgres/connect.mjs";
import { type Row, summary } from "./bench";
import { olderIssuesSql } from "./publish/older-issues";
import { startApp } from "./support/app";

export const about =
  "an issue of 14 articles, alone and beside 1,000 issues: the publishing transaction (aim: 50 ms), and from its commit until its public page shows it (aim: p50 45 ms). The app is built first unless NEXT_DIST_DIR names a build";

const articles = 14;
const olderIssues = 1_000;
const following = ["edition.published", "person.tell", "notification.mail", "mail.send", "pages.write"];
const measured = 20;
const warmUp = 5;

/** The app runs as it does in production, in a process of its own; what is published here has to reach it through the database. */
export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const cluster = await startCluster({ folder: join(folder, "cluster") });
  const url = cluster.url("bench");
  const client = (query: string) =>
    withClient(cluster.url("postgres"), (one: { query(sql: string): Promise<unknown> }) => one.query(query));
  await client("CREATE DATABASE bench");
  await migrate(url);
  Object.assign(process.env, { DATABASE_URL: url, AUTH_SECRET: "x".repeat(40), DATA_DIR: folder });
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: join(folder, "app") }, ["--empty"]);
  try {
    return await measure(app.address, (sql) =>
      withClient(cluster.url("bench"), (one: { query(text: string): Promise<unknown> }) => one.query(sql)),
    );
  } finally {
    await app.stop();
    await db.$disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(address: string, write: (sql: string) => Promise<unknown>): Promise<Row[]> {
  const room = await makeNewsroom();
  const issueId = await assembleIssue(room);
  const alone = await publishOften(room, issueId, { address, from: 1 });
  await write(olderIssuesSql(issueId, olderIssues));
  const beside = await publishOften(room, issueId, { address, from: warmUp + measured + 1 });
  return [
    { what: "publish until committed", ...summary(alone.commit) },
    { what: "commit until visible", ...summary(alone.visible) },
    { what: `publish until committed, beside ${olderIssues} issues`, ...summary(beside.commit) },
    { what: `commit until visible, beside ${olderIssues} issues`, ...summary(beside.visible) },
  ];
}

async function publishOften(room: Newsroom, issueId: string, { address, from }: { address: string; from: number }) {
  const { slug } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const page = `${address}/${room.publicationSlug}/${slug}`;
  const times = { commit: [] as number[], visible: [] as number[] };
  for (let edition = from; edition < from + warmUp + measured; edition += 1) {
    const mark = `발행 확인 ${edition}`;
    await announce(room, issueId, mark);
    await untilNothingFollows();
    const { commit, visible } = await publishAndLook(room, issueId, { edition, mark, page });
    if (edition >= from + warmUp) {
      times.commit.push(commit);
      times.visible.push(visible);
    }
  }
  return times;
}

async function assembleIssue(room: Newsroom): Promise<string> {
  const first = await writeApproved(room, "oh", { title: "첫 기사" });
  const issueId = await assemble(room, { sections: { 특집: [first] } });
  const { id: sectionId } = await db.section.findFirstOrThrow({ where: { issueId } });
  for (let number = 2; number <= articles; number += 1) {
    const articleId = await writeApproved(room, "oh", { title: `기사 ${number}` });
    const place = { sectionId, articleId, ...itemSchema.parse({}) };
    expectAccepted(await addItem(room.people.moon, { ...(await at(issueId)), ...place }));
  }
  return issueId;
}

/** A change that its readers can see, so that there is something to publish. */
async function announce(room: Newsroom, issueId: string, introduction: string): Promise<void> {
  const { number, slug, publicationDate } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const details = {
    number,
    slug,
    introduction,
    pageBudget: null,
    publicationDate: publicationDate.toISOString().slice(0, 10),
  };
  expectAccepted(await changeIssueDetails(room.people.baek, { ...(await at(issueId)), ...details }));
  expectAccepted(await signOff(room, issueId));
}

type Look = { edition: number; mark: string; page: string };

/** What followed the edition before (news, mails, pages made ahead) is done: editions do not go out within a second of each other. */
async function untilNothingFollows(): Promise<void> {
  const open = { doneAt: null, failedAt: null, task: { in: following } };
  while ((await db.outbox.count({ where: open })) > 0) await pause(50);
}

async function publishAndLook(room: Newsroom, issueId: string, { edition, mark, page }: Look) {
  const { hash } = await readiness(room.people.baek, issueId);
  const begun = performance.now();
  expectAccepted(await publishIssue(room.people.baek, { issueId, hash, edition, reason: "측정", publicNote: "" }));
  const committed = performance.now();
  for (;;) {
    const text = await (await fetch(page)).text();
    if (text.includes(mark)) return { commit: committed - begun, visible: performance.now() - committed };
  }
}
