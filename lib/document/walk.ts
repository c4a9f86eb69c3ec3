import type {
  ChartEmbedJson,
  CitationJson,
  DocumentJson,
  FigureJson,
  NodeJson,
  NoteJson,
  ReferenceJson,
  TableEmbedJson,
} from "./json";

/** Every node from the given one down, in reading order, itself first. */
export function* nodesOf(node: NodeJson): Generator<NodeJson> {
  yield node;
  if (!("content" in node)) return;
  for (const child of node.content) yield* nodesOf(child);
}

/** The nodes of one type, in reading order. */
export function all<Type extends NodeJson["type"]>(node: NodeJson, type: Type): Extract<NodeJson, { type: Type }>[] {
  const found: Extract<NodeJson, { type: Type }>[] = [];
  const isWanted = (one: NodeJson): one is Extract<NodeJson, { type: Type }> => one.type === type;
  const look = (one: NodeJson) => {
    if (isWanted(one)) found.push(one);
    if ("content" in one) for (const child of one.content) look(child);
  };
  look(node);
  return found;
}

/** A place that points to a source, as the index of citations keeps it. */
export type CitationPlace = {
  readonly sourceId: string;
  readonly locator: string;
  /** False: listed under the references only. */
  readonly inText: boolean;
};

/** Where the document cites, in order: the places in its text, then its list of references. */
export function citationsOf(document: DocumentJson): CitationPlace[] {
  const place = ({ type, attrs }: CitationJson | ReferenceJson) => ({ ...attrs, inText: type === "citation" });
  return [...all(document, "citation"), ...all(document, "reference")].map(place);
}

/** The sources of the article in the order in which its references list them: each once, those cited in the text first. */
export function sourceIdsOf(document: DocumentJson): string[] {
  return [...new Set(citationsOf(document).map(({ sourceId }) => sourceId))];
}

export function tableEmbedsOf(document: DocumentJson): TableEmbedJson["attrs"][] {
  return all(document, "tableEmbed").map(({ attrs }) => attrs);
}

export function figuresOf(document: DocumentJson): FigureJson["attrs"][] {
  return all(document, "figure").map(({ attrs }) => attrs);
}

export function chartEmbedsOf(document: DocumentJson): ChartEmbedJson["attrs"][] {
  return all(document, "chartEmbed").map(({ attrs }) => attrs);
}

export function notesOf(document: DocumentJson): NoteJson[] {
  return all(document, "note");
}
