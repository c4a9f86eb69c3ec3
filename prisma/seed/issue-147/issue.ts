import type { Id } from "@/lib/kernel/ids";
import { judge, send, writeArticle } from "../articles";
import type { House } from "../house";
import { assemble, goOut } from "../issues";
import type { Ids, SampleArticle } from "../write";
import { briefs } from "./briefs";
import { delta } from "./delta";
import { digital } from "./digital";
import { hongqi } from "./hongqi";
import { robots } from "./robots";
import { shenzhen } from "./shenzhen";
import { talent } from "./talent";
import { flexible, sofc } from "./technology";

/** The published issue: four sections, categories in two of them, every kind of part that such an issue has. */
export async function makeIssue147(house: House, ids: Ids): Promise<void> {
  const approved = (sample: SampleArticle) => writeApproved(house, ids, sample);
  const item = async (sample: SampleArticle, category = "") => ({ articleId: await approved(sample), category });
  const sections = [
    { title: "특집", items: [await item(talent)] },
    {
      title: "정책 동향",
      items: [
        await item(robots, "기술 전략"),
        await item(shenzhen, "지역"),
        await item(hongqi, "기업"),
        await item(delta, "혁신 체계"),
        await item(digital, "통계"),
      ],
    },
    { title: "기술 동향", itemNumbersRunOn: false, items: [await item(sofc, "에너지"), await item(flexible, "재료")] },
    { title: "단신", itemNumbersRunOn: false, items: await Promise.all(briefs.map((brief) => item(brief))) },
  ];
  const { actors, publicationIds } = house;
  const plan = { publicationId: publicationIds.weekly, number: 147, date: "2023-02-10", sections };
  const issueId = await assemble({ planner: actors.chief, assembler: actors.editor }, plan);
  await goOut(actors.deputy, actors.chief, issueId);
}

/** Writes an article, sends it to review and has it approved. */
export async function writeApproved({ actors, publicationIds }: House, ids: Ids, sample: SampleArticle): Promise<Id> {
  const author = sample.byline === "임보라" ? actors.bora : actors.haneul;
  const articleId = await writeArticle({ author, publicationId: publicationIds.weekly, ids }, sample);
  await send({ author, chief: actors.chief, reviewer: actors.taeo }, articleId);
  await judge(actors.taeo, articleId, "approve");
  return articleId;
}
