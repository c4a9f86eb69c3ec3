import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { type BoardFilter, type Lane, laneStates, lanes } from "@/lib/articles/lanes";
import { readLanes } from "@/lib/articles/read-lanes.server";
import { addItem } from "@/lib/issues/add-item.server";
import { itemSchema } from "@/lib/issues/item";
import { readCalendar } from "@/lib/issues/read-calendar.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { submit, write, writeApproved } from "./testing/articles";
import { assemble, at } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";

newsroomDatabase();

type More = Partial<BoardFilter> & { lane?: Lane; after?: { updatedAt: string; id: string } };

async function board(actor: Actor, { publicationId }: Newsroom, more: More = {}) {
  const found = expectAccepted(await readLanes(actor, { publicationId, ...more }));
  return Object.fromEntries(Object.entries(found).map(([lane, { cards }]) => [lane, cards.map(({ title }) => title)]));
}

describe("the board", () => {
  it("shows each article in the lane of its state, to each person what they may read and do", async () => {
    const room = await makeNewsroom();
    await write(room, "oh", { title: "초고" });
    const inReview = await write(room, "ryu", { title: "검토 중" });
    await submit(room, "ryu", inReview);
    await writeApproved(room, "oh", { title: "승인됨", kind: "brief" });
    const empty = { planned: [], changesRequested: [], out: [], spiked: [] };
    const all = { ...empty, draft: ["초고"], inReview: ["검토 중"], approved: ["승인됨"] };
    expect(await board(room.people.moon, room)).toEqual(all);
    expect(await board(room.people.oh, room)).toEqual({ ...all, inReview: [] });
    expect(await readLanes(room.people.guest, { publicationId: room.publicationId })).toMatchObject({ ok: false });

    const cardOf = async (who: "han" | "moon" | "oh") => {
      const found = expectAccepted(await readLanes(room.people[who], { publicationId: room.publicationId }));
      return found.draft?.cards[0];
    };
    expect((await cardOf("han"))?.may).toEqual({ submit: true, reopen: true, correct: true, spike: true });
    expect((await cardOf("moon"))?.may).toEqual({ submit: true, reopen: true, correct: false, spike: false });
    expect(await cardOf("oh")).toMatchObject({
      documentVersion: 1,
      people: ["oh"],
      may: { submit: true, spike: false },
    });
  });

  it("is narrowed down by kind, person, issue and words", async () => {
    const room = await makeNewsroom();
    const first = await write(room, "oh", { title: "달 탐사 계획" });
    await write(room, "ryu", { title: "반도체 장비", kind: "brief" });
    const issueId = await assemble(room, { sections: { 특집: [first] } });
    const drafts = async (more: More) => (await board(room.people.moon, room, more)).draft;
    expect(await drafts({ kind: "brief" })).toEqual(["반도체 장비"]);
    expect(await drafts({ personId: room.people.oh.userId })).toEqual(["달 탐사 계획"]);
    expect(await drafts({ issueId })).toEqual(["달 탐사 계획"]);
    expect(await drafts({ text: "반도체" })).toEqual(["반도체 장비"]);
    expect(await drafts({ text: "없는 낱말" })).toEqual([]);
  });

  it("pages a lane by itself, every card once, for staff and for authors", async () => {
    const room = await makeNewsroom();
    const { publicationId, people } = room;
    const data = Array.from({ length: 130 }, (_, number) => ({
      ...{ publicationId, slug: `a-${number}`, language: "ko", title: `기사 ${number}`, createdById: people.oh.userId },
      ...{
        state: number % 2 ? ("published" as const) : ("corrected" as const),
        updatedAt: new Date(1_700_000_000_000 + (number >> 2) * 1000),
      },
    }));
    await db.article.createMany({ data });
    for (const who of ["moon", "oh"] as const) {
      const whole = expectAccepted(await readLanes(people[who], { publicationId })).out;
      expect(whole?.cards).toHaveLength(20);
      const seen: string[] = [];
      let after: More["after"];
      do {
        const page = expectAccepted(
          await readLanes(people[who], { publicationId, lane: "out", ...(after && { after }) }),
        ).out;
        seen.push(...(page?.cards.map(({ title }) => title) ?? []));
        after = page?.next ?? undefined;
      } while (after);
      expect(seen).toHaveLength(130);
      expect(new Set(seen).size).toBe(130);
    }
    expect(lanes.flatMap((lane) => laneStates[lane])).toHaveLength(10);
  });
});

describe("the calendar", () => {
  it("has deadlines on the day of the publication's own clock, slots, and the days on which issues come out", async () => {
    const room = await makeNewsroom();
    const { publicationId, people } = room;
    const late = await write(room, "oh", { title: "자정 직후" });
    await db.article.update({ where: { id: late }, data: { dueAt: new Date("2026-01-05T15:30:00.000Z") } });
    const other = await write(room, "ryu", { title: "자리의 마감" });
    const issueId = await assemble(room, { number: 9, sections: { 특집: [] } });
    const { id: sectionId } = await db.section.findFirstOrThrow({ where: { issueId } });
    const place = (articleId: string | null, dueAt: string) => ({
      ...{ sectionId, articleId },
      ...itemSchema.parse({ slotLabel: "지역 소식", dueAt, ownerId: people.oh.userId }),
    });
    expectAccepted(await addItem(people.moon, { ...(await at(issueId)), ...place(other, "2026-01-07T03:00:00.000Z") }));
    expectAccepted(await addItem(people.moon, { ...(await at(issueId)), ...place(null, "2026-01-07T01:00:00.000Z") }));
    const month = async (actor: Actor, more: Partial<BoardFilter> = {}) => {
      const asked = { publicationId, month: "2026-01", timeZone: "Asia/Seoul", ...more };
      const { days } = expectAccepted(await readCalendar(actor, asked));
      return Object.entries(days).map(([day, entries]) => [
        day,
        ...entries.map((entry) =>
          entry.of === "article" ? entry.title : entry.of === "slot" ? entry.label : entry.number,
        ),
      ]);
    };
    expect(await month(people.moon)).toEqual([
      ["2026-01-09", 9],
      ["2026-01-06", "자정 직후"],
      ["2026-01-07", "지역 소식", "자리의 마감"],
    ]);
    expect(await month(people.oh)).toEqual([
      ["2026-01-09", 9],
      ["2026-01-06", "자정 직후"],
      ["2026-01-07", "지역 소식"],
    ]);
    expect(await month(people.seo)).toEqual([]);
    expect(await month(people.moon, { personId: people.ryu.userId })).toEqual([
      ["2026-01-09", 9],
      ["2026-01-07", "자리의 마감"],
    ]);
    const asked = { publicationId, month: "2026-01", timeZone: "Asia/Seoul" };
    expect(await readCalendar(people.guest, asked)).toMatchObject({ error: { code: "notFound" } });
  });
});
