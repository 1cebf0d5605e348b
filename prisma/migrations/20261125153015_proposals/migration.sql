-- AlterTable
ALTER TABLE "Pending" ADD COLUMN "proposal" TEXT;
