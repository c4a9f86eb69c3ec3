import {
  FileText,
  Footprints,
  Image,
  Inbox,
  Layers,
  Link2,
  Mail,
  MailPlus,
  Settings,
  Stamp,
  Table2,
  Users,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";

/** The places of the desk, in the order of the navigation; `key` is pressed after G. */
export const places = [
  { id: "board", href: "/studio", icon: Inbox, key: "d" },
  { id: "issues", href: "/studio/issues", icon: Layers, key: "i" },
  { id: "articles", href: "/studio/articles", icon: FileText, key: "a" },
  { id: "reviews", href: "/studio/reviews", icon: Stamp, key: "r" },
  { id: "sources", href: "/studio/sources", icon: Link2, key: "s" },
  { id: "tables", href: "/studio/tables", icon: Table2, key: "t" },
  { id: "media", href: "/studio/media", icon: Image, key: "m" },
  { id: "people", href: "/studio/people", icon: Users, key: "p" },
  { id: "trail", href: "/studio/trail", icon: Footprints, key: "l" },
  { id: "subscribers", href: "/studio/subscribers", icon: MailPlus, key: "u" },
  { id: "mail", href: "/studio/mail", icon: Mail, key: "o" },
  { id: "settings", href: "/studio/settings", icon: Settings, key: "e" },
] as const satisfies readonly { id: string; href: string; icon: LucideIcon; key: string }[];

export type Place = (typeof places)[number];
export type PlaceId = Place["id"];

/** What stands in a place beside what is under its own address. */
const annexes: Partial<Record<PlaceId, string>> = { tables: "/studio/charts" };

/** Whether an address lies in a place: the board is only itself, every other place holds what is under it. */
export function isAt(place: Place, path: string): boolean {
  if (place.href === "/studio") return path === place.href;
  return [place.href, annexes[place.id]].some((href) => href && (path === href || path.startsWith(`${href}/`)));
}
