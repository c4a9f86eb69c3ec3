type Facts = { readonly titleTranslation: string; readonly outlet: string; readonly publishedOn: string | null };

/** What stands under a source's own title: its translation, outlet and day. An office's own page is called what the office is called, which is said once. */
export function aboutSource({ titleTranslation, outlet, publishedOn }: Facts): string {
  return [...new Set([titleTranslation, outlet, publishedOn])].filter(Boolean).join(" · ");
}
