import type { ReactNode } from "react";
import { inOrder } from "@/components/reader/in-order";
import { TableFigure } from "@/components/reader/table-figure";
import { childrenOf, type NodeJson, numberAttribute, textAttribute } from "@/lib/rendering/node-json";
import { recordTableView } from "@/lib/rendering/table-view";
import type { BlockDifference } from "@/lib/review/difference-blocks";
import type { Move } from "@/lib/review/difference-blocks";
import { PictureShell } from "./difference-picture";
import { ChartDifference, isSameChart } from "./chart-difference";
import { EmbeddedChart } from "./embedded-chart";
import { Attributes } from "./difference-attributes";
import type { DifferenceSetting, Side } from "./difference-setting";
import { Runs, Words } from "./difference-words";

type PartsProps = { parts: readonly BlockDifference[]; side: Side; setting: DifferenceSetting };

/** Blocks, items, rows or cells, with what changed among and in them. */
export function Parts({ parts, side, setting }: PartsProps) {
  return inOrder(parts).map(({ key, item }) => <Part key={key} part={item} side={side} setting={setting} />);
}

export function Part({ part, side, setting }: { part: BlockDifference; side: Side; setting: DifferenceSetting }) {
  if (part.change !== "changed") {
    const isOther = (part.change === "added" && side === "before") || (part.change === "removed" && side === "after");
    if (isOther) return null;
    if (part.moved) return <Moved part={{ ...part, moved: part.moved }} side={side} setting={setting} />;
    return <Whole node={part.node} change={part.change} setting={setting} />;
  }
  const { before, after, attributes, inside } = part;
  if (inside.type === "whole")
    return (
      <>
        {side !== "after" && <Whole node={before} change="removed" setting={setting} />}
        {side !== "before" && <Whole node={after} change="added" setting={setting} />}
        {side !== "before" && isSameChart(before, after) && (
          <ChartDifference before={before} after={after} setting={setting} />
        )}
      </>
    );
  return (
    <Shell node={side === "before" ? before : after} was={side === "both" ? before : undefined} setting={setting}>
      {inside.type === "words" ? (
        <Runs runs={inside.runs} side={side} setting={setting} />
      ) : (
        <Parts parts={inside.parts} side={side} setting={setting} />
      )}
      <Attributes changes={attributes} setting={setting} />
    </Shell>
  );
}

type MovedPart = Extract<BlockDifference, { node: NodeJson }> & { moved: Move };

/** A block that stands elsewhere: told at its old place, set at its new one with what was changed on the way. */
function Moved({ part, side, setting }: { part: MovedPart; side: Side; setting: DifferenceSetting }) {
  const { t } = setting;
  const { id, inside } = part.moved;
  const isGone = part.change === "removed";
  return (
    <div className="moved" data-moved={isGone ? "from" : "to"} id={`moved-${isGone ? "from" : "to"}-${side}-${id}`}>
      <a className="moved-note" href={`#moved-${isGone ? "to" : "from"}-${moveSide(side, isGone)}-${id}`}>
        {t(isGone ? "movedFrom" : "movedTo")}
      </a>
      {inside && !isGone ? (
        <Part part={inside} side={side} setting={setting} />
      ) : (
        <Whole node={part.node} change="same" setting={setting} />
      )}
    </div>
  );
}

/** Side by side, the other place of a move is in the other column. */
function moveSide(side: Side, isGone: boolean): Side {
  if (side === "both") return side;
  return isGone ? "after" : "before";
}

type Change = "same" | "added" | "removed";

/** A node with everything in it, unchanged in itself. */
function Whole({ node, change, setting }: { node: NodeJson; change: Change; setting: DifferenceSetting }) {
  const children = childrenOf(node);
  const isText = children.length > 0 && textTypes.has(node.type);
  return (
    <Shell node={node} change={change} setting={setting}>
      {isText ? (
        <Words nodes={children} setting={setting} />
      ) : (
        inOrder(children).map(({ key, item }) => <Whole key={key} node={item} change="same" setting={setting} />)
      )}
    </Shell>
  );
}

const textTypes = new Set(["title", "lead", "summary", "paragraph", "subhead", "boxTitle", "tableCaption", "figure"]);

type ShellProps = {
  node: NodeJson;
  /** What it was, where both are shown in one. */
  was?: NodeJson | undefined;
  change?: Change;
  setting: DifferenceSetting;
  children: ReactNode;
};

