import { every } from "@/lib/platform/moments";
import { recurring, type Schedule } from "@/lib/platform/schedule.server";

/** What comes round, and when: lib/platform/schedule.server.ts. The work itself is a task as any other (server/handlers.ts). */
export const schedules: readonly Schedule[] = [
  recurring("schedules.watch", {}, every({ minutes: 1 })),
  recurring("review.remind", {}, every({ minutes: 10 })),
  recurring("notifications.digest", {}, every({ minutes: 10 })),
  recurring("deadlines.tell", {}, every({ minutes: 30 })),
  recurring("audit.verify", {}, every({ minutes: 720 })),
  recurring("search.index", {}, every({ minutes: 5 })),
  recurring("subscribers.sweep", {}, every({ minutes: 60 })),
  recurring("pages.sweep", {}, every({ minutes: 60 })),
  recurring("sources.check-links", {}, every({ minutes: 10 })),
];
