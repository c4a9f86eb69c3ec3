import readAndFormat from "../node_modules/use-intl/dist/esm/production/format-message/index.js";
import formatCompiled from "./format-compiled";

/**
 * The same on the server, where components that only it draws say messages as they are written, and those that the browser draws as well say compiled ones.
 * (By its place among the packages, since the name by which it is asked for leads here.)
 */
const formatMessage: typeof formatCompiled = (key, message, ...rest) =>
  Array.isArray(message) ? formatCompiled(key, message, ...rest) : readAndFormat(key, message, ...rest);
formatMessage.raw = true;

export default formatMessage;
