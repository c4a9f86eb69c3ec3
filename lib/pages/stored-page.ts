import { z } from "zod";

/** What goes out with a page beside its bytes and what the server says of every page: names in lower letters. */
export const pageHeadersSchema = z.record(z.string().regex(/^[a-z-]+$/), z.string());
export type PageHeaders = z.infer<typeof pageHeadersSchema>;

/** A page as it is kept and sent. */
export type StoredPage = {
  readonly path: string;
  /** "": the same for everybody; else the language of the interface. */
  readonly variant: string;
  readonly key: string;
  /** Of its part, when it was made. */
  readonly version: number;
  /** SHA-256 of what is packed. */
  readonly hash: string;
  readonly headers: PageHeaders;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};
