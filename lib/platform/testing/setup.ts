// Runs in every test file before its imports, so that `db` finds this file's own database (which exists only once
// `newsroomDatabase()` has made it).
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

const { url, run } = inject("databaseServer");
const name = `${run}_${randomBytes(6).toString("hex")}`;
const database = new URL(url);
database.pathname = `/${name}`;

Object.assign(process.env, {
  NODE_ENV: "test",
  DATABASE_URL: database.toString(),
  DATA_DIR: join(tmpdir(), "imprimatur-tests", name),
  AUTH_SECRET: "a-secret-that-only-tests-know-0123456789",
  PUBLIC_URL: "http://localhost:3000",
});
