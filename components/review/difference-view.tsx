import "@/components/reader/styles/reader.css";
import "./difference.css";
import { Day } from "@/components/reader/day";
import { inOrder } from "@/components/reader/in-order";
import type { AttributeChange, BlockDifference } from "@/lib/review/difference-blocks";
import { type Difference, isSame } from "@/lib/review/difference";
import { Attributes, shownValue } from "./difference-attributes";
import { Part } from "./difference-block";
import type { DifferenceSetting, Side } from "./difference-setting";
import { TableChanges } from "./table-changes";
import { Runs, Words } from "./difference-words";
import { childrenOf, textAttribute } from "@/lib/rendering/node-json";

type Props = { difference: Difference; setting: DifferenceSetting; sideBySide?: boolean };

/** What changed between two revisions, set as readers get it: in line, or the one beside the other. */
export function DifferenceView({ difference, setting, sideBySide = false }: Props) {
  const { t } = setting;
  if (isSame(difference)) return <p className="text-muted">{t("same")}</p>;
  return (
    <div className="difference reader !max-w-none !px-4" lang={setting.language} data-printed-text>
      <Facts difference={difference} setting={setting} />
      <NumberChanges difference={difference} setting={setting} />
      <TableChanges changes={difference.tables} setting={setting} />
      {sideBySide ? (
        <div className="difference-columns">
          <p className="unchanged text-muted">{t("before")}</p>
          <p className="unchanged text-muted">{t("after")}</p>
          <Column difference={difference} side="before" setting={setting} />
          <Column difference={difference} side="after" setting={setting} />
        </div>
      ) : (
        <Column difference={difference} side="both" setting={setting} />
      )}
    </div>
  );
}

type ColumnProps = { difference: Difference; side: Side; setting: DifferenceSetting };

function Column({ difference, side, setting }: ColumnProps) {
  const { title, lead, summary, body, references } = difference;
  return (
    <article className="prose">
      <h2 className="!mt-0 !text-[length:var(--r-4)]">
        <Line part={title} side={side} setting={setting} />
      </h2>
      <LeadLine part={lead} side={side} setting={setting} />
      {hasText(summary) && (
        <p className="text-muted">
          <span className="inline-note">{setting.t("summary")} </span>
          <Line part={summary} side={side} setting={setting} />
        </p>
      )}
      {inOrder(body).map(({ key, item }) => (
        <Part key={key} part={item} side={side} setting={setting} />
      ))}
      {references.length > 0 && (
        <section>
          <h3 className="end-title">{setting.words("references")}</h3>
          <ol>
            {inOrder(references).map(({ key, item }) => (
              <Part key={key} part={item} side={side} setting={setting} />
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

function LeadLine({ part, side, setting }: { part: BlockDifference; side: Side; setting: DifferenceSetting }) {
  const node = part.change === "changed" ? (side === "before" ? part.before : part.after) : part.node;
  const day = textAttribute(node, "eventDate");
  if (!hasText(part) && !day) return null;
  return (
    <p className="lead">
      <Line part={part} side={side} setting={setting} />
      {day && (
        <span className="lead-day">
          {" "}
          (<Day day={day} language={setting.language} as="year" />)
        </span>
      )}
    </p>
  );
}

/** The words of a line of the frame (title, lead, summary) without an element of its own. */
function Line({ part, side, setting }: { part: BlockDifference; side: Side; setting: DifferenceSetting }) {
  if (part.change !== "changed") return <Words nodes={childrenOf(part.node)} setting={setting} />;
  if (part.inside.type !== "words") return null;
  return (
    <>
      <Runs runs={part.inside.runs} side={side} setting={setting} />
      {side !== "before" && <Attributes changes={part.attributes} setting={setting} />}
    </>
  );
}

function hasText(part: BlockDifference): boolean {
  if (part.change !== "changed") return childrenOf(part.node).length > 0;
  return childrenOf(part.before).length + childrenOf(part.after).length > 0;
}

/** What changed beside the text: kind, language, byline, and facts of the sources. */
function Facts({ difference, setting }: { difference: Difference; setting: DifferenceSetting }) {
  const { facts, sources } = difference;
  if (facts.length + sources.length === 0) return null;
  return (
    <dl className="mb-6 border-rule border-y py-3 text-sm">
      {facts.map((fact) => (
        <Fact key={fact.name} label={setting.t(`facts.${fact.name}`)} fact={fact} setting={setting} />
      ))}
      {sources.flatMap(({ id, facts: changes }) =>
        changes.map((fact) => (
          <Fact key={`${id} ${fact.name}`} label={setting.t("sourceFact")} fact={fact} setting={setting} />
        )),
      )}
    </dl>
  );
}

/** Figures that are others now, together at the head: what must not be overlooked. */
function NumberChanges({ difference: { numbers }, setting }: { difference: Difference; setting: DifferenceSetting }) {
  const { t } = setting;
  if (numbers.length === 0) return null;
  return (
    <section className="mb-6 border-rule border-y py-3 text-sm" aria-label={t("numbers", { count: numbers.length })}>
      <h2 className="!mb-2 font-bold text-sm">{t("numbers", { count: numbers.length })}</h2>
      <ul className="flex flex-col gap-1">
        {inOrder(numbers).map(({ key, item: { before, after, where } }) => (
          <li key={key} className="flex flex-wrap gap-x-3">
            <span className="tabular">
              <del>{before || t("nothing")}</del> → <ins>{after || t("nothing")}</ins>
            </span>
            <span className="text-muted">{where && `…${where}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ label, fact, setting }: { label: string; fact: AttributeChange; setting: DifferenceSetting }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-muted">{label}</dt>
      <dd>
        <del>{shownValue(fact.before, setting.t)}</del> → <ins>{shownValue(fact.after, setting.t)}</ins>
      </dd>
    </div>
  );
}
