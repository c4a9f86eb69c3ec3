import { log } from "@/lib/platform/log.server";
import { deliverMail } from "@/lib/platform/mail.server";
import type { TaskHandlers } from "@/lib/platform/tasks";
import { tellPerson } from "./tell-person";

/** Who does each task of lib/platform/tasks.ts. */
export const handlers: TaskHandlers = {
  "mail.send": deliverMail,
  "person.tell": tellPerson,
  "edition.published": async (edition) => log("info", "edition.published", edition),
};
