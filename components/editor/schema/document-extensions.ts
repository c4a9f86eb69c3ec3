import type { Extensions } from "@tiptap/core";
import { markDefinitions, nodeDefinitions } from "@/lib/document/definitions";
import { tiptapMark } from "./tiptap-mark";
import { tiptapNode } from "./tiptap-node";

/** Tiptap orders a schema by priority; these keep the definitions' order, which the server's schema has too. */
const highest = 500;

/** Every node and mark of the document, in its order. `document-extensions.test.ts` holds both schemas equal. */
export function documentExtensions(): Extensions {
  return [
    ...nodeDefinitions.map((definition, index) => tiptapNode(definition, highest - index)),
    ...markDefinitions.map((definition, index) => tiptapMark(definition, highest - nodeDefinitions.length - index)),
  ];
}
