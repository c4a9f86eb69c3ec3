import { excerpt } from "./reading-time";

type Told = { issue: { introduction: string }; sections: { groups: { items: { title: string }[] }[] }[] };

/** An issue in a line, for search engines and shared links: its introduction, else its headlines. */
export function issueDescription({ issue, sections }: Told): string {
  const titles = sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ title }) => title)));
  return excerpt(issue.introduction || titles.join(" / "));
}
