import type { StyleAt } from "@/lib/pages/own-faces";
import type { PageAddress } from "@/lib/pages/page-address";
import { findPage } from "@/lib/pages/page-store.server";
import type { StoredPage } from "@/lib/pages/stored-page";
import type { PublicParts } from "@/lib/publishing/public-parts.server";
import type { AskApp } from "./internal-app";
import { type Made, makePage } from "./page-maker";
import { PageMemory } from "./page-memory";

export type PageSetting = {
  readonly ask: AskApp;
  /** Of the program that runs: pages name scripts and styles of the build that made them. */
  readonly build: string;
  readonly hasAsset: (address: string) => boolean;
  /** Styles of that build. */
  readonly styleAt: StyleAt;
  readonly mostBytes?: number;
  /** What is out, as this process knows it. */
  readonly parts: PublicParts;
};

/** Pages that are made at the same time; more would only wait for the same processor. */
const mostAtOnce = 4;

/** Answers with public pages from memory, from the database, or by making them. Only what is out this moment. */
export class PageKeeper {
  readonly #setting: PageSetting;
  readonly #memory: PageMemory;
  readonly #under = new Map<string, Promise<Made>>();
  readonly #waiting: (() => void)[] = [];
  #making = 0;

  constructor(setting: PageSetting) {
    this.#setting = setting;
    this.#memory = new PageMemory(setting.mostBytes ?? 64 * 2 ** 20);
  }

  /** What is in memory and certain to be out: without waiting for anything. */
  ready(address: PageAddress, locale: () => string): StoredPage | undefined {
    return this.#setting.parts.isCertain ? this.#remembered(address, locale) : undefined;
  }

  /**
   * The page, however it can be had. Where the database does not answer, readers are sent what was last known to be out.
   * @throws what the app throws, when it must be made
   */
  async get(address: PageAddress, locale: string): Promise<Made> {
    await this.#setting.parts.confirm();
    const remembered = this.#remembered(address, () => locale);
    if (remembered) return { kept: remembered };
    // Made for one version, it is of no use to whoever comes after the next commit.
    const name = `${address.path}\n${locale}\n${this.#setting.parts.get(address.key)?.version ?? 0}`;
    const under = this.#under.get(name);
    if (under) return under;
    const made = this.#findOrMake(address, locale).finally(() => this.#under.delete(name));
    this.#under.set(name, made);
    return made;
  }

  #remembered(address: PageAddress, locale: () => string): StoredPage | undefined {
    const page = this.#memory.get(address.path, "") ?? this.#memory.get(address.path, locale());
    if (!page) return undefined;
    if (this.#setting.parts.get(page.key)?.version === page.version) {
      this.#memory.touch(page);
      return page;
    }
    this.#memory.remove(page);
    return undefined;
  }

  async #findOrMake(address: PageAddress, locale: string): Promise<Made> {
    const found = await findPage({ path: address.path, locale, build: this.#setting.build });
    const made = found ? { kept: found } : await this.#inTurn(() => makePage(this.#setting, address, locale));
    if ("kept" in made) this.#memory.put(made.kept);
    return made;
  }

  async #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#making >= mostAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#making += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#making -= 1;
    }
  }
}
