-- AlterTable
ALTER TABLE "Identity" ADD COLUMN "directAt" DATETIME;

-- CreateTable
CREATE TABLE "AllowedRole" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "AllowedRole_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AllowedRole_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AllowedRole_orgId_workspaceId_archivedAt_idx" ON "AllowedRole"("orgId", "workspaceId", "archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "AllowedRole_workspaceId_role_key" ON "AllowedRole"("workspaceId", "role");
