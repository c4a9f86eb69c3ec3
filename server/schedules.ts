import type { Schedule } from "@/lib/platform/schedule.server";

/** What comes round, and when: lib/platform/schedule.server.ts. The work itself is a task as any other (server/handlers.ts). */
export const schedules: readonly Schedule[] = [];
