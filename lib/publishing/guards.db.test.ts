import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { newsroomDatabase } from "@/lib/platform/testing/database";

// What the database itself keeps, whoever writes to it: plain SQL as its owner, past every command and past Prisma.

const hash = (letter: string) => letter.repeat(64);
const id = {
  user: newId(),
  publication: newId(),
  article: newId(),
  otherArticle: newId(),
  revision: newId(),
  otherRevision: newId(),
  round: newId(),
  issue: newId(),
  otherIssue: newId(),
  edition: newId(),
  otherEdition: newId(),
  section: newId(),
  secondSection: newId(),
  document: newId(),
};

describe("the database's own rules", () => {
  const world = newsroomDatabase();
  const run = (sql: string, values: unknown[] = []) => world.query(sql, values);

  beforeAll(async () => {
    await run(`INSERT INTO "User" (id, email, name) VALUES ($1, 'han@example.org', 'Han')`, [id.user]);
    await run(
      `INSERT INTO "Publication" (id, slug, title, language, "timeZone") VALUES ($1, 'weekly', 'Weekly', 'ko', 'Asia/Seoul')`,
      [id.publication],
    );
    await addArticle(id.article, id.revision, "first", "a");
    await addArticle(id.otherArticle, id.otherRevision, "second", "b");
    await addIssue(id.issue, id.edition, 1);
    await addIssue(id.otherIssue, id.otherEdition, 2);
    await addRound(id.round, 1);
    await run(`INSERT INTO "Section" (id, "issueId", position, title) VALUES ($2, $1, 0, 'I'), ($3, $1, 1, 'II')`, [
      id.issue,
      id.section,
      id.secondSection,
    ]);
    await run(
      `INSERT INTO "Decision" (id, "roundId", "reviewerId", "revisionId", "revisionHash", verdict) VALUES ($1, $2, $3, $4, $5, 'approve')`,
      [newId(), id.round, id.user, id.revision, hash("a")],
    );
    await run(`INSERT INTO "RevisionContributor" ("revisionId", "userId") VALUES ($1, $2)`, [id.revision, id.user]);
    await run(`INSERT INTO "SignOff" (id, "issueId", hash, "userId") VALUES ($1, $2, $3, $4)`, [
      newId(),
      id.issue,
      hash("c"),
      id.user,
    ]);
    await addItem(id.edition, 0, id.article, id.revision, "a");
    await run(
      `INSERT INTO "Correction" (id, "issueId", "fromEditionId", "toEditionId", notice) VALUES ($1, $2, $3, $3, 'n')`,
      [newId(), id.issue, id.edition],
    );
    await run(`INSERT INTO "AuditEvent" (kind, "subjectType", "subjectId") VALUES ('issue.created', 'issue', $1)`, [
      id.issue,
    ]);
    await run(
      `INSERT INTO "Document" (id, "articleId", "schemaVersion", content, "updatedAt") VALUES ($1, $2, 1, '{}', now())`,
      [id.document, id.article],
    );
    await run(
      `INSERT INTO "DocumentStep" ("documentId", version, step, "clientId", "userId") VALUES ($1, 1, '{}', 'c', $2)`,
      [id.document, id.user],
    );
  });

  describe.each([
    ["Revision", `"label" = 'x'`],
    ["RevisionContributor", `"userId" = "userId"`],
    ["DocumentStep", `"clientId" = 'x'`],
    ["Decision", `"note" = 'x'`],
    ["SignOff", `"note" = 'x'`],
    ["Edition", `"reason" = 'x'`],
    ["EditionItem", `"slug" = 'x'`],
    ["Correction", `"notice" = 'x'`],
    ["AuditEvent", `"kind" = 'x'`],
  ])("%s", (table, change) => {
    it("has a row to try it on", async () => expect((await run(`SELECT 1 FROM "${table}"`)).length).toBeGreaterThan(0));
    it("refuses to be changed", () => refused(run(`UPDATE "${table}" SET ${change}`), "append-only"));
    it("refuses to lose a row", () => refused(run(`DELETE FROM "${table}"`), "append-only"));
    it("refuses to be emptied", () => refused(run(`TRUNCATE "${table}" CASCADE`), "append-only"));
  });

  it("keeps one open round for an article", async () => {
    await refused(addRound(newId(), 2), "ReviewRound_one_open");
  });

  it("keeps a closed round's outcome with its end", () =>
    refused(run(`UPDATE "ReviewRound" SET "closedAt" = now() WHERE id = $1`, [id.round]), "ReviewRound_outcome_check"));

  it("keeps what a round is about", () =>
    refused(run(`UPDATE "ReviewRound" SET number = 9 WHERE id = $1`, [id.round]), "keeps its article"));

  it("takes a decision only on the revision of its round", () =>
    refused(
      run(
        `INSERT INTO "Decision" (id, "roundId", "reviewerId", "revisionId", "revisionHash", verdict) VALUES ($1, $2, $3, $4, $5, 'approve')`,
        [newId(), id.round, id.user, id.otherRevision, hash("b")],
      ),
      "revision of its round",
    ));

  it("takes a decision only with the revision's own hash", () =>
    refused(
      run(
        `INSERT INTO "Decision" (id, "roundId", "reviewerId", "revisionId", "revisionHash", verdict) VALUES ($1, $2, $3, $4, $5, 'approve')`,
        [newId(), id.round, id.user, id.revision, hash("f")],
      ),
      "Decision_revisionId",
    ));

  it("carries in an edition only revisions of the article itself", () =>
    refused(addItem(id.edition, 1, id.otherArticle, id.revision, "a"), "revision of its own article"));

  it("lets an issue point only to an edition of its own", () =>
    refused(
      run(`UPDATE "Issue" SET "liveEditionId" = $1 WHERE id = $2`, [id.otherEdition, id.issue]),
      "Issue_liveEditionId",
    ));

  it("lets an article's head be only its own revision", () =>
    refused(
      run(`UPDATE "Article" SET "headRevisionId" = $1 WHERE id = $2`, [id.otherRevision, id.article]),
      "Article_headRevisionId",
    ));

  it("takes an article into one issue only", async () => {
    const place = (position: number) =>
      run(`INSERT INTO "IssueItem" (id, "issueId", "sectionId", position, "articleId") VALUES ($1, $2, $3, $4, $5)`, [
        newId(),
        id.issue,
        id.section,
        position,
        id.article,
      ]);
    await place(0);
    await refused(place(1), "IssueItem_articleId_key");
  });

  it("lets orders be turned over inside a transaction, and refuses two in one place at its end", async () => {
    await run(`UPDATE "Section" SET position = 1 - position WHERE "issueId" = $1`, [id.issue]);
    await run(
      `BEGIN; UPDATE "Section" SET position = 0; UPDATE "Section" SET position = 1 WHERE id = '${id.section}'; COMMIT`,
    );
    await refused(run(`BEGIN; UPDATE "Section" SET position = 0; COMMIT`), "Section_issueId_position_key");
  });

  async function addArticle(article: string, revision: string, slug: string, letter: string) {
    await run(
      `INSERT INTO "Article" (id, "publicationId", slug, language, "createdById", "updatedAt") VALUES ($1, $2, $3, 'ko', $4, now())`,
      [article, id.publication, slug, id.user],
    );
    await run(
      `INSERT INTO "Revision" (id, "articleId", number, "schemaVersion", "documentVersion", content, hash, reason, "createdById")
       VALUES ($1, $2, 1, 1, 0, '{}', $3, 'submitted', $4)`,
      [revision, article, hash(letter), id.user],
    );
  }

  async function addIssue(issue: string, edition: string, number: number) {
    await run(
      `INSERT INTO "Issue" (id, "publicationId", number, slug, "publicationDate", "updatedAt") VALUES ($1, $2, $3, $4, '2026-02-10', now())`,
      [issue, id.publication, number, `issue-${number}`],
    );
    await run(
      `INSERT INTO "Edition" (id, "issueId", number, frame, manifest, hash, "publishedById") VALUES ($1, $2, 1, '{}', '{}', $3, $4)`,
      [edition, issue, hash("e"), id.user],
    );
  }

  const addRound = (round: string, number: number) =>
    run(`INSERT INTO "ReviewRound" (id, "articleId", number, "revisionId", "openedById") VALUES ($1, $2, $3, $4, $5)`, [
      round,
      id.article,
      number,
      id.revision,
      id.user,
    ]);

  const addItem = (edition: string, position: number, article: string, revision: string, letter: string) =>
    run(
      `INSERT INTO "EditionItem" (id, "editionId", position, "articleId", "revisionId", "revisionHash", slug) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), edition, position, article, revision, hash(letter), `s${position}`],
    );
});

async function refused(attempt: Promise<unknown>, because: string): Promise<void> {
  await expect(attempt).rejects.toThrow(because);
}
