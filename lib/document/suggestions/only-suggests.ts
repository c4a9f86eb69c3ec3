import type { Node } from "@tiptap/pm/model";
import { withoutSuggestions, withoutThoseOf } from "./settle";

/** Whether a change leaves the text what it is: it makes, takes back or rejects suggestions. */
export function onlySuggests(before: Node, after: Node): boolean {
  return withoutSuggestions(before).eq(withoutSuggestions(after));
}

/** Whether a change makes or takes back suggestions of this person, and leaves the text and everybody else's as they are. */
export function onlySuggestsAs(userId: string, before: Node, after: Node): boolean {
  return withoutThoseOf(before, userId).eq(withoutThoseOf(after, userId));
}
