import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { exportJWK, generateKeyPair, type KeyLike, SignJWT } from "jose";

export type Person = { sub: string; email?: string; email_verified?: boolean | string; name?: string };

/** A real, tiny OpenID Connect provider: discovery, authorization code with PKCE, token with a signed id token, keys. */
export class TinyProvider {
  /** Who is signed in there now. */
  person: Person = { sub: "nobody" };
  /** What the id token says wrongly, for a provider that lies. */
  forged: Record<string, unknown> = {};
  readonly #codes = new Map<string, { nonce: string; challenge: string; redirectUri: string }>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #keys: { publicKey: KeyLike; privateKey: KeyLike } | undefined;
  issuer = "";

  async start(): Promise<void> {
    this.#keys = await generateKeyPair("RS256");
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    this.issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.issuer);
    if (url.pathname === "/.well-known/openid-configuration") return json(response, this.#discovery());
    if (url.pathname === "/keys") return json(response, await this.#publicKeys());
    if (url.pathname === "/authorize") return this.#authorize(url, response);
    if (url.pathname === "/token") return this.#token(request, response);
    response.writeHead(404).end();
  }

  #discovery() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }

  async #publicKeys() {
    if (!this.#keys) throw new Error("not started");
    return { keys: [{ ...(await exportJWK(this.#keys.publicKey)), kid: "one", alg: "RS256", use: "sig" }] };
  }

  #authorize({ searchParams }: URL, response: ServerResponse): void {
    const asked = (name: string) => searchParams.get(name) ?? "";
    const code = crypto.randomUUID();
    const redirectUri = asked("redirect_uri");
    this.#codes.set(code, { nonce: asked("nonce"), challenge: asked("code_challenge"), redirectUri });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: asked("state") }).toString();
    response.writeHead(302, { location: back.href }).end();
  }

  async #token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request));
    const asked = this.#codes.get(form.get("code") ?? "");
    this.#codes.delete(form.get("code") ?? "");
    const client = Buffer.from(request.headers.authorization?.slice(6) ?? "", "base64").toString();
    const proven = asked && (await challengeOf(form.get("code_verifier") ?? "")) === asked.challenge;
    if (!proven || client !== "imprimatur:secret" || form.get("redirect_uri") !== asked.redirectUri) {
      return json(response, { error: "invalid_grant" }, 400);
    }
    if (!this.#keys) throw new Error("not started");
    const seconds = Math.floor(Date.now() / 1000);
    const usual = { iss: this.issuer, aud: "imprimatur", iat: seconds, exp: seconds + 300, nonce: asked.nonce };
    const idToken = await new SignJWT({ ...this.person, ...usual, ...this.forged })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .sign(this.#keys.privateKey);
    json(response, { access_token: "unused", token_type: "Bearer", id_token: idToken });
  }
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return Buffer.from(digest).toString("base64url");
}
