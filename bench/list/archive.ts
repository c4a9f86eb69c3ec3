import { article, p } from "@/lib/document/build";
import type { RevisionContent } from "@/lib/document/revision-content";
import { schemaVersion } from "@/lib/document/schema";

/** The people and the publication of the bench. */
export const ids = {
  publicationId: "018f0000-0000-7000-8000-0000000000aa",
  chief: "018f0000-0000-7000-8000-000000000001",
  author: "018f0000-0000-7000-8000-000000000002",
  reviewer: "018f0000-0000-7000-8000-000000000003",
};

/** What is in review can be read; of the others nobody reads the text here. */
const text: RevisionContent = {
  ...{ schemaVersion, kind: "article", language: "ko", byline: "", sources: {}, tables: {} },
  document: article(
    { title: "위성 통신 규범을 둘러싼 논의", lead: "한 줄" },
    ...Array.from({ length: 40 }, () => p("위성 통신 규범".repeat(20))),
  ),
};

/** Articles that are still being worked on, however large the archive is. */
const open = 40;
/** Items of one issue. */
const perIssue = 14;

/**
 * SQL that brings an archive from `from` articles to `to`: published ones in issues of 14, the newest 40 in every open state,
 * each with an author, a revision, a round of review and a verdict. Straight SQL, since it is reading that is measured.
 */
export function archiveSql(from: number, to: number): string {
  return `${from === 0 ? people : ""}
    SET session_replication_role = replica; -- no triggers: these rows were never edited, they are simply there
    ${articles(from, to)}
    ${revisions(from)}
    ${rounds(from)}
    ${issues(from, to)}
    UPDATE "Article" SET state = 'published' WHERE state <> 'published';
    UPDATE "Article" SET state = (ARRAY['planned','draft','inReview','changesRequested','approved']::"ArticleState"[])[1 + n % 5],
      "dueAt" = now() + (n - 10) * interval '6 hours'
      FROM (SELECT id AS open_id, row_number() OVER (ORDER BY "updatedAt" DESC) AS n FROM "Article") newest
      WHERE id = open_id AND n <= ${open};
    UPDATE "ReviewRound" SET "closedAt" = now(), outcome = 'approved' WHERE "closedAt" IS NULL;
    DELETE FROM "Decision" USING "ReviewRound" r, "Article" a
      WHERE "roundId" = r.id AND r."articleId" = a.id AND a.state = 'inReview';
    UPDATE "ReviewRound" SET "closedAt" = NULL, outcome = NULL
      FROM "Article" a WHERE a.id = "articleId" AND a.state = 'inReview';
    UPDATE "Revision" r SET content = '${JSON.stringify(text)}'::jsonb FROM "Article" a WHERE a.id = r."articleId" AND a.state = 'inReview';
    SET session_replication_role = origin;
    DELETE FROM "TitleWords"; DELETE FROM "OwnArticle";
    INSERT INTO "TitleWords" ("articleId", "grams") SELECT id, grams_of(title) FROM "Article";
    INSERT INTO "OwnArticle" ("userId", "articleId", "publicationId", "updatedAt")
      SELECT r."userId", a.id, a."publicationId", a."updatedAt" FROM "ReasonToOwn" r JOIN "Article" a ON a.id = r."articleId";
    SELECT gin_clean_pending_list('"TitleWords_grams_idx"'::regclass);
    ANALYZE;`;
}

const people = `
  INSERT INTO "User" (id, email, name) VALUES
    ('${ids.chief}', 'chief@bench.example', '윤서진'),
    ('${ids.author}', 'author@bench.example', '서하늘'),
    ('${ids.reviewer}', 'reviewer@bench.example', '강태오');
  INSERT INTO "User" (id, email, name)
    SELECT gen_random_uuid(), 'writer' || n || '@bench.example', '필자 ' || n FROM generate_series(1, 40) n;
  INSERT INTO "Publication" (id, slug, title, language, "timeZone")
    VALUES ('${ids.publicationId}', 'bench', '주간 시험', 'ko', 'Asia/Seoul');
  INSERT INTO "Membership" (id, "userId", "publicationId", role)
    SELECT gen_random_uuid(), id, '${ids.publicationId}', 'author' FROM "User";`;

