-- CreateTable
CREATE TABLE "Org" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "weekStart" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Counter" (
    "orgId" INTEGER NOT NULL,
    "noun" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    PRIMARY KEY ("orgId", "noun"),
    CONSTRAINT "Counter_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Workspace_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Member" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "access" TEXT NOT NULL,
    "locale" TEXT,
    "zone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Member_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "externalId" TEXT NOT NULL,
    "locale" TEXT,
    "zone" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Identity_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Identity_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Identity_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Customer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'company',
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "initials" TEXT NOT NULL DEFAULT '',
    "phone" TEXT,
    "email" TEXT,
    "address" TEXT,
    "source" TEXT,
    "level" TEXT,
    "status" TEXT NOT NULL DEFAULT 'lead',
    "ownerId" INTEGER,
    "touchedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Customer_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Customer_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "Tag_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CustomerTag" (
    "orgId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,
    "customerId" INTEGER NOT NULL,

    PRIMARY KEY ("orgId", "tagId", "customerId"),
    CONSTRAINT "CustomerTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CustomerTag_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CustomerTag_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "customerId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Contact_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Contact_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Product" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "Product_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Deal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "customerId" INTEGER NOT NULL,
    "productId" INTEGER,
    "title" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "ownerId" INTEGER,
    "expectedOn" TEXT,
    "closedOn" TEXT,
    "lostReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Deal_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Deal_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Deal_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Deal_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Note" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "customerId" INTEGER NOT NULL,
    "dealId" INTEGER,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "authorId" INTEGER,
    "link" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Note_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Note_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Note_dealId_fkey" FOREIGN KEY ("dealId") REFERENCES "Deal" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Task" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "customerId" INTEGER,
    "dealId" INTEGER,
    "noteId" INTEGER,
    "title" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "assigneeId" INTEGER NOT NULL,
    "workspaceId" INTEGER,
    "remindAt" DATETIME,
    "doneAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Task_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Task_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Task_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Task_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Task_dealId_fkey" FOREIGN KEY ("dealId") REFERENCES "Deal" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "memberId" INTEGER,
    "place" TEXT,
    "at" DATETIME NOT NULL,
    "undoesId" INTEGER,
    "undoneId" INTEGER,
    CONSTRAINT "Receipt_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Receipt_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "receiptId" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" INTEGER NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "at" DATETIME NOT NULL,
    "memberId" INTEGER,
    CONSTRAINT "Change_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Change_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "placeName" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "cron" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "pausedAt" DATETIME,
    "pausedReason" TEXT,
    "nextRunAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Digest_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Digest_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Digest_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DigestRun" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "digestId" INTEGER NOT NULL,
    "slot" TEXT NOT NULL,
    "plannedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "view" TEXT,
    "sentAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "DigestRun_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DigestRun_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "triedAt" DATETIME,
    "messageId" TEXT,
    "error" TEXT,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    CONSTRAINT "Outbox_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Outbox_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pending" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Pending_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pending_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MessageRef" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" INTEGER NOT NULL,
    "shown" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "MessageRef_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MessageRef_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Subject" (
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "customerId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("orgId", "workspaceId", "place", "memberId"),
    CONSTRAINT "Subject_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Subject_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LocalChannel" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "LocalChannel_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LocalChannel_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LocalMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orgId" INTEGER NOT NULL,
    "workspaceId" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "threadId" INTEGER,
    "author" TEXT NOT NULL,
    "visibleTo" TEXT,
    "text" TEXT NOT NULL,
    "view" TEXT,
    "dedupeKey" TEXT,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "deletedAt" DATETIME,
    CONSTRAINT "LocalMessage_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LocalMessage_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Workspace_orgId_idx" ON "Workspace"("orgId");

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_platform_externalId_key" ON "Workspace"("platform", "externalId");

-- CreateIndex
CREATE INDEX "Member_orgId_name_idx" ON "Member"("orgId", "name");

-- CreateIndex
CREATE INDEX "Identity_orgId_memberId_idx" ON "Identity"("orgId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_workspaceId_externalId_key" ON "Identity"("workspaceId", "externalId");

-- CreateIndex
CREATE INDEX "Customer_orgId_nameKey_idx" ON "Customer"("orgId", "nameKey");

-- CreateIndex
CREATE INDEX "Customer_orgId_initials_idx" ON "Customer"("orgId", "initials");

-- CreateIndex
CREATE INDEX "Customer_orgId_phone_idx" ON "Customer"("orgId", "phone");

-- CreateIndex
CREATE INDEX "Customer_orgId_email_idx" ON "Customer"("orgId", "email");

-- CreateIndex
CREATE INDEX "Customer_orgId_archivedAt_touchedAt_idx" ON "Customer"("orgId", "archivedAt", "touchedAt");

-- CreateIndex
CREATE INDEX "Customer_orgId_archivedAt_ownerId_touchedAt_idx" ON "Customer"("orgId", "archivedAt", "ownerId", "touchedAt");

-- CreateIndex
CREATE INDEX "Customer_orgId_archivedAt_status_touchedAt_idx" ON "Customer"("orgId", "archivedAt", "status", "touchedAt");

-- CreateIndex
CREATE INDEX "Customer_orgId_archivedAt_level_touchedAt_idx" ON "Customer"("orgId", "archivedAt", "level", "touchedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Customer_orgId_number_key" ON "Customer"("orgId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_orgId_key_key" ON "Tag"("orgId", "key");

-- CreateIndex
CREATE INDEX "CustomerTag_orgId_customerId_idx" ON "CustomerTag"("orgId", "customerId");

-- CreateIndex
CREATE INDEX "Contact_orgId_customerId_idx" ON "Contact"("orgId", "customerId");

-- CreateIndex
CREATE INDEX "Contact_orgId_nameKey_idx" ON "Contact"("orgId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Product_orgId_key_key" ON "Product"("orgId", "key");

-- CreateIndex
CREATE INDEX "Deal_orgId_customerId_archivedAt_stage_idx" ON "Deal"("orgId", "customerId", "archivedAt", "stage");

-- CreateIndex
CREATE INDEX "Deal_orgId_archivedAt_stage_updatedAt_idx" ON "Deal"("orgId", "archivedAt", "stage", "updatedAt");

-- CreateIndex
CREATE INDEX "Deal_orgId_archivedAt_ownerId_stage_updatedAt_idx" ON "Deal"("orgId", "archivedAt", "ownerId", "stage", "updatedAt");

-- CreateIndex
CREATE INDEX "Deal_orgId_archivedAt_stage_closedOn_currency_ownerId_productId_customerId_amount_idx" ON "Deal"("orgId", "archivedAt", "stage", "closedOn", "currency", "ownerId", "productId", "customerId", "amount");

-- CreateIndex
CREATE UNIQUE INDEX "Deal_orgId_number_key" ON "Deal"("orgId", "number");

-- CreateIndex
CREATE INDEX "Note_orgId_customerId_archivedAt_at_idx" ON "Note"("orgId", "customerId", "archivedAt", "at");

-- CreateIndex
CREATE INDEX "Note_orgId_archivedAt_at_kind_authorId_idx" ON "Note"("orgId", "archivedAt", "at", "kind", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Note_orgId_number_key" ON "Note"("orgId", "number");

-- CreateIndex
CREATE INDEX "Task_orgId_assigneeId_archivedAt_doneAt_dueAt_idx" ON "Task"("orgId", "assigneeId", "archivedAt", "doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "Task_orgId_customerId_archivedAt_doneAt_dueAt_idx" ON "Task"("orgId", "customerId", "archivedAt", "doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "Task_orgId_archivedAt_doneAt_dueAt_idx" ON "Task"("orgId", "archivedAt", "doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "Task_remindAt_idx" ON "Task"("remindAt");

-- CreateIndex
CREATE UNIQUE INDEX "Task_orgId_number_key" ON "Task"("orgId", "number");

-- CreateIndex
CREATE INDEX "Receipt_orgId_memberId_id_idx" ON "Receipt"("orgId", "memberId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_orgId_key_key" ON "Receipt"("orgId", "key");

-- CreateIndex
CREATE INDEX "Change_orgId_entity_entityId_id_idx" ON "Change"("orgId", "entity", "entityId", "id");

-- CreateIndex
CREATE INDEX "Change_orgId_receiptId_idx" ON "Change"("orgId", "receiptId");

-- CreateIndex
CREATE INDEX "Digest_nextRunAt_idx" ON "Digest"("nextRunAt");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_orgId_number_key" ON "Digest"("orgId", "number");

-- CreateIndex
CREATE INDEX "DigestRun_orgId_digestId_id_idx" ON "DigestRun"("orgId", "digestId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "DigestRun_digestId_slot_key" ON "DigestRun"("digestId", "slot");

-- CreateIndex
CREATE INDEX "Outbox_state_dueAt_idx" ON "Outbox"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_orgId_dedupeKey_key" ON "Outbox"("orgId", "dedupeKey");

-- CreateIndex
CREATE UNIQUE INDEX "Pending_token_key" ON "Pending"("token");

-- CreateIndex
CREATE INDEX "Pending_orgId_memberId_idx" ON "Pending"("orgId", "memberId");

-- CreateIndex
CREATE INDEX "Pending_expiresAt_idx" ON "Pending"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Pending_orgId_key_key" ON "Pending"("orgId", "key");

-- CreateIndex
CREATE INDEX "MessageRef_orgId_entity_entityId_idx" ON "MessageRef"("orgId", "entity", "entityId");

-- CreateIndex
CREATE UNIQUE INDEX "MessageRef_workspaceId_place_messageId_entity_entityId_key" ON "MessageRef"("workspaceId", "place", "messageId", "entity", "entityId");

-- CreateIndex
CREATE INDEX "LocalChannel_orgId_idx" ON "LocalChannel"("orgId");

-- CreateIndex
CREATE UNIQUE INDEX "LocalChannel_workspaceId_name_key" ON "LocalChannel"("workspaceId", "name");

-- CreateIndex
CREATE INDEX "LocalMessage_orgId_workspaceId_place_id_idx" ON "LocalMessage"("orgId", "workspaceId", "place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "LocalMessage_workspaceId_dedupeKey_key" ON "LocalMessage"("workspaceId", "dedupeKey");

-- By hand
-- The search index of customers: rowid = Customer.id, `grams` the tokens that crm/search makes, each led by the org's
-- key, so that a search never leaves its org. It keeps the tokens only, no text and no positions.
CREATE VIRTUAL TABLE "CustomerSearch" USING fts5(grams, content='', contentless_delete=1, detail='none', tokenize='ascii');
