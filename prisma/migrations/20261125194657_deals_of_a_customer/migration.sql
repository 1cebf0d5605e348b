-- DropIndex
DROP INDEX "Deal_orgId_customerId_archivedAt_stage_idx";

-- CreateIndex
CREATE INDEX "Deal_orgId_customerId_archivedAt_stage_updatedAt_currency_amount_idx" ON "Deal"("orgId", "customerId", "archivedAt", "stage", "updatedAt", "currency", "amount");
