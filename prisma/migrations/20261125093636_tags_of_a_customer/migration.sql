-- DropIndex
DROP INDEX "CustomerTag_orgId_customerId_idx";

-- CreateIndex
CREATE INDEX "CustomerTag_orgId_customerId_tagId_idx" ON "CustomerTag"("orgId", "customerId", "tagId");
