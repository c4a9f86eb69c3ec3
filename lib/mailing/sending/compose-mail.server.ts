import "server-only";
import addressparser from "nodemailer/lib/addressparser";
import type { Id } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env.server";
import type { PostMessage } from "@/lib/platform/post.server";
import type { MailSource } from "@/lib/publishing/read-mail-edition.server";
import { renderMail } from "@/lib/rendering/mail/render-mail";
import { readerLinks } from "../subscribers/reader-token.server";
import { fileNameOf, messageIdOf, returnPathOf } from "./delivery-name.server";

type To = { deliveryId: Id; subscriberId: Id; email: string };

/** An issue's mail to one subscriber, with the links that are theirs and the button that mail programs show (RFC 8058). */
export function composeMail(source: MailSource, { deliveryId, subscriberId, email }: To): PostMessage {
  const { page, oneClick } = readerLinks(subscriberId);
  const { publication } = source.view;
  const { subject, html, text } = renderMail(source.view, source.words, {
    links: { leave: `${page}#leave`, preferences: page },
  });
  const sender = senderAddress();
  return {
    name: fileNameOf(deliveryId),
    returnPath: returnPathOf(deliveryId, sender),
    to: email,
    options: {
      ...mailOptions({ subject, html, text, publication: publication.title }),
      messageId: messageIdOf(deliveryId),
      headers: {
        "List-Unsubscribe": `<${oneClick}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": `<${publication.slug}.${new URL(env().PUBLIC_URL).hostname}>`,
        "Auto-Submitted": "auto-generated",
      },
    },
  };
}

type Said = { subject: string; html: string; text: string; publication: string };

/** What every mail of an issue has in common. Base64 whatever the script: its size is known beforehand. */
export function mailOptions({ subject, html, text, publication }: Said) {
  return {
    ...{ subject, html, text },
    from: { name: publication.replace(/[\p{Cc}\p{Cf}]/gu, " ").trim(), address: senderAddress() },
    textEncoding: "base64" as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** MAIL_FROM without a name. */
export function senderAddress(): string {
  const { MAIL_FROM } = env();
  const [first] = addressparser(MAIL_FROM, { flatten: true });
  return first?.address || MAIL_FROM;
}
