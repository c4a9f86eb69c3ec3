import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import type { Finding } from "../lib/publishing/verify-edition";
import { verifyAddress } from "./support/verify";

/* The published sample issue as anybody can verify it, as it is and with somebody in between who alters what is served. */

const issue = "/weekly/2023-02-10";
type Alter = (body: Buffer) => Buffer | null;

/** Serves what the newsroom serves, altered at these paths; null: not found. */
async function between(newsroom: string, altered: Readonly<Record<string, Alter>>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? "/");
    const answer = await fetch(newsroom + (request.url ?? "/"));
    const body = Buffer.from(await answer.arrayBuffer());
    const served = altered[path] ? altered[path](body) : body;
    response.writeHead(served ? answer.status : 404, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(served ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return server;
}

/** Puts one text in another's place, once, where it must be. */
const replaced =
  (one: string, other: string): Alter =>
  (body) => {
    const text = body.toString("utf8");
    expect(text).toContain(one);
    return Buffer.from(text.replace(one, other));
  };

test("what readers are served is what was approved; one altered letter, figure or byte is named", async ({
  request,
  baseURL,
}) => {
  const honest = await verifyAddress(`${baseURL}${issue}`);
  expect(honest).toMatchObject({ code: 0, said: { ok: true, edition: 1, articles: 15, findings: [] } });
  expect(honest.said.pictures).toBeGreaterThan(0);

  const approved = await (await request.get(`${issue}/robot-plus-action-plan/content.json`)).json();
  const [picture] = Object.values(approved.media as Record<string, { hash: string; files: { hash: string }[] }>);
  const [lost, broken] = picture?.files.map(({ hash }) => `/api/media/files/${hash}`) ?? [];
  const altered: Record<string, Alter> = {
    [`${issue}/manifest.json`]: replaced('"title":"여섯 도시에서', '"title":"일곱 도시에서'),
    [`${issue}/shenzhen-fintech-plan/content.json`]: replaced("2023", "2024"),
    [`${issue}/foreign-talent-standard`]: replaced("모두 37만 건", "모두 38만 건"),
    [`${issue}/robot-plus-action-plan`]: replaced(">322<", ">323<"),
    [`${broken}`]: (body) => Buffer.concat([body.subarray(0, -1), Buffer.from([(body.at(-1) ?? 0) ^ 1])]),
    [`${lost}`]: () => null,
  };
  const server = await between(baseURL ?? "", altered);
  const { port } = server.address() as AddressInfo;
  const { code, said } = await verifyAddress(`http://localhost:${port}${issue}`);
  server.close();
  expect(code).toBe(1);
  const found = said.findings.map(({ part, at, problem }: Finding) => `${part} ${problem}: ${decodeURIComponent(at)}`);
  expect(found.toSorted()).toEqual(
    [
      `frame altered: ${issue}/manifest.json`,
      `page altered: ${issue}/foreign-talent-standard`,
      `page altered: ${issue}/robot-plus-action-plan`,
      `page altered: ${issue}/shenzhen-fintech-plan`,
      `picture altered: ${broken}`,
      `picture missing: ${lost}`,
      `text altered: ${issue}/shenzhen-fintech-plan/content.json`,
    ].toSorted(),
  );
  const named = (slug: string) => said.findings.find(({ part, at }) => part === "page" && at.endsWith(slug))?.detail;
  expect(named("foreign-talent-standard")).toContain("모두 37만 건");
  expect(named("robot-plus-action-plan")).toContain("322");
});
