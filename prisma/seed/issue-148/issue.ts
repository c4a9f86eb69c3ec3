import { expectAccepted } from "@/lib/kernel/result";
import { spikeArticle } from "@/lib/review/spike.server";
import { judge, planArticle, send, writeArticle } from "../articles";
import type { House } from "../house";
import { writeApproved } from "../issue-147/issue";
import { assemble } from "../issues";
import type { Ids } from "../write";
import * as texts from "./articles";

/** The issue in production, due on the coming Friday: an article in each state before publication, and an empty slot. */
export async function makeIssue148(house: House, ids: Ids): Promise<void> {
  const { actors, publicationIds } = house;
  const publicationId = publicationIds.weekly;
  const by = (author: typeof actors.bora) => ({ author, publicationId, ids });

  const approved = await writeApproved(house, ids, texts.spending);
  const inReview = await writeArticle(by(actors.bora), texts.station);
  await send({ author: actors.bora, chief: actors.chief, reviewer: actors.eunchae }, inReview);
  const changesRequested = await writeArticle(by(actors.haneul), texts.patents);
  await send({ author: actors.haneul, chief: actors.chief, reviewer: actors.taeo }, changesRequested);
  await judge(actors.taeo, changesRequested, "requestChanges", "고부가가치 특허의 정의를 한 줄 덧붙여 주십시오.");
  const draft = await writeArticle(by(actors.bora), texts.hydropower);
  const planned = await planArticle(by(actors.haneul), texts.lunar);
  const spiked = await writeArticle(by(actors.bora), texts.cinema);
  expectAccepted(await spikeArticle(actors.chief, { articleId: spiked, reason: "정책 기사로 보기 어려움" }));
  const briefs = [await writeApproved(house, ids, texts.sun), await writeApproved(house, ids, texts.aircraft)];

  const publicationDate = comingFriday(new Date());
  const due = { dueAt: `${dayBefore(publicationDate, 2)}T09:00:00Z` };
  const slot = {
    articleId: null,
    slotLabel: "지역 소식 한 꼭지",
    category: "지역",
    ownerId: actors.haneul.userId,
    ...due,
  };
  const sections = [
    { title: "특집", items: [{ articleId: approved }] },
    {
      title: "정책 동향",
      items: [
        { articleId: inReview, category: "우주", ownerId: actors.bora.userId, ...due },
        { articleId: changesRequested, category: "통계", ownerId: actors.haneul.userId, ...due },
        slot,
      ],
    },
    {
      title: "기술 동향",
      itemNumbersRunOn: false,
      items: [
        { articleId: draft, category: "에너지", ownerId: actors.bora.userId, ...due },
        { articleId: planned, category: "우주", ownerId: actors.haneul.userId, ...due },
      ],
    },
    { title: "단신", itemNumbersRunOn: false, items: briefs.map((articleId) => ({ articleId })) },
  ];
  await assemble(
    { planner: actors.chief, assembler: actors.editor },
    { publicationId, number: 148, date: publicationDate, sections },
  );
}

/** The first Friday at least three days from a moment, as an ISO day. */
export function comingFriday(now: Date): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 3));
  day.setUTCDate(day.getUTCDate() + ((5 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}

function dayBefore(isoDay: string, days: number): string {
  const day = new Date(`${isoDay}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
