-- Suggestions stand in the document. A step that only makes, takes back or rejects them changes no text: whoever made it has not contributed
-- to a revision, and a verdict on the text stands.
ALTER TABLE "DocumentStep" ADD COLUMN "proposes" BOOLEAN NOT NULL DEFAULT false;

-- Whoever proposed what was accepted has contributed: to the revision frozen after this version of the document.
ALTER TABLE "Suggestion" ADD COLUMN "answeredVersion" INTEGER;
