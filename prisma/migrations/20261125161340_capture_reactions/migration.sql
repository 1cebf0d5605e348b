-- CreateTable
CREATE TABLE "CaptureReaction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "placeName" TEXT NOT NULL,
    "emoji" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "CaptureReaction_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CaptureReaction_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CaptureReaction_orgId_workspaceId_archivedAt_idx" ON "CaptureReaction"("orgId", "workspaceId", "archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "CaptureReaction_workspaceId_place_key" ON "CaptureReaction"("workspaceId", "place");
