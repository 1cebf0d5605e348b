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
CREATE INDEX "SlackHome_orgId_idx" ON "SlackHome"("orgId");
