-- CreateIndex
CREATE INDEX "Customer_orgId_archivedAt_createdAt_ownerId_status_level_idx" ON "Customer"("orgId", "archivedAt", "createdAt", "ownerId", "status", "level");
