import "server-only";

/**
 * One instance for the whole process. The bundler gives routes, instrumentation and our own server separate copies of a module;
 * connections must not be multiplied by that.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  const holder = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`imprimatur.${name}`);
  holder[key] ??= make();
  return holder[key] as Value;
}
