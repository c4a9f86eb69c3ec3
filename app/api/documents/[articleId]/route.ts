import { guardRoute } from "@/app/(studio)/guard-route";
import { openDocument } from "@/lib/articles/open-document.server";
import { articleParams } from "./article-params";

/** The working copy: docs/reference/step-protocol.md, "Reading". */
export const GET = guardRoute({ params: articleParams }, ({ actor, params }) => openDocument(actor, params.articleId));
