import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskStore } from "./disk-store.server";
import type { MediaStore } from "./media-store";
import { s3Store } from "./s3-store.server";
import { type S3Server, startS3Server } from "./testing/s3-server";

const keys = {
  accessKeyId: "key-of-the-test",
  secretAccessKey: "secret/of+the=test",
  region: "kr-standard",
  bucket: "news-media",
};
let folder: string;
let server: S3Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "media-"));
  server = await startS3Server(keys);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const fileOf = (words: string) => {
  const bytes = Buffer.from(words);
  return { bytes, hash: createHash("sha256").update(bytes).digest("hex"), mediaType: "image/jpeg" };
};
const inBucket = (changes: Partial<typeof keys> & { prefix?: string } = {}) =>
  s3Store({ ...keys, endpoint: server.endpoint, prefix: "", ...changes });
const textOf = async (stream: Promise<ReadableStream<Uint8Array> | null>) => {
  const found = await stream;
  return found && new Response(found as BodyInit).text();
};

describe.each<[string, () => MediaStore]>([
  ["the folder", () => diskStore(folder)],
  ["the bucket", () => inBucket()],
  ["the bucket, behind a prefix", () => inBucket({ prefix: "weekly/" })],
])("%s", (_, make) => {
  it("gives back what it was given, whole and in part, and no more once it is removed", async () => {
    const [store, file] = [make(), fileOf("0123456789")];
    expect(await store.has(file.hash)).toBe(false);
    expect(await store.open(file.hash)).toBeNull();
    await store.put(file);
    await store.put(file);
    expect(await store.has(file.hash)).toBe(true);
    expect(await textOf(store.open(file.hash))).toBe("0123456789");
    expect(await textOf(store.open(file.hash, { first: 2, last: 4 }))).toBe("234");
    await store.remove(file.hash);
    await store.remove(file.hash);
    expect(await store.has(file.hash)).toBe(false);
  });
});

describe("the folder", () => {
  it("holds nothing half: twenty writers of one file leave that file alone", async () => {
    const [store, file] = [diskStore(folder), fileOf("x".repeat(100_000))];
    await Promise.all(Array.from({ length: 20 }, () => store.put(file)));
    expect(await readdir(join(folder, file.hash.slice(0, 2)))).toEqual([file.hash]);
  });
});

describe("the bucket", () => {
  it("keeps the kind of file and the name that its prefix gives", async () => {
    const file = fileOf("named");
    await inBucket({ prefix: "weekly/" }).put(file);
    expect(server.objects.get(`weekly/${file.hash}`)).toMatchObject({ type: "image/jpeg" });
    expect(server.refusals).toEqual([]);
  });

  it.each<[string, Partial<typeof keys>, string]>([
    ["another secret", { secretAccessKey: "wrong" }, "SignatureDoesNotMatch"],
    ["another key", { accessKeyId: "wrong" }, "InvalidAccessKeyId"],
    ["another region", { region: "us-east-1" }, "InvalidAccessKeyId"],
  ])("throws when the service refuses: %s", async (_, changes, reason) => {
    await expect(inBucket(changes).put(fileOf("refused"))).rejects.toThrow("403");
    expect(server.refusals.at(-1)).toBe(reason);
  });

  it("does not store what was spoilt on the way", async () => {
    const file = { ...fileOf("whole"), bytes: Buffer.from("spoilt") };
    await expect(inBucket().put(file)).rejects.toThrow("403");
    expect(server.refusals.at(-1)).toBe("XAmzContentSHA256Mismatch");
  });

  it("asks again when the service is busy, and gives up in the end", async () => {
    const file = fileOf("patient");
    server.failNext(2);
    await inBucket().put(file);
    expect(await inBucket().has(file.hash)).toBe(true);
    server.failNext(20);
    await expect(inBucket().has(file.hash)).rejects.toThrow("503");
    server.failNext(0);
  });
});
