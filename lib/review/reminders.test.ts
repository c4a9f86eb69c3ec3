import { expect, it } from "vitest";
import { remindersDue } from "./reminders";

const due = new Date("2026-03-06T09:00:00Z");

it.each([
  ["2026-03-06T08:59:59Z", 0],
  ["2026-03-06T09:00:00Z", 1],
  ["2026-03-07T08:59:59Z", 1],
  ["2026-03-07T09:00:00Z", 2],
  ["2026-03-09T09:00:00Z", 3],
  ["2026-03-13T09:00:00Z", 4],
  ["2026-05-01T00:00:00Z", 4],
])("at %s: %i", (now, count) => expect(remindersDue(due, new Date(now))).toBe(count));
