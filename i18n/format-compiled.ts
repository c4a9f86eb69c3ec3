import format from "use-intl/format-message/format-only";

/** How next-intl makes a sentence of a compiled message, in place of its own way (next.config.mjs). What says nothing (`=0 {}`) is an empty text, not a list of nothing. */
const formatCompiled: typeof format = (...asked) => {
  const said = format(...asked);
  return Array.isArray(said) && said.length === 0 ? "" : said;
};
formatCompiled.raw = false;

export default formatCompiled;
