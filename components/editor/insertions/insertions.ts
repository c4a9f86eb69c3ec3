import type { EditorState } from "@tiptap/pm/state";
import {
  Asterisk,
  BookMarked,
  ChartColumn,
  ChartLine,
  Columns2,
  FileInput,
  Heading,
  Link2,
  List,
  ListOrdered,
  Image,
  type LucideIcon,
  Minus,
  Omega,
  Quote,
  SquareDashed,
  Superscript,
  Table2,
  TableProperties,
} from "lucide-react";
import { isLine, takesBlocks, takesText } from "../commands/places";
import { insertSideBySide } from "../commands/tables";
import type { Picking } from "../picking";
import { chooseFile } from "../intake/choose-file";
import { type ShortcutName, shortcuts } from "../shortcuts";
import type { Insertion } from "./insertion";

const words = (id: string) => `editor-tools.insertions.${id}`;

/** What a key of the desk does as well. */
const byKeys = (id: ShortcutName, group: Insertion["group"], icon: LucideIcon): Insertion => {
  const { command } = shortcuts[id];
  return { id, group, icon, words: words(id), shortcut: id, command };
};
type Dialog = Pick<Insertion, "id" | "group" | "icon"> & { opens: Picking; fits: (state: EditorState) => boolean };
const byDialog = ({ opens, ...rest }: Dialog): Insertion => ({
  ...rest,
  words: words(rest.id),
  ask: ({ pick }) => pick(opens),
});

/** Everything that can be put into a text, in the order in which it is offered. To offer something more, add its line here. */
export const insertions: readonly Insertion[] = [
  byKeys("subhead", "blocks", Heading),
  byKeys("bulletList", "blocks", List),
  byKeys("orderedList", "blocks", ListOrdered),
  byKeys("box", "blocks", SquareDashed),
  byKeys("quote", "blocks", Quote),
  byKeys("sectionBreak", "blocks", Minus),
  byKeys("table", "blocks", Table2),
  { id: "sideBySide", group: "blocks", icon: Columns2, words: words("sideBySide"), command: insertSideBySide },
  byDialog({ id: "tableRecord", group: "records", icon: TableProperties, opens: "table", fits: takesBlocks }),
  byDialog({ id: "chart", group: "records", icon: ChartColumn, opens: "chart", fits: takesBlocks }),
  {
    ...{ id: "newChart", group: "records", icon: ChartLine, words: "records.insertion", fits: takesBlocks },
    ask: ({ pick }) => pick("newChart"),
  },
  {
    ...{ id: "picture", group: "records", icon: Image, words: "media.figure", fits: takesBlocks },
    ask: ({ pick }) => pick("picture"),
  },
  {
    ...{ id: "file", group: "records", icon: FileInput, words: "intake.file", fits: () => true },
    ask: ({ phase }) => phase.kind === "open" && chooseFile(phase.session.view),
  },
  byDialog({ id: "citation", group: "records", icon: BookMarked, opens: "source", fits: takesText }),
  byKeys("asteriskNote", "signs", Asterisk),
  byKeys("footnote", "signs", Superscript),
  byDialog({ id: "characters", group: "signs", icon: Omega, opens: "characters", fits: isLine }),
  byDialog({ id: "link", group: "signs", icon: Link2, opens: "link", fits: takesText }),
];
