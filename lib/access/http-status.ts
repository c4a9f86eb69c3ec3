/** The HTTP status of a refusal's code (RFC 9110; 429 of RFC 6585). Codes that a room invents for its own rules are conflicts. */
const statuses: Readonly<Record<string, number>> = {
  invalid: 400,
  notSignedIn: 401,
  forbidden: 403,
  foreignOrigin: 403,
  notFound: 404,
  wrongMethod: 405,
  expired: 410,
  tooLarge: 413,
  wrongMediaType: 415,
  tooMany: 429,
  crash: 500,
};

export function httpStatusOf(code: string): number {
  return statuses[code] ?? 409;
}
