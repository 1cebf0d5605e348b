-- CreateTable
CREATE TABLE "SearchText" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "noun" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT,
    CONSTRAINT "SearchText_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SearchText_orgId_noun_key_idx" ON "SearchText"("orgId", "noun", "key");

-- CreateIndex
CREATE UNIQUE INDEX "SearchText_orgId_noun_text_key" ON "SearchText"("orgId", "noun", "text");

-- CreateIndex
CREATE INDEX "Deal_orgId_title_archivedAt_stage_updatedAt_idx" ON "Deal"("orgId", "title", "archivedAt", "stage", "updatedAt");

-- By hand
-- The search index of texts: rowid = SearchText.id, `grams` the tokens that crm/search makes, each led by the org's key
-- and the noun. As in `CustomerSearch` it keeps the tokens only.
CREATE VIRTUAL TABLE "TextSearch" USING fts5(grams, content='', contentless_delete=1, detail='none', tokenize='ascii');

-- The texts that are there already; crm/search gives them their keys and tokens after the start (see fill.ts).
INSERT INTO "SearchText" ("orgId", "noun", "text")
SELECT DISTINCT "orgId", 'deal', "title" FROM "Deal" WHERE "title" <> '';
INSERT INTO "SearchText" ("orgId", "noun", "text")
SELECT DISTINCT "orgId", 'contact', "nameKey" FROM "Contact" WHERE "nameKey" <> '';
