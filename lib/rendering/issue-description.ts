import { excerpt } from "./reading-time";

type Told = { issue: { introduction: string }; sections: { groups: { items: { title: string }[] }[] }[] };

/** An issue in a line, for search engines and shared links: its introduction, else its headlines. */
export function issueDescription({ issue, sections }: Told): string {
  const titles = sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ title }) => title)));
  return excerpt(issue.introduction || titles.join(" / "));
}

/** A list of articles in a line: what stands first in it. */
export function linesDescription(lines: readonly { readonly title: string }[]): string {
  return excerpt(lines.map(({ title }) => title).join(" / "));
}
