import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { signIn } from "@/app/(auth)/actions";
import { actorOrNull } from "@/app/(studio)/require-actor";
import { oidcName } from "@/app/api/auth/oidc-provider";
import { AuthSheet } from "@/components/auth/auth-sheet";
import { ProviderButton } from "@/components/auth/provider-button";
import { SignInForm } from "@/components/auth/sign-in-form";
import { safeReturnPath } from "@/lib/access/return-path";
import { env } from "@/lib/platform/env.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

/** What a page or a provider wants said here. Unknown words are not repeated. */
const saidSchema = z.object({
  next: z.string().optional().catch(undefined),
  said: z.enum(["passwordChanged", "signedOutEverywhere"]).optional().catch(undefined),
  refused: z.enum(["unknownPerson", "unverified"]).optional().catch(undefined),
  error: z.string().optional().catch("unknown"),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, said, refused, error } = saidSchema.parse(await searchParams);
  const next = safeReturnPath(wanted);
  if (await actorOrNull()) redirect(next);
  const t = await getTranslations("auth");
  const provider = oidcName(env());
  const problem = refused ?? (error ? "provider" : undefined);
  return (
    <AuthSheet
      title={t("signIn.title")}
      notice={said && t(`said.${said}`)}
      problem={problem && t(`refusals.${problem}`)}
    >
      <SignInForm action={signIn} next={next} />
      {provider && <ProviderButton name={provider} next={next} />}
    </AuthSheet>
  );
}
