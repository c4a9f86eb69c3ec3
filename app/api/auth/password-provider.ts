import Credentials from "next-auth/providers/credentials";
import { clientOf } from "@/lib/access/client";
import { env } from "@/lib/platform/env.server";
import { signInSchema } from "@/lib/people/person";
import { signInWithPassword } from "@/lib/people/sign-in.server";

/**
 * E-mail and password through next-auth's own address, for programs; the sign-in page's form calls the same command and can
 * say more about a refusal. A refusal's code goes out as `error`.
 */
export function passwordProvider() {
  return Credentials({
    id: "password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: async (credentials, { headers }) => {
      const input = signInSchema.safeParse(credentials);
      if (!input.success) throw new Error("wrongSignIn");
      const client = clientOf(new Headers(headers as Record<string, string>), env().TRUST_PROXY);
      const result = await signInWithPassword(client, input.data);
      if (!result.ok) throw new Error(result.error.code);
      return { id: result.value.userId, session: result.value };
    },
  });
}