/** The element that a node prints as: the same markup and style as readers get, its numbers left out since they move. */
function Shell({ node, was, change = "same", setting, children }: ShellProps) {
  const marked = change === "same" ? {} : { "data-change": change };
  const said =
    change === "same" || !announced.has(node.type) ? null : <span className="unseen">{setting.t(change)} </span>;
  const inside = (
    <>
      {said}
      {children}
    </>
  );
  switch (node.type) {
    case "bulletList":
      return (
        <ul {...marked} className={`bullets-${textAttribute(node, "marker", "by-level")}`}>
          {inside}
        </ul>
      );
    case "orderedList":
      return (
        <ol {...marked} start={numberAttribute(node, "start", 1)}>
          {inside}
        </ol>
      );
    case "listItem":
      return <li {...marked}>{inside}</li>;
    case "subhead":
      return (
        <h3 {...marked} className="subhead">
          {inside}
        </h3>
      );
    case "box":
      return (
        <aside {...marked} className="box" data-kind={textAttribute(node, "kind", "reference")}>
          {inside}
        </aside>
      );
    case "boxTitle":
      return (
        <p {...marked} className="box-title">
          {inside}
        </p>
      );
    case "quote":
      return <blockquote {...marked}>{inside}</blockquote>;
    case "figure":
      return (
        <PictureShell node={node} was={was} marked={marked} setting={setting}>
          {inside}
        </PictureShell>
      );
    case "sectionBreak":
      return <hr {...marked} className="section-break" />;
    case "reference":
      return (
        <li {...marked}>
          {inside}
          <Reference node={node} setting={setting} />
        </li>
      );
    case "paragraph":
      return <p {...marked}>{inside}</p>;
    default:
      return (
        <TableShell node={node} marked={marked} setting={setting}>
          {inside}
        </TableShell>
      );
  }
}

/** What is told to a screen reader: whole blocks, not each row within them. */
const announced = new Set(["paragraph", "subhead", "listItem", "quote", "box", "tableCaption", "figure", "reference"]);

type TableShellProps = { node: NodeJson; marked: object; setting: DifferenceSetting; children: ReactNode };

function TableShell({ node, marked, setting, children }: TableShellProps) {
  const { colspan, rowspan, align } = node.attrs ?? {};
  const spans = {
    colSpan: Number(colspan ?? 1),
    rowSpan: Number(rowspan ?? 1),
    "data-align": align ? String(align) : undefined,
  };
  switch (node.type) {
    case "tableFigure":
      return (
        <figure {...marked} className="table-figure">
          {children}
        </figure>
      );
    case "tableCaption":
      return (
        <figcaption {...marked}>
          〈{children}
          <Unit node={node} setting={setting} />〉
        </figcaption>
      );
    case "table":
      return (
        <div className="table-scroll">
          <table {...marked}>
            <tbody>{children}</tbody>
          </table>
        </div>
      );
    case "tableRow":
      return <tr {...marked}>{children}</tr>;
    case "tableHeader":
      return (
        <th {...marked} {...spans}>
          {children}
        </th>
      );
    case "tableCell":
      return (
        <td {...marked} {...spans}>
          {children}
        </td>
      );
    case "tableNotes":
      return childrenOf(node).length > 0 ? (
        <div {...marked} className="table-notes">
          {children}
        </div>
      ) : null;
    case "tableEmbed":
      return (
        <div {...marked}>
          <Embedded node={node} setting={setting} />
        </div>
      );
    case "chartEmbed":
      return (
        <div {...marked}>
          <EmbeddedChart node={node} setting={setting} />
        </div>
      );
    default:
      return <div {...marked}>{children}</div>;
  }
}

function Unit({ node, setting }: { node: NodeJson; setting: DifferenceSetting }) {
  const unit = textAttribute(node, "unit");
  return unit ? <span className="unit"> ({setting.words("unit", { unit })})</span> : null;
}

function Embedded({ node, setting }: { node: NodeJson; setting: DifferenceSetting }) {
  const revisionId = textAttribute(node, "revisionId");
  const table = setting.tables[revisionId];
  if (!table) return null;
  const { language, sources, words } = setting;
  return (
    <TableFigure
      table={recordTableView(table.content, { anchor: `t-${revisionId}`, language, sources })}
      words={words}
    />
  );
}

function Reference({ node, setting }: { node: NodeJson; setting: DifferenceSetting }) {
  const source = setting.sources[textAttribute(node, "sourceId")];
  const locator = textAttribute(node, "locator");
  return (
    <>
      <cite lang={source?.language}>{source?.title ?? setting.t("source")}</cite>
      {locator && `, ${locator}`}
    </>
  );
}
