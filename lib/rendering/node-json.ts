/**
 * A node of a parsed document as its canonical form holds it: defaults are absent. The document's room has checked shapes and
 * bounds before; rendering reads with defaults and never trusts what is absent.
 */
export type NodeJson = {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: readonly MarkJson[] | undefined;
  readonly content?: readonly NodeJson[] | undefined;
};
export type MarkJson = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
};

type WithAttributes = {
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
};

export function textAttribute(node: WithAttributes, name: string, otherwise = ""): string {
  const value = node.attrs?.[name];
  return typeof value === "string" ? value : otherwise;
}

export function numberAttribute(node: WithAttributes, name: string, otherwise: number): number {
  const value = node.attrs?.[name];
  return typeof value === "number" ? value : otherwise;
}

export function flagAttribute(node: WithAttributes, name: string, otherwise: boolean): boolean {
  const value = node.attrs?.[name];
  return typeof value === "boolean" ? value : otherwise;
}

export function childrenOf(node: NodeJson): readonly NodeJson[] {
  return node.content ?? [];
}

export function childOf(node: NodeJson, type: string): NodeJson | undefined {
  return childrenOf(node).find((child) => child.type === type);
}
