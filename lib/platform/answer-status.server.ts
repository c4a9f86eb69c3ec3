import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { processWide } from "./process-wide.server";

/*
 * A page cannot say 410: Next knows pages that are there and pages that are not. Our own server stands around it, so a page that is rendered
 * within an answer may note that what it is about is gone, and the answer goes out with that status. In the same way it notes that it asked for the
 * reader's language: such a page is not the same for everybody.
 */

export type Answer = { isGone: boolean; askedLocale: boolean };

const answers = processWide("answers", () => new AsyncLocalStorage<Answer>());

/** Runs what answers a request; what is noted in `answer` while it does decides on the status. */
export function withAnswer<Value>(response: ServerResponse, run: () => Value, answer: Answer = newAnswer()): Value {
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: never[]) {
    return writeHead.call(this, answer.isGone ? 410 : status, ...rest);
  } as typeof writeHead;
  return answers.run(answer, run);
}

export function newAnswer(): Answer {
  return { isGone: false, askedLocale: false };
}

/** The address that is being answered led to something that is gone. */
export function answerGone(): void {
  const answer = answers.getStore();
  if (answer) answer.isGone = true;
}

/** What is being answered depends on the reader's language. */
export function noteAskedLocale(): void {
  const answer = answers.getStore();
  if (answer) answer.askedLocale = true;
}
