import type { Id } from "@/lib/kernel/ids";

/**
 * SQL that gives the publication of an issue that is out `count` older ones, each a week before the next, with an edition that is that issue's own
 * in all but its number, its day and its address. Straight SQL: it is publishing beside them that is measured.
 */
export function olderIssuesSql(issueId: Id, count: number): string {
  return `
    SET session_replication_role = replica; -- no triggers: these were published long ago
    CREATE TEMP TABLE older AS SELECT gen_random_uuid() AS issue, gen_random_uuid() AS edition, n, 100000 + n AS number, 'older-' || n AS slug,
      i."publicationDate" - n * 7 AS day FROM generate_series(1, ${count}) n, "Issue" i WHERE i.id = '${issueId}';
    INSERT INTO "Issue" (id, "publicationId", number, slug, "publicationDate", state, "liveEditionId", "updatedAt")
      SELECT o.issue, i."publicationId", o.number, o.slug, o.day, i.state, o.edition, now() FROM older o, "Issue" i WHERE i.id = '${issueId}';
    INSERT INTO "Edition" (id, "issueId", number, frame, manifest, hash, "publishedById", "publishedAt")
      SELECT o.edition, o.issue, 1, jsonb_set(jsonb_set(jsonb_set(e.frame, '{issue,slug}', to_jsonb(o.slug)), '{issue,number}', to_jsonb(o.number)),
          '{issue,publicationDate}', to_jsonb(o.day::text)),
        jsonb_set(e.manifest, '{issue}', to_jsonb(o.slug)), encode(sha256(o.slug::bytea), 'hex'), e."publishedById", now() - o.n * interval '7 days'
      FROM older o, "Issue" i JOIN "Edition" e ON e.id = i."liveEditionId" WHERE i.id = '${issueId}';
    INSERT INTO "EditionItem" (id, "editionId", position, "articleId", "revisionId", "revisionHash", slug)
      SELECT gen_random_uuid(), o.edition, t.position, t."articleId", t."revisionId", t."revisionHash", t.slug
      FROM older o, "Issue" i JOIN "EditionItem" t ON t."editionId" = i."liveEditionId" WHERE i.id = '${issueId}';
    INSERT INTO "PublicPart" (key, version)
      SELECT p.slug || '/' || o.slug, (SELECT max(version) + 1 FROM "PublicPart") FROM older o, "Issue" i JOIN "Publication" p ON p.id = i."publicationId" WHERE i.id = '${issueId}';
    DROP TABLE older;
    SET session_replication_role = origin;
    SELECT pg_notify('imprimatur', '{"channel":"public parts","payload":{"version":0,"keys":null}}'); -- whoever serves pages asks anew
    ANALYZE;`;
}
