-- CreateTable
CREATE TABLE "SlackInstall" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "token" TEXT,
    "botUserId" TEXT NOT NULL,
    "botId" TEXT NOT NULL,
    "enterprise" TEXT,
    "scopes" TEXT NOT NULL,
    "installedBy" TEXT NOT NULL,
    "installedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "SlackInstall_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SlackInstall_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SlackUsedState" (
    "state" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "SlackInstall_workspaceId_key" ON "SlackInstall"("workspaceId");

-- CreateIndex
CREATE INDEX "SlackInstall_orgId_idx" ON "SlackInstall"("orgId");
