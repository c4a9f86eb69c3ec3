/** Named by its place among the packages in format-message.ts, where its types are not found. */
declare module "*/use-intl/dist/esm/production/format-message/index.js" {
  export { default } from "use-intl/format-message";
}
