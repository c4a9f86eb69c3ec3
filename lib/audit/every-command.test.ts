import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..");

/** Files that change rows and write down nothing themselves, each with the reason. Everything else that changes rows records what it did. */
const reasons: Readonly<Record<string, string>> = {
  "access/attempts.server.ts": "counts knocks on doors; not a record of the newsroom",
  "access/people/issue-first-admin-link.server.ts": "before there is anybody; who comes by the link is recorded",
  "articles/read-revision.server.ts": "reads",
  "pages/page-store.server.ts": "what is out, drawn ahead: made again from the editions whenever it is missing",
  "publishing/changing-what-is-out.server.ts": "the commands that work in it record",
  "publishing/keep-page-count.server.ts": "a cache: how long a text is in print",
  "articles/receive-steps.server.ts":
    "every step is kept with its author; a change of state is recorded by write-steps",
  "audit/check-trail.server.ts": "the trail itself",
  "audit/seal-events.server.ts": "the trail itself",
  "notifications/mail-notification.server.ts": "tells people; what happened is recorded where it happened",
  "notifications/send-digests.server.ts": "tells people",
  "notifications/tell-deadlines.server.ts": "tells people",
  "notifications/tell-of-suggestions.server.ts": "tells people",
  "notifications/tell-of.server.ts": "tells people",
  "notifications/tell-person.server.ts": "tells people",
  "notifications/mark-read.server.ts": "what somebody has read is their own business",
  "publishing/preview/open-preview.server.ts": "that a link was used stands in its row",
  "publishing/watch-schedules.server.ts": "drop-schedule and publishing record",
  "review/decide.server.ts": "write-decision records",
  "review/override.server.ts": "write-decision records",
  "mailing/bounces/note-failure.server.ts": "what a mail server said, in the rows of the mailing",
  "mailing/sending/end-delivery.server.ts": "what a mail server said, in the rows of the mailing",
  "mailing/sending/send-portion.server.ts": "that the mailing began is recorded; each mail has its row",
  "mailing/subscribers/ask-to-subscribe.server.ts":
    "a reader's wish, in a row of their own that they can have deleted; the trail is for good",
  "mailing/subscribers/change-subscriptions.server.ts": "a reader's wish, as above",
  "mailing/subscribers/confirm-subscription.server.ts":
    "a reader's consent stands in their row: when, by what, to which words",
  "mailing/subscribers/end-subscription.server.ts":
    "a reader's wish, as above; delete-subscriber records what an editor does",
  "mailing/subscribers/sweep-asked.server.ts": "forgets addresses that nobody confirmed",
  "media/sweep-files.server.ts": "files of pictures whose removal was recorded",
  "review/read-discussion.server.ts": "reads",
  "review/remind-reviewers.server.ts": "tells people; changes nothing",
  "search/index-issue.server.ts": "an index of what is out: made again from the editions whenever it is missing",
  "search/index-what-is-out.server.ts": "an index, as above",
  "sources/check-link-now.server.ts": "asks for a look; the source is not changed",
  "sources/links/check-links.server.ts": "what a robot found, not what somebody did",
  "sources/links/copies.server.ts": "what a robot found, not what somebody did",
  "sources/links/hosts.server.ts": "what a robot found, not what somebody did",
};

const commits =
  /\binTransaction\(|\bdb\.\w+\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(|\bdb\.\$executeRaw/;
const records = /\brecord\((?:tx|db|client)\b|\bchangeIssue\(|\bconcludeThread\(/;

it("every command that commits a change writes it into the trail, or says here why not", () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".server.ts") && !file.startsWith("platform"),
  );
  const silent = files.filter((file) => {
    const source = readFileSync(path.join(root, file), "utf8");
    return commits.test(source) && !records.test(source);
  });
  expect(silent.sort()).toEqual(Object.keys(reasons).sort());
});
