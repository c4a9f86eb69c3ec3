import type { House } from "../house";
import { writeApproved } from "../issue-147/issue";
import { assemble, goOut } from "../issues";
import type { Ids, SampleArticle } from "../write";

type Older = { readonly number: number; readonly date: string; readonly articles: readonly SampleArticle[] };

/** Publishes the older issues, oldest first. */
export async function makeArchive(house: House, ids: Ids, issues: readonly Older[]): Promise<void> {
  const { actors, publicationIds } = house;
  for (const { number, date, articles } of issues) {
    const items = [];
    for (const sample of articles) items.push({ articleId: await writeApproved(house, ids, sample) });
    const sections = [{ title: "동향", items }];
    const issueId = await assemble(
      { planner: actors.chief, assembler: actors.editor },
      { publicationId: publicationIds.weekly, number, date, sections },
    );
    await goOut(actors.deputy, actors.chief, issueId);
  }
}
