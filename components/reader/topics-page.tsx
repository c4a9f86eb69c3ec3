import type { People, Topic, Topics } from "@/lib/publishing/catalogue/catalogue";
import { personPath, topicPath } from "@/lib/rendering/addresses";
import { AcrossHead } from "./across-head";
import type { Setting } from "./words";

/** Sections and categories of a publication, each with what is out under it. */
export function TopicsPage({ topics, setting }: { topics: Topics; setting: Setting }) {
  const { publication, sections, categories } = topics;
  const { words } = setting;
  const hrefOf = (topic: Topic) => topicPath(publication.slug, topic.slug);
  return (
    <div className="issue">
      <AcrossHead publication={publication} title={words("across.sections")} />
      <TopicList title={words("across.bySection")} topics={sections} hrefOf={hrefOf} setting={setting} />
      <TopicList title={words("across.byCategory")} topics={categories} hrefOf={hrefOf} setting={setting} />
    </div>
  );
}

/** Everybody who wrote in a publication. */
export function PeoplePage({ people: { publication, people }, setting }: { people: People; setting: Setting }) {
  const { words } = setting;
  const hrefOf = (person: Topic) => personPath(publication.slug, person.slug);
  return (
    <div className="issue">
      <AcrossHead publication={publication} title={words("across.people")} />
      {people.length > 0 ? (
        <TopicList topics={people} hrefOf={hrefOf} setting={setting} />
      ) : (
        <p className="nothing">{words("across.noPeople")}</p>
      )}
    </div>
  );
}

type ListProps = { title?: string; topics: readonly Topic[]; hrefOf: (topic: Topic) => string; setting: Setting };

function TopicList({ title, topics, hrefOf, setting }: ListProps) {
  if (topics.length === 0) return null;
  return (
    <section className="topics" aria-label={title}>
      {title && <h2 className="part-title">{title}</h2>}
      <ul>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <a href={hrefOf(topic)}>{topic.name}</a>{" "}
            <span className="topic-count">{setting.words("articles", { count: topic.articles })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
