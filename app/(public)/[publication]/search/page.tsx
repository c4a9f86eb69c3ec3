import { notFound, redirect } from "next/navigation";
import { readPublication } from "@/lib/publishing/read-publication.server";
import { searchInputSchema, searchPath } from "@/lib/search/search-input";
import { decodedParts } from "../../read-address";

type Props = {
  params: Promise<{ publication: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A publication is searched on the house's one search page, narrowed to it. */
export default async function SearchPublication({ params, searchParams }: Props) {
  const [slug = ""] = decodedParts([(await params).publication]) ?? [];
  if (!(await readPublication(slug))) notFound();
  redirect(searchPath({ ...searchInputSchema.parse(await searchParams), in: slug }));
}
