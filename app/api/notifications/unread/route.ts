import { guardRoute } from "@/app/(studio)/guard-route";
import { accept } from "@/lib/kernel/result";
import { countUnread } from "@/lib/notifications/list-notifications.server";

/** How many notifications the person has not read: what the bell shows. */
export const GET = guardRoute({}, async ({ actor }) => accept({ count: await countUnread(actor) }));
