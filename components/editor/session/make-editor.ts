import { Editor } from "@tiptap/core";
import type { OpenedDocument } from "@/lib/articles/step-protocol";
import { documentExtensions } from "../schema/document-extensions";
import { type DeskParts, deskPlugins } from "./plugins";

export type EditorParts = {
  readonly element: HTMLElement;
  readonly document: OpenedDocument;
  readonly language: string;
  readonly label: string;
} & Omit<DeskParts, keyof Inside | "articleId" | "version">;
type Inside = Pick<DeskParts, "clientId" | "connection" | "menuKeys" | "suggesting">;

/** The editor of an article, mounted in its element. */
export function makeEditor(parts: EditorParts, inside: Inside): Editor {
  const { element, document, language, label } = parts;
  const attributes = {
    lang: language,
    role: "textbox",
    spellcheck: "false",
    "aria-label": label,
    "aria-multiline": "true",
  };
  const margin = { top: 120, bottom: 80, left: 0, right: 0 };
  const editor = new Editor({
    element: null, // until its plugins are there: else the page would be drawn twice
    extensions: [
      ...documentExtensions(),
      deskPlugins({ ...parts, ...inside, articleId: document.articleId, version: document.version }),
    ],
    content: document.content as object,
    enableContentCheck: true,
    onContentError: ({ error }) => {
      throw error;
    },
    editable: document.editable,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, drop: false, paste: false, delete: false, textDirection: false },
    editorProps: { attributes, scrollMargin: margin, scrollThreshold: margin },
  });
  const { plugins } = editor.extensionManager;
  editor.view.updateState(editor.state.reconfigure({ plugins }));
  editor.mount({ mount: element });
  return editor;
}
