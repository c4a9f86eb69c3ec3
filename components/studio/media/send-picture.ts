import type { ActionState } from "@/lib/access/action-state";
import { type SentPicture, sentPictureSchema } from "@/lib/media/picture-card";
import { mostUploadBytes } from "@/lib/media/picture-problem";

export type Sending = {
  readonly publicationId: string;
  readonly file: File;
  /** The picture in whose place it comes. */
  readonly replacesId?: string | undefined;
  /** The share that has been sent, 0 to 1. At 1 the server is at work on it. */
  readonly onProgress: (share: number) => void;
  readonly signal?: AbortSignal | undefined;
};

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;

/** Sends a file to the library and answers with what became of it. It never throws: whoever sent it says why it was not taken. */
export function sendPicture({
  publicationId,
  file,
  replacesId,
  onProgress,
  signal,
}: Sending): Promise<ActionState<SentPicture>> {
  if (file.size > mostUploadBytes) {
    return Promise.resolve({ ok: false, error: { code: "tooLarge", facts: { maximum: mostUploadBytes } } });
  }
  const query = new URLSearchParams({ name: file.name.slice(0, 255), ...(replacesId && { replacesId }) });
  return new Promise((resolve) => {
    // fetch cannot tell how far a body has come.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/publications/${publicationId}/media?${query}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request.response));
    request.onerror = request.ontimeout = request.onabort = () => resolve(unreachable);
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function answerOf(answer: unknown): ActionState<SentPicture> {
  const sent = sentPictureSchema.safeParse(answer);
  if (sent.success) return { ok: true, value: sent.data };
  const { error } = (answer ?? {}) as { error?: { code?: string; facts?: Record<string, unknown> } };
  return error?.code ? { ok: false, error: { code: error.code, facts: error.facts ?? {} } } : unreachable;
}

/** Files that may be pictures, for a picker. What a file truly is the server finds out. */
export const acceptedFiles = "image/jpeg,image/png,image/webp,image/avif,image/gif";

/** Of what was dropped or pasted, the files that may be pictures; all of them if none says so, for the server to refuse with a reason. */
export function picturesAmong(files: FileList | null | undefined): File[] {
  const all = [...(files ?? [])];
  const pictures = all.filter(({ type }) => type.startsWith("image/"));
  return pictures.length > 0 ? pictures : all;
}
