-- AlterTable
ALTER TABLE "Identity" ADD COLUMN "closedAt" DATETIME;
