import { Extension } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import { type Command, Plugin } from "@tiptap/pm/state";
import { tableEditing } from "@tiptap/pm/tables";
import { collab } from "prosemirror-collab";
import type { Connection } from "../connection/connection";
import { inputRules } from "../input-rules";
import { dropping } from "../intake/dropping";
import type { Pasted } from "../paste/pasted";
import { copying } from "../paste/copying";
import { pasting } from "../paste/pasting";
import type { Picking } from "../picking";
import type { ChartCard, Material, SourceCard, TableCard } from "../material";
import { citationOpening } from "../plugins/citation-opening";
import { figureView } from "../pictures/figure-view";
import type { PictureDesk } from "../pictures/picture-desk";
import { pictureUploads } from "../pictures/picture-uploads";
import { carets } from "../plugins/carets";
import { comments } from "../plugins/comments";
import { following } from "../plugins/following";
import { guard } from "../plugins/guard";
import { mention } from "../plugins/mention";
import { placeholders } from "../plugins/placeholders";
import { slash } from "../plugins/slash";
import { sourceNumbers } from "../plugins/source-numbers";
import { keyBindings } from "../shortcuts";
import { citationView } from "../views/citation-view";
import { leadView, summaryView } from "../views/head-views";
import { noteView } from "../views/note-view";
import { recordViews } from "../views/record-views";
import { suggestingKeys } from "../suggestions/keys";
import { suggestionsShown } from "../suggestions/shown";
import type { Suggesting } from "../suggestions/suggesting";
import { referencesView } from "../views/references-view";
import type { EditorWords } from "../words";

export type DeskParts = {
  readonly articleId: string;
  readonly words: EditorWords;
  /** The publication's bullets by level. */
  readonly bullets: readonly string[];
  readonly version: number;
  readonly clientId: string;
  readonly suggesting: Suggesting;
  readonly connection: () => Connection | null;
  readonly sources: Material<SourceCard>;
  readonly tables: Material<TableCard>;
  readonly charts: Material<ChartCard>;
  readonly pictures: PictureDesk;
  readonly addReference: () => void;
  /** Asks where in its source the selected citation points. */
  readonly pickLocator: () => void;
  /** Opens a dialog about the selected table or chart. */
  readonly pickRecord: (what: Picking) => void;
  /** Hands the focus on to the toolbar. */
  readonly toToolbar: Command;
  readonly pickLink: () => void;
  readonly pickRuby: () => void;
  /** What a menu that is open over the text does with a key; answers whether it took it. */
  readonly menuKeys: (event: KeyboardEvent) => boolean;
  readonly refused: (problem: string) => void;
  readonly pasted: (pasted: Pasted | null) => void;
};

/** Everything that makes the page a desk: the order of these plugins is the order in which they are asked. */
export function deskPlugins(parts: DeskParts): Extension {
  // Made once: the editor asks more than once, and other plugins would have it draw the page anew.
  let made: Plugin[] | null = null;
  return Extension.create({
    name: "desk",
    dispatchTransaction: ({ transaction, next }) => parts.suggesting.through(transaction, next),
    addProseMirrorPlugins: () => {
      made ??= pluginsOf(parts);
      return made;
    },
  });
}

function pluginsOf(parts: DeskParts): Plugin[] {
  return [
    collab({ version: parts.version, clientID: parts.clientId }),
    history({ newGroupDelay: 600 }),
    guard(parts.refused),
    following(parts.connection),
    pictureUploads(parts.pictures),
    dropping({ articleId: parts.articleId, pictures: parts.pictures, tell: parts.pasted }),
    pasting(parts.pasted),
    copying({ boxPrefix: parts.words.boxPrefix, unit: parts.words.unit }),
    slash(parts.menuKeys),
    mention(parts.menuKeys),
    citationOpening(parts.pickLocator),
    inputRules(parts.bullets),
    suggestingKeys(parts.suggesting),
    keymap(keyBindings(parts)),
    placeholders(parts.words.placeholders),
    sourceNumbers(),
    carets(),
    comments(),
    suggestionsShown(),
    nodeViews(parts),

    dropCursor({ class: "drop-cursor", width: 2 }),
    gapCursor(),
    tableEditing(),
  ];
}

function nodeViews(parts: DeskParts): Plugin {
  const { words, sources, pictures, connection, addReference } = parts;
  return new Plugin({
    props: {
      nodeViews: {
        lead: leadView(words),
        summary: summaryView(words),
        note: noteView({ words, connection, tell: parts.pasted }),
        citation: citationView(words, sources),
        references: referencesView({ words, sources, add: addReference }),
        ...recordViews(parts),
        figure: figureView(pictures),
      },
    },
  });
}
