import type { LookupAddress } from "node:dns";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Guard } from "../guard.server";
import { isPublicAddress } from "../public-address";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on this machine that stands for sites of the internet. What was asked of it is kept. */
export class LocalSite {
  readonly asked: { readonly method: string; readonly host: string; readonly path: string; readonly at: number }[] = [];
  readonly #server: Server;

  private constructor(answers: Readonly<Record<string, Answer>>) {
    this.#server = createServer((request, response) => {
      const { method = "", url: path = "", headers } = request;
      this.asked.push({ method, host: headers.host?.split(":")[0] ?? "", path, at: Date.now() });
      const answer = answers[`${headers.host?.split(":")[0]}${path}`] ?? answers[path];
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    });
  }

  static async open(answers: Readonly<Record<string, Answer>>): Promise<LocalSite> {
    const site = new LocalSite(answers);
    await new Promise<void>((done) => site.#server.listen(0, "127.0.0.1", done));
    return site;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  url(path: string, host = "site.example"): string {
    return `http://${host}:${this.port}${path}`;
  }

  /** Names that end in `.example` are this server; names given otherwise are what is said of them, one answer a question, the last one kept. */
  guard(names: Readonly<Record<string, readonly string[]>> = {}): Guard & { readonly questions: string[] } {
    const questions: string[] = [];
    const own = "127.0.0.1";
    return {
      questions,
      allows: (address, port) => isPublicAddress(address) || (address === own && port === this.port),
      resolve: async (name): Promise<LookupAddress[]> => {
        const before = questions.filter((one) => one === name).length;
        questions.push(name);
        const told = names[name];
        const address = told ? told[Math.min(before, told.length - 1)] : name.endsWith(".example") ? own : undefined;
        if (!address) throw new Error("ENOTFOUND");
        return address.split(" ").map((one) => ({ address: one, family: one.includes(":") ? 6 : 4 }));
      },
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

export function html(text: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(text);
}

export function redirect(status: number, location: string): Answer {
  return (_request, response) => response.writeHead(status, { location }).end();
}
