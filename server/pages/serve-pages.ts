import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { localeCookie, pickLocale } from "@/i18n/locales";
import { env } from "@/lib/platform/env.server";
import {
  isBulkyPath,
  isPublicPath,
  isSearchPath,
  type PageAddress,
  partOfForm,
  readPageAddress,
} from "@/lib/pages/page-address";
import { publicParts } from "@/lib/publishing/public-parts.server";
import { askWhole } from "./ask-whole";
import { internalApp, type NextHandler } from "./internal-app";
import { MissingPages, withMissingPage } from "./missing-page";
import { isForReaders, refuseMethod } from "./page-methods";
import { sendAnswer, sendFile, sendMissing, sendPage } from "./page-answer";
import { PageKeeper } from "./page-keeper";
import { stylesIn } from "./reader-faces";
import { finished, strippedAnswer } from "./page-maker";
import { sendBusy, turns } from "./turns";
import { isStrayFile, isUnknownAddress } from "./unknown-address";

export type PageServer = {
  /** Answers a reader's request; false: it is not about a public page. A failure rejects what `failed` is given. */
  readonly serve: (request: IncomingMessage, response: ServerResponse, failed: (error: unknown) => void) => boolean;
  readonly keeper: PageKeeper;
};

/** Each search wants the database for a few milliseconds. */
const inSearchTurn = turns({ atOnce: 6, waiting: 60 });
/** What is asked of the app and not kept: nothing that many readers come for. */
const inTurn = turns({ atOnce: 4, waiting: 200 });
/** Papers, books and pictures: found on their shelf in milliseconds, set anew in a second. */
const inFileTurn = turns({ atOnce: 6, waiting: 200 });
/** Milliseconds: an issue of a hundred pages with all its pictures is made once. */
const patienceForFiles = 120_000;

/**
 * The server of public pages in front of Next: pages that are kept are sent from memory, and nothing else of the app has a part in it. A page that
 * is not kept yet is made the same way before anybody sees it.
 * @param build the folder of the build (`.next`)
 */
export function pageServer(handle: NextHandler, build: string): PageServer {
  const styleAt = stylesIn(join(build, "static"));
  const { host } = new URL(env().PUBLIC_URL);
  const app = askWhole(internalApp(handle, host));
  const askForFile = internalApp(handle, host, patienceForFiles);
  const pagesMissing = new MissingPages({
    ask: app,
    finish: (drawn) => finished(drawn, styleAt),
    parts: publicParts(),
  });
  const ask = withMissingPage(app, pagesMissing);
  const of = { build: nameOfBuild(build), hasAsset: assetsIn(build), styleAt };
  const keeper = new PageKeeper({ ask, parts: publicParts(), ...of });
  const serve: PageServer["serve"] = (request, response, failed) => {
    const url = request.url ?? "/";
    const isStray = isStrayFile(url, publicParts());
    const isFile = !isStray && isBulkyPath(url);
    if (!isStray && !isFile && !isPublicPath(url)) return false;
    if (!isForReaders(request)) return refuseMethod(request, response);
    if (isStray || isFile) {
      (isStray ? missing : file)(request, response).catch(failed);
      return true;
    }
    const address = knownAddress(url);
    const ready = address && keeper.ready(address, () => localeOf(request));
    if (ready) sendPage(request, response, ready);
    else slowly(request, response, address).catch(failed);
    return true;
  };
  const slowly = async (request: IncomingMessage, response: ServerResponse, address: PageAddress | null) => {
    const locale = localeOf(request);
    const url = request.url ?? "/";
    if (await isUnknownAddress(url, publicParts())) return missing(request, response, address?.key);
    if (!address) {
      const asking = async () => strippedAnswer(await ask(url, locale));
      const answered = await (isSearchPath(url)
        ? inSearchTurn(async () => finished(await ask(url, locale), of.styleAt))
        : inTurn(asking));
      return answered ? sendAnswer(request, response, answered) : sendBusy(request, response);
    }
    const made = await keeper.get(address, locale);
    if ("kept" in made) sendPage(request, response, made.kept);
    else sendAnswer(request, response, made.answered, address.key);
  };
  /** Kept on a shelf of its own by whoever makes it; we only carry it. */
  const file = async (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? "/";
    const answered = await inFileTurn(() => askForFile(url, localeOf(request)));
    if (!answered) return sendBusy(request, response);
    const key = partOfForm(url) ?? undefined;
    if (answered.status === 200 && key) sendFile(request, response, answered, key);
    else if (answered.status === 404) sendMissing(request, response, answered, key);
    else sendAnswer(request, response, answered, key);
  };
  const missing = async (request: IncomingMessage, response: ServerResponse, key?: string) =>
    sendMissing(request, response, await pagesMissing.at(request.url ?? "/", localeOf(request)), key);
  return { serve, keeper };
}

const mostKnown = 10_000;
const known = new Map<string, PageAddress>();

/** Reading an address costs more than all else of a request. */
function knownAddress(url: string): PageAddress | null {
  const found = known.get(url);
  if (found) return found;
  const address = readPageAddress(url);
  if (address && url.length < 500) {
    if (known.size >= mostKnown) known.clear();
    known.set(url, address);
  }
  return address;
}

function localeOf({ headers }: IncomingMessage): string {
  const chosen = new RegExp(`(?:^|;\\s*)${localeCookie}=([^;]*)`).exec(headers.cookie ?? "")?.[1];
  return pickLocale(chosen, headers["accept-language"]);
}

/** What a page depends on beside what is out: the program, and the address that it says of itself. */
function nameOfBuild(build: string): string {
  const id = readFileSync(join(build, "BUILD_ID"), "utf8");
  return createHash("sha256").update(`${id}\n${env().PUBLIC_URL}`).digest("hex").slice(0, 32);
}

function assetsIn(build: string): (address: string) => boolean {
  const seen = new Map<string, boolean>();
  return (address) => {
    const path = /^\/_next\/static\/([\w./~-]+)(?:\?.*)?$/.exec(address)?.[1];
    if (!path || path.includes("..")) return false;
    const found = seen.get(path) ?? existsSync(join(build, "static", path));
    seen.set(path, found);
    return found;
  };
}
