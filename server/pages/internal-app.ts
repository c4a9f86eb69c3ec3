import { createServer, request, type RequestOptions } from "node:http";
import { duplexPair } from "node:stream";
import { parse } from "node:url";
import type next from "next";
import { localeCookie } from "@/i18n/locales";
import { newAnswer, withAnswer } from "@/lib/platform/answer-status.server";
import { rendererAgent } from "./renderer-agent.mjs";
import { sayWhere } from "../say-where";

/** What the app's own routes answer at an address, whole. */
export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** It asked for the reader's language: another reader may be answered otherwise. */
  readonly varies: boolean;
};

export type NextHandler = ReturnType<ReturnType<typeof next>["getRequestHandler"]>;

export type AskApp = (path: string, locale: string) => Promise<Answered>;

/** Milliseconds that a page may take. */
const patienceForPages = 30_000;

/**
 * Asks the app for a page inside the process: by HTTP, so that its routes see a request as any other, but over a pair of streams in memory, which
 * nobody else can reach. The request carries no cookie but the language, so that what comes back is what everybody may see; it says that it
 * wants the page whole, with all metadata in its head (`htmlLimitedBots` in next.config.mjs).
 * @param patience milliseconds that an answer may take
 */
export function internalApp(handle: NextHandler, host: string, patience = patienceForPages): AskApp {
  const answers = new Map<string, ReturnType<typeof newAnswer>>();
  const server = createServer((asked, response) => {
    const answer = answers.get(String(asked.headers[numberHeader])) ?? newAnswer();
    delete asked.headers[numberHeader];
    sayWhere(asked);
    withAnswer(response, () => handle(asked, response, parse(asked.url ?? "/", true)), answer).catch(() =>
      response.destroy(),
    );
  });
  let count = 0;
  return async (path, locale) => {
    count += 1;
    const number = String(count);
    const answer = newAnswer();
    answers.set(number, answer);
    try {
      const [here, there] = duplexPair();
      server.emit("connection", there);
      const headers = {
        host,
        "user-agent": rendererAgent,
        cookie: `${localeCookie}=${locale}`,
        connection: "close",
        [numberHeader]: number,
      };
      const {
        status,
        headers: told,
        body,
      } = await ask({
        path,
        headers,
        createConnection: () => here,
        signal: AbortSignal.timeout(patience),
      });
      return { status, headers: told, body, varies: answer.askedLocale };
    } finally {
      answers.delete(number);
    }
  };
}

const numberHeader = "x-imprimatur-internal";

function ask(options: RequestOptions): Promise<Omit<Answered, "varies">> {
  return new Promise((resolve, reject) => {
    const asking = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 500,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(parts),
        }),
      );
    });
    asking.on("error", reject);
    asking.end();
  });
}
