import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/*
 * A small service that speaks S3 for one bucket and takes nothing on trust: it computes Signature Version 4 by itself, from the AWS General
 * Reference ("Create a signed AWS API request"), and refuses whatever does not agree with it to the byte.
 */

type Keys = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly bucket: string;
};
type Stored = { readonly bytes: Buffer; readonly type: string };

export type S3Server = {
  readonly endpoint: string;
  readonly objects: Map<string, Stored>;
  /** Refused requests, with the reason. */
  readonly refusals: string[];
  /** Answers so many of the next requests with 503. */
  failNext(times: number): void;
  stop(): Promise<void>;
};

export async function startS3Server(keys: Keys): Promise<S3Server> {
  const objects = new Map<string, Stored>();
  const refusals: string[] = [];
  let failures = 0;
  const server: Server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (failures > 0) {
      failures -= 1;
      response.writeHead(503).end();
      return;
    }
    const wrong = wrongWith(request, body, keys);
    if (wrong) {
      refusals.push(wrong);
      response.writeHead(403, { "content-type": "application/xml" }).end(`<Error><Code>${wrong}</Code></Error>`);
      return;
    }
    const { status, headers = {}, bytes } = answer(request, body, objects, keys.bucket);
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    refusals,
    failNext: (times) => {
      failures = times;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

type Answer = { status: number; headers?: Record<string, string | number>; bytes?: Buffer };

function answer(request: IncomingMessage, body: Buffer, objects: Map<string, Stored>, bucket: string): Answer {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://s3").pathname);
  const missing = { status: 404, bytes: Buffer.from("<Error><Code>NoSuchKey</Code></Error>") };
  if (!path.startsWith(`/${bucket}/`)) return missing;
  const name = path.slice(bucket.length + 2);
  if (request.method === "PUT") {
    objects.set(name, { bytes: body, type: request.headers["content-type"] ?? "" });
    return { status: 200 };
  }
  if (request.method === "DELETE") {
    objects.delete(name);
    return { status: 204 };
  }
  const found = objects.get(name);
  if (!found) return missing;
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
  const bytes = range ? found.bytes.subarray(Number(range[1]), Number(range[2]) + 1) : found.bytes;
  return { status: range ? 206 : 200, headers: { "content-length": bytes.length, "content-type": found.type }, bytes };
}

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();
/** A request may be so many milliseconds old. */
const oldest = 15 * 60_000;

function wrongWith(request: IncomingMessage, body: Buffer, keys: Keys): string | null {
  const shape =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;
  const [, keyId, day = "", region = "", names = "", signature = ""] =
    shape.exec(request.headers.authorization ?? "") ?? [];
  const header = (name: string) => String(request.headers[name] ?? "");
  const at = header("x-amz-date");
  const said = header("x-amz-content-sha256");
  const moment = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (keyId !== keys.accessKeyId || region !== keys.region) return "InvalidAccessKeyId";
  if (!at.startsWith(day) || !(Math.abs(Date.now() - moment) < oldest)) return "RequestTimeTooSkewed";
  const mustBeSigned = ["host", ...Object.keys(request.headers).filter((name) => name.startsWith("x-amz-"))];
  if (!mustBeSigned.every((name) => names.split(";").includes(name))) return "AccessDenied";
  if (said !== "UNSIGNED-PAYLOAD" && said !== sha256(body)) return "XAmzContentSHA256Mismatch";
  if (said === "UNSIGNED-PAYLOAD" && body.length > 0) return "UnsignedPayload";
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://s3");
  const signed = names.split(";").map((name) => `${name}:${header(name).trim().replace(/ +/g, " ")}\n`);
  const query = [...searchParams]
    .map((pair) => pair.map(encodeURIComponent).join("="))
    .sort()
    .join("&");
  const canonical = [request.method, pathname, query, signed.join(""), names, said].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", at, scope, sha256(canonical)].join("\n");
  const key = [region, "s3", "aws4_request"].reduce<Buffer>(
    (derived, part) => hmac(derived, part),
    hmac(`AWS4${keys.secretAccessKey}`, day),
  );
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, "hex")) ? null : "SignatureDoesNotMatch";
}
