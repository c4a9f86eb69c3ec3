import "server-only";
import { createTransport, type SendMailOptions } from "nodemailer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { z } from "zod";
import { writeMessage } from "./mail.server";

/** A message of a mailing. `name`: of its file where mails are written to files, and of its Message-ID. */
export type PostMessage = {
  readonly name: string;
  /** Where a mail server sends what it cannot deliver (the envelope's sender). */
  readonly returnPath: string;
  readonly to: string;
  readonly options: Omit<SendMailOptions, "to" | "envelope" | "raw">;
};

/**
 * What became of a message. `taken`: the server has it. `answered`: it said no to the recipient or the message, with this code. `unsent`: it
 * never came to that, nothing was handed over. `unknown`: handed over, and the line broke before the answer.
 */
export type Posted =
  | { readonly is: "taken" }
  | { readonly is: "answered"; readonly code: number; readonly command: string; readonly response: string }
  | { readonly is: "unsent"; readonly error: Error }
  | { readonly is: "unknown"; readonly error: Error };

export type Post = { readonly send: (message: PostMessage) => Promise<Posted>; readonly close: () => void };

/** The way out for mailings: one line to the mail server for many messages, or, without SMTP_URL, files. */
export function openPost(smtpUrl: string | undefined): Post {
  if (smtpUrl) return new SmtpPost(smtpUrl);
  return {
    async send(message) {
      await writeMessage(message.name, { ...message.options, to: message.to });
      return { is: "taken" };
    },
    close() {},
  };
}

const times = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Speaks to the server itself, not through nodemailer's pool: that one sends a message again by itself when a line breaks, also when the server
 * has it already.
 */
class SmtpPost implements Post {
  readonly #url: string;
  #line: SMTPConnection | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  async send({ to, returnPath, options }: PostMessage): Promise<Posted> {
    const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
    const { message } = await composer.sendMail({ ...options, to });
    let line: SMTPConnection;
    try {
      line = await this.#open();
    } catch (error) {
      this.close();
      return { is: "unsent", error: asError(error) };
    }
    return new Promise((resolve) => {
      let broken: Error | null = null;
      line.once("error", (error) => {
        broken = error;
        this.close();
        resolve({ is: "unknown", error });
      });
      line.send({ from: returnPath, to: [to] }, message as Buffer, (error) => {
        if (error && !broken)
          this.close(); // the next one begins on a line of its own
        else line.removeAllListeners("error");
        resolve(error ? judged(error) : { is: "taken" });
      });
    });
  }

  close(): void {
    const line = this.#line;
    this.#line = null;
    line?.removeAllListeners("error");
    line?.on("error", () => {}); // what it says after its end
    line?.quit();
    line?.close();
  }

  async #open(): Promise<SMTPConnection> {
    if (this.#line) return this.#line;
    const options = parseConnectionUrl(this.#url);
    const line = new SMTPConnection({ ...times, ...options });
    this.#line = line;
    await new Promise<void>((resolve, reject) => {
      line.once("error", reject);
      line.once("end", () => reject(new Error("the mail server closed the line")));
      line.connect((error) => (error ? reject(error) : resolve()));
    });
    const { user, pass } = credentialsSchema.parse(options.auth ?? {});
    if (user)
      await new Promise<void>((resolve, reject) => {
        line.login({ user, pass }, (error) => (error ? reject(error) : resolve()));
      });
    line.removeAllListeners("error");
    line.removeAllListeners("end");
    line.once("end", () => {
      if (this.#line === line) this.#line = null;
    });
    return line;
  }
}

const credentialsSchema = z.object({ user: z.string().default(""), pass: z.string().default("") });
const answerSchema = z.object({ responseCode: z.int(), command: z.string(), response: z.string().catch("") });

function judged(error: Error): Posted {
  const said = answerSchema.safeParse(error);
  if (!said.success) return { is: "unknown", error };
  const { responseCode: code, command, response } = said.data;
  return { is: "answered", code, command, response };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
