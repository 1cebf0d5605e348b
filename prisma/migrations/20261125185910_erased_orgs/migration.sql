-- AlterTable
ALTER TABLE "Org" ADD COLUMN "erasedAt" DATETIME;
