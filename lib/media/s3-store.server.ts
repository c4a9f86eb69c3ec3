import "server-only";
import { AwsClient } from "aws4fetch";
import type { ByteRange } from "@/lib/kernel/byte-range";
import type { MediaStore } from "./media-store";

export type S3Place = {
  /** https://s3.example.org, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Stands before each name, as in `news/`; "" for none. */
  readonly prefix: string;
};

const mostMilliseconds = 60_000;

/**
 * Files in a bucket of any service that speaks S3. Buckets stand in the path (https://host/bucket/name), which all of them know; requests
 * are signed with Signature Version 4, over the hash of the bytes too, so that the service refuses what was spoilt on the way.
 */
export function s3Store(place: S3Place): MediaStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey, prefix } = place;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 3, initRetryMs: 200 });
  const send = (hash: string, method: string, init: RequestInit = {}) =>
    client.fetch(`${endpoint}/${encodeURIComponent(bucket)}/${prefix}${hash}`, {
      ...init,
      method,
      signal: AbortSignal.timeout(mostMilliseconds),
    });
  return {
    has: async (hash) => isThere(await send(hash, "HEAD"), "HEAD"),
    put: async ({ hash, bytes, mediaType }) => {
      const headers = { "content-type": mediaType, "x-amz-content-sha256": hash };
      const answer = await send(hash, "PUT", { headers, body: new Uint8Array(bytes) });
      isThere(answer, "PUT");
      await answer.body?.cancel();
    },
    open: async (hash, range) => {
      const answer = await send(hash, "GET", { headers: rangeHeader(range) });
      return isThere(answer, "GET") ? answer.body : null;
    },
    remove: async (hash) => {
      const answer = await send(hash, "DELETE");
      isThere(answer, "DELETE");
      await answer.body?.cancel();
    },
  };
}

function rangeHeader(range: ByteRange | undefined): Record<string, string> {
  return range ? { range: `bytes=${range.first}-${range.last}` } : {};
}

/** @throws for every answer but success and "not there" */
function isThere({ ok, status }: Response, method: string): boolean {
  if (ok) return true;
  if (status === 404 && method !== "PUT") return false;
  throw new Error(`the store of media answered ${method} with ${status}`);
}
