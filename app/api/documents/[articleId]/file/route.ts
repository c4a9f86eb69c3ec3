import { guardRoute } from "@/app/(studio)/guard-route";
import { mostFileBytes } from "@/lib/importing/files/limits";
import { sentFileSchema } from "@/lib/importing/import-file";
import { importFile } from "@/lib/importing/import-file.server";
import { articleParams } from "../article-params";

/** Reads a file for an article; the body is the file. It changes nothing of the article: docs/how-to/bring-in-files.md. */
export const POST = guardRoute(
  { params: articleParams, query: sentFileSchema, raw: true, maximum: mostFileBytes },
  ({ actor, params: { articleId }, query, bytes }) => importFile(actor, { ...query, articleId }, bytes),
);
