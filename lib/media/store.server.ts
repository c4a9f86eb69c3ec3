import "server-only";
import { dataFolder } from "@/lib/platform/data-folder.server";
import { env } from "@/lib/platform/env.server";
import { processWide } from "@/lib/platform/process-wide.server";
import { diskStore } from "./disk-store.server";
import type { MediaStore } from "./media-store";
import { s3Store } from "./s3-store.server";

/** The house's store: a bucket when the environment names one, else a folder of DATA_DIR. */
export function mediaStore(): MediaStore {
  return processWide("media-store", chooseStore);
}

function chooseStore(): MediaStore {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_PREFIX, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return diskStore(dataFolder("media"));
  return s3Store({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    prefix: S3_PREFIX,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}
