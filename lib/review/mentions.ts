import type { ThreadPerson } from "./discussion";

export type Piece = { readonly text: string; readonly person: ThreadPerson | null };

/** A comment's words with the people that it names (@name) as pieces of their own. Of two names that both fit, the longer. */
export function splitMentions(body: string, people: readonly ThreadPerson[]): Piece[] {
  const named = [...people].sort((one, other) => other.name.length - one.name.length);
  const pieces: Piece[] = [];
  let rest = body;
  let plain = "";
  while (rest !== "") {
    const person = rest.startsWith("@") ? named.find(({ name }) => name !== "" && rest.startsWith(name, 1)) : undefined;
    const length = person ? person.name.length + 1 : 1;
    if (person) {
      if (plain) pieces.push({ text: plain, person: null });
      pieces.push({ text: rest.slice(0, length), person });
      plain = "";
    } else plain += rest.slice(0, length);
    rest = rest.slice(length);
  }
  if (plain) pieces.push({ text: plain, person: null });
  return pieces;
}

/** Whom a comment names, each once. */
export function mentionsIn(body: string, people: readonly ThreadPerson[]): string[] {
  return [...new Set(splitMentions(body, people).flatMap(({ person }) => (person ? [person.id] : [])))];
}

/** What is being typed after an @ before the caret; null: nobody is being named. */
export function mentionQuery(textBeforeCaret: string): string | null {
  return /(?:^|[\s(])@([\p{L}\p{N}]{0,20})$/u.exec(textBeforeCaret)?.[1] ?? null;
}
