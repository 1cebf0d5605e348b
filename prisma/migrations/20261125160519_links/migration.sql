-- CreateTable
CREATE TABLE "LinkCode" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "claimedById" INTEGER,
    "usedAt" DATETIME,
    CONSTRAINT "LinkCode_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LinkCode_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkTries" (
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "memberId"),
    CONSTRAINT "LinkTries_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LinkTries_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LinkTries_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Workspace" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "formerOrgId" INTEGER,
    "since" DATETIME,
    "own" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Workspace_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Workspace_formerOrgId_fkey" FOREIGN KEY ("formerOrgId") REFERENCES "Org" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Workspace" ("createdAt", "externalId", "id", "name", "orgId", "platform") SELECT "createdAt", "externalId", "id", "name", "orgId", "platform" FROM "Workspace";
DROP TABLE "Workspace";
ALTER TABLE "new_Workspace" RENAME TO "Workspace";
CREATE INDEX "Workspace_orgId_idx" ON "Workspace"("orgId");
CREATE INDEX "Workspace_formerOrgId_idx" ON "Workspace"("formerOrgId");
CREATE UNIQUE INDEX "Workspace_platform_externalId_key" ON "Workspace"("platform", "externalId");
CREATE TABLE "new_Identity" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "formerMemberId" INTEGER,
    "externalId" TEXT NOT NULL,
    "access" TEXT NOT NULL DEFAULT 'member',
    "locale" TEXT,
    "zone" TEXT,
    "closedAt" DATETIME,
    "directAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Identity_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Identity_formerMemberId_fkey" FOREIGN KEY ("formerMemberId") REFERENCES "Member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Identity_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Identity_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Identity" ("closedAt", "createdAt", "directAt", "externalId", "id", "locale", "memberId", "orgId", "workspaceId", "zone") SELECT "closedAt", "createdAt", "directAt", "externalId", "id", "locale", "memberId", "orgId", "workspaceId", "zone" FROM "Identity";
DROP TABLE "Identity";
ALTER TABLE "new_Identity" RENAME TO "Identity";
CREATE INDEX "Identity_orgId_memberId_idx" ON "Identity"("orgId", "memberId");
CREATE INDEX "Identity_formerMemberId_idx" ON "Identity"("formerMemberId");
CREATE UNIQUE INDEX "Identity_workspaceId_externalId_key" ON "Identity"("workspaceId", "externalId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "LinkCode_hash_key" ON "LinkCode"("hash");

-- CreateIndex
CREATE INDEX "LinkCode_orgId_memberId_idx" ON "LinkCode"("orgId", "memberId");

-- CreateIndex
CREATE INDEX "LinkCode_expiresAt_idx" ON "LinkCode"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "LinkCode_orgId_key_key" ON "LinkCode"("orgId", "key");

-- CreateIndex
CREATE INDEX "LinkTries_orgId_idx" ON "LinkTries"("orgId");

-- CreateIndex
CREATE INDEX "LinkTries_since_idx" ON "LinkTries"("since");

-- By hand
UPDATE "Identity" SET "access" = (SELECT m."access" FROM "Member" m WHERE m."id" = "Identity"."memberId");
