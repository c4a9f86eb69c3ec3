import { z } from "zod";
import { guardRoute } from "@/app/(studio)/guard-route";
import { idSchema } from "@/lib/kernel/ids";
import { readMailFile } from "@/lib/notifications/list-mail.server";

/** The .eml file of a mail, for any mail program: where there is no SMTP server. */
export const GET = guardRoute({ params: z.object({ mailId: idSchema }) }, async ({ actor, params }) => {
  const file = await readMailFile(actor, params.mailId);
  if (!file.ok) return file;
  return new Response(new Uint8Array(file.value), {
    headers: {
      "content-type": "message/rfc822",
      "content-disposition": `attachment; filename="${params.mailId}.eml"`,
      "cache-control": "private, no-store",
    },
  });
});
