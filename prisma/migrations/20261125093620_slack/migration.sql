-- AlterTable
ALTER TABLE "Identity" ADD COLUMN "closedAt" DATETIME;

-- CreateTable
CREATE TABLE "SlackInstall" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "botUserId" TEXT NOT NULL,
    "botId" TEXT NOT NULL,
    "appId" TEXT,
    "enterprise" TEXT,
    "scopes" TEXT NOT NULL,
    "installedBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "SlackInstall_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SlackInstall_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SlackHome" (
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "account"),
    CONSTRAINT "SlackHome_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SlackHome_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SlackInstall_workspaceId_key" ON "SlackInstall"("workspaceId");

-- CreateIndex
CREATE INDEX "SlackInstall_orgId_idx" ON "SlackInstall"("orgId");

-- CreateIndex
CREATE INDEX "SlackHome_orgId_idx" ON "SlackHome"("orgId");
