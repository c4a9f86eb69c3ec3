import { notFound } from "next/navigation";

/** Nothing is published deeper than an article. */
export default function Beyond() {
  notFound();
}
