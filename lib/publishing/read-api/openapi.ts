import { z } from "zod";
import { type EndpointName, endpoints } from "./endpoints";
import { problemShape, shapes } from "./shapes";

type Json = Readonly<Record<string, unknown>>;

const problems: Readonly<Record<string, string>> = {
  400: "A parameter is not what it should be",
  404: "Nothing is out there",
  405: "Nothing is written here; `Allow` says what can be asked",
  410: "The issue was withdrawn; `detail` says why",
  429: "Too many requests from one address; `Retry-After` says when to come back",
};

/** The read API as OpenAPI 3.1, written from the very shapes that make its answers. @param site without a slash at its end */
export function openApi(site: string): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "Imprimatur read API",
      version: "1",
      summary: "What is out, as data",
      description: "Everything here is read from live editions. Nothing that is not published can be asked for.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: `${site}/api/v1` }],
    paths: Object.fromEntries(
      (Object.keys(endpoints) as EndpointName[]).map((name) => [endpoints[name].path, itemOf(name)]),
    ),
    components: { schemas: componentSchemas() },
    security: [],
  };
}

function itemOf(name: EndpointName): Json {
  const { summary, params, query, answer } = endpoints[name];
  const parameters = [...parametersOf(params, "path"), ...parametersOf(query, "query")];
  return {
    get: {
      operationId: name,
      summary,
      ...(parameters.length > 0 && { parameters }),
      responses: {
        200: {
          description: summary,
          headers: { ETag: { description: "Of this answer, for `If-None-Match`", schema: { type: "string" } } },
          content: { "application/json": { schema: refTo(answer) } },
        },
        304: { description: "What you have is what is out" },
        ...Object.fromEntries(
          Object.entries(problems).map(([status, description]) => [status, problemOf(description)]),
        ),
      },
    },
  };
}

function problemOf(description: string): Json {
  return { description, content: { "application/problem+json": { schema: refTo(problemShape) } } };
}

function parametersOf(shape: z.ZodObject, place: "path" | "query"): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: "input" });
  const usual: Json = place === "query" ? shape.parse({}) : {};
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = schema as Json;
    const said = description === undefined ? {} : { description };
    return {
      name,
      in: place,
      required: place === "path" || required.includes(name),
      ...said,
      schema: { ...rest, ...(usual[name] !== undefined && { default: usual[name] }) },
    };
  });
}

function refTo(shape: z.ZodType): Json {
  return { $ref: addressOf(shapes.get(shape)?.id ?? "") };
}

function addressOf(id: string): string {
  return `#/components/schemas/${id}`;
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(shapes, { uri: addressOf });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _, $id: __, id: ___, ...rest } = schema as Json;
      return [id, rest];
    }),
  );
}
