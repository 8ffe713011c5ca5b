-- CreateEnum
CREATE TYPE "ReleaseStatus" AS ENUM ('SUBMITTED', 'CHECKED', 'APPROVED', 'RETURNED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "SeatingPlan" ADD COLUMN     "constraints" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "hallFromId" TEXT;

-- AlterTable
ALTER TABLE "PrintRecord" ADD COLUMN     "contents" JSONB,
ADD COLUMN     "releaseNumber" INTEGER,
ALTER COLUMN "versionNumber" DROP NOT NULL;

-- CreateTable
CREATE TABLE "SeatingRelease" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "ReleaseStatus" NOT NULL DEFAULT 'SUBMITTED',
    "planRevision" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkerId" TEXT,
    "checkerName" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "approverId" TEXT,
    "approverName" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "SeatingRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatHistory" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "session" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "groupName" TEXT NOT NULL DEFAULT '',
    "fromCentre" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "sourcePlanId" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SeatHistory_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SeatingRelease_planId_status_idx" ON "SeatingRelease"("planId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "SeatingRelease_planId_number_key" ON "SeatingRelease"("planId", "number");

-- CreateIndex
CREATE INDEX "SeatHistory_term_session_idx" ON "SeatHistory"("term", "session");

-- CreateIndex
CREATE UNIQUE INDEX "SeatHistory_personId_term_session_key" ON "SeatHistory"("personId", "term", "session");

-- CreateIndex
CREATE INDEX "SeatingPlan_hallFromId_idx" ON "SeatingPlan"("hallFromId");

-- AddForeignKey
ALTER TABLE "SeatingPlan" ADD CONSTRAINT "SeatingPlan_hallFromId_fkey" FOREIGN KEY ("hallFromId") REFERENCES "SeatingPlan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatingRelease" ADD CONSTRAINT "SeatingRelease_planId_fkey" FOREIGN KEY ("planId") REFERENCES "SeatingPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatHistory" ADD CONSTRAINT "SeatHistory_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
