-- A question goes through the rows of everything that the index finds, and looks at their titles and leads alone: what else is long is kept beside the table, so that a
-- page holds many of them. Rows that stand there already are written anew by the next run of the index, whose form has changed.
ALTER TABLE "SearchEntry" SET (toast_tuple_target = 128);
ALTER TABLE "SearchEntry"
  ALTER COLUMN "foldedTitle" SET STORAGE MAIN, ALTER COLUMN "foldedLead" SET STORAGE MAIN,
  ALTER COLUMN "title" SET STORAGE MAIN, ALTER COLUMN "article" SET STORAGE MAIN,
  ALTER COLUMN "kind" SET STORAGE MAIN, ALTER COLUMN "section" SET STORAGE MAIN, ALTER COLUMN "slug" SET STORAGE MAIN,
  ALTER COLUMN "anchor" SET STORAGE MAIN, ALTER COLUMN "language" SET STORAGE MAIN;
