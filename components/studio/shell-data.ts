import type { Theme } from "@/i18n/locales";
import type { Role } from "@/lib/access/actor";
import type { ActionState } from "@/lib/access/action-state";
import type { ToOpen } from "@/lib/articles/to-open";
import type { PlaceId } from "./shell-places";

type Act = (input: unknown) => Promise<ActionState>;

/** What the shell shows, put together by the studio's layout from what the person may. */
export type ShellData = {
  person: { name: string; email: string; isAdmin: boolean };
  /** What the person is in the publication on the desk. */
  roles: readonly Role[];
  publications: readonly { id: string; title: string; slug: string }[];
  publication: { id: string; title: string; slug: string } | null;
  /** The places that the person may go to. */
  places: readonly PlaceId[];
  may: { createArticle: boolean; createIssue: boolean };
  theme: Theme;
  /** Notifications that the person has not read, when the desk was drawn. */
  unread: number;
  /** The server actions behind the menus, handed in because components know nothing of the app. */
  actions: {
    switchLocale: Act;
    switchTheme: Act;
    switchPublication: Act;
    findToOpen: (input: unknown) => Promise<ActionState<ToOpen>>;
  };
};