function articles(from: number, to: number): string {
  return `
    CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id, n FROM generate_series(${from + 1}, ${to}) n;
    INSERT INTO "Article" (id, "publicationId", slug, kind, language, title, state, "createdById", "updatedAt", "createdAt")
      SELECT id, '${ids.publicationId}', 'article-' || n, (ARRAY['feature','article','brief']::"ArticleKind"[])[1 + n % 3], 'ko',
        (ARRAY['위성 통신 규범을 둘러싼 논의', '기초연구 선도구역을 새로 지정', '반도체 장비의 국산화율', '달 탐사 계획의 다음 단계'])[1 + n % 4] || ' ' || n,
        'published', '${ids.chief}', now() - (${to} - n) * interval '1 hour', now() - (${to} - n) * interval '1 hour'
      FROM made;
    INSERT INTO "ArticlePerson" ("articleId", "userId", role)
      SELECT made.id, (SELECT id FROM "User" ORDER BY (id = '${ids.author}') DESC, id OFFSET made.n % 20 LIMIT 1), 'author' FROM made;`;
}

function revisions(from: number): string {
  return `
    INSERT INTO "Revision" (id, "articleId", number, "schemaVersion", "documentVersion", content, hash, reason, "createdById")
      SELECT gen_random_uuid(), id, 1, 1, 1, '{}', encode(sha256((n::text || '${from}')::bytea), 'hex'), 'submitted', '${ids.chief}' FROM made;`;
}

function rounds(from: number): string {
  return `
    INSERT INTO "ReviewRound" (id, "articleId", number, "revisionId", "openedById", "closedAt", outcome)
      SELECT gen_random_uuid(), r."articleId", 1, r.id, '${ids.chief}', now(), 'approved'
      FROM "Revision" r JOIN made ON made.id = r."articleId";
    INSERT INTO "ReviewAssignment" (id, "roundId", "reviewerId")
      SELECT gen_random_uuid(), r.id, '${ids.reviewer}' FROM "ReviewRound" r JOIN made ON made.id = r."articleId"
      WHERE made.n % 2 = 0;
    INSERT INTO "Decision" (id, "roundId", "reviewerId", "revisionId", "revisionHash", verdict)
      SELECT gen_random_uuid(), r.id, '${ids.reviewer}', r."revisionId", v.hash, 'approve'
      FROM "ReviewRound" r JOIN made ON made.id = r."articleId" JOIN "Revision" v ON v.id = r."revisionId" WHERE made.n > ${from};`;
}

function issues(from: number, to: number): string {
  const first = Math.floor(from / perIssue);
  const last = Math.floor(to / perIssue);
  return `
    UPDATE "Issue" SET state = 'published';
    INSERT INTO "Issue" (id, "publicationId", number, slug, "publicationDate", state, "updatedAt")
      SELECT gen_random_uuid(), '${ids.publicationId}', n, 'no-' || n, current_date + 7 - (${last} - n),
        CASE WHEN n > ${last - 2} THEN 'inProduction' ELSE 'published' END::"IssueState", now()
      FROM generate_series(${first + 1}, ${last}) n;
    INSERT INTO "Section" (id, "issueId", position, title)
      SELECT gen_random_uuid(), id, position, '부 ' || position FROM "Issue", generate_series(0, 2) position WHERE number > ${first};
    INSERT INTO "IssueItem" (id, "issueId", "sectionId", position, "articleId")
      SELECT gen_random_uuid(), i.id, s.id, (made.n % ${perIssue}) / 3, made.id
      FROM made JOIN "Issue" i ON i.number = 1 + (made.n - 1) / ${perIssue}
      JOIN "Section" s ON s."issueId" = i.id AND s.position = (made.n % ${perIssue}) % 3;
    DROP TABLE made;`;
}
