import { z } from "zod";

const blankIsUnset = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsUnset, schema.optional());
const url = (protocols: RegExp) => z.url({ protocol: protocols, error: "is not an address of the right kind" });
const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    blankIsUnset,
    z.coerce.number({ error: "is not a number" }).int("is not a whole number").min(least).max(most).optional(),
  );

/** What each variable must be set to: shown after what was wrong. Also the source of docs/reference/environment.md. */
export const envHints = {
  NODE_ENV: "production, development or test",
  DATA_DIR: "the folder for everything that is kept; default .data",
  DATABASE_URL: "postgresql://user:password@host:5432/database (npm start sets it for the embedded server)",
  DATABASE_POOL_SIZE: "how many connections a process may hold, 2 to 100; default 10",
  PORT: "the port to serve on, 0 to 65535; default 3000",
  HOST: "the address to listen on; default localhost",
  PUBLIC_URL: "the address that readers use, as in https://news.example.org; default http://localhost:PORT",
  SHARED_CACHE_SECONDS:
    "how long a cache in front of the app may keep public pages, 0 to 31536000; default 0: it asks each time",
  TRUST_PROXY: "true when a proxy stands before the app and writes X-Forwarded-For; default false",
  AUTH_SECRET: "at least 32 random characters (npm start makes one and keeps it in the data folder)",
  AUTH_SECRET_FORMER: "secrets that AUTH_SECRET was before, separated by spaces, each of at least 32 characters",
  SAMPLE_PASSWORD: "at least 12 characters, for the people of the sample newsroom",
  SMTP_URL: "smtp://user:password@host:587 or smtps://…; without it mail is written to DATA_DIR/outbox",
  MAIL_FROM: "the sender of mail, as in news@example.org",
  BOUNCE_ADDRESS: "where mail servers send what they cannot deliver, as in bounces@example.org; default MAIL_FROM",
  OIDC_ISSUER: "the issuer's address, as in https://login.example.org",
  OIDC_CLIENT_ID: "the client id that the provider gave; needed with OIDC_ISSUER",
  OIDC_CLIENT_SECRET: "the client secret that the provider gave; needed with OIDC_ISSUER",
  OIDC_NAME: "the provider's name on the sign-in button; default its host",
  S3_ENDPOINT: "the address of a service that speaks S3, without the bucket, as in https://s3.example.org",
  S3_BUCKET: "the bucket for pictures; needed with S3_ENDPOINT",
  S3_REGION: "the region that the service expects in signatures; default us-east-1",
  S3_PREFIX: "what stands before each name in the bucket, as in weekly/; default nothing",
  S3_ACCESS_KEY_ID: "the key id that the service gave; needed with S3_ENDPOINT",
  S3_SECRET_ACCESS_KEY: "the secret that the service gave; needed with S3_ENDPOINT",
} as const;

/** What cannot be used without the others. */
const togetherOnly = [
  ["OIDC_ISSUER", ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]],
  ["S3_ENDPOINT", ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"]],
] as const;

const envSchema = z
  .object({
    NODE_ENV: z.preprocess(blankIsUnset, z.enum(["production", "development", "test"]).default("production")),
    DATA_DIR: z.preprocess(blankIsUnset, z.string().default(".data")),
    DATABASE_URL: z.preprocess(blankIsUnset, url(/^postgres(ql)?$/)),
    DATABASE_POOL_SIZE: wholeNumber(2, 100).transform((size) => size ?? 10),
    PORT: wholeNumber(0, 65_535).transform((port) => port ?? 3000),
    HOST: z.preprocess(blankIsUnset, z.string().default("localhost")),
    PUBLIC_URL: optional(url(/^https?$/).transform((address) => address.replace(/\/+$/, ""))),
    SHARED_CACHE_SECONDS: wholeNumber(0, 31_536_000).transform((seconds) => seconds ?? 0),
    TRUST_PROXY: z.preprocess(blankIsUnset, z.stringbool().default(false)),
    AUTH_SECRET: z.preprocess(blankIsUnset, z.string().min(32, "is too short")),
    AUTH_SECRET_FORMER: z
      .string()
      .default("")
      .transform((text) => text.split(/\s+/).filter(Boolean))
      .pipe(z.array(z.string().min(32, "has one that is too short")).max(5, "has more than five")),
    SAMPLE_PASSWORD: optional(z.string().min(12, "is too short")),
    SMTP_URL: optional(url(/^smtps?$/)),
    MAIL_FROM: z.preprocess(blankIsUnset, z.string().default("imprimatur@localhost")),
    BOUNCE_ADDRESS: optional(z.email()),
    OIDC_ISSUER: optional(url(/^https?$/)),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: optional(z.string().max(60)),
    S3_ENDPOINT: optional(url(/^https?$/).transform((address) => address.replace(/\/+$/, ""))),
    S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "is not the name of a bucket")),
    S3_REGION: z.preprocess(blankIsUnset, z.string().default("us-east-1")),
    S3_PREFIX: z.preprocess(
      blankIsUnset,
      z
        .string()
        .regex(/^[\w/.-]*\/$/, "does not end in a slash")
        .default(""),
    ),
    S3_ACCESS_KEY_ID: optional(z.string()),
    S3_SECRET_ACCESS_KEY: optional(z.string()),
  })
  .superRefine((values, context) => {
    for (const [head, others] of togetherOnly) {
      const missing = values[head] ? others.filter((name) => !values[name]) : [];
      for (const name of missing) context.addIssue({ code: "custom", path: [name], message: "is missing" });
    }
  })
  .transform((values) => ({ ...values, PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}` }));

export type Env = z.infer<typeof envSchema>;

/** The environment cannot be used: the message has a line for each variable that is wrong. */
export class EnvError extends Error {
  override name = "EnvError";
}

/**
 * Parses environment variables. Empty ones count as not set. Never repeats a value: it may be a secret.
 * @throws EnvError
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const result = envSchema.safeParse(variables);
  if (result.success) return result.data;
  throw new EnvError(result.error.issues.map((issue) => sentence(issue, variables)).join("\n"));
}

function sentence(issue: z.core.$ZodIssue, variables: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0]) as keyof typeof envHints;
  const wrong = variables[name]?.trim() ? issue.message : "is missing";
  return `${name} ${wrong}. Set it to ${envHints[name]}.`;
}
