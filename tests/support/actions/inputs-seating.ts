import { seatingSettings } from "@/lib/seating/schema"
import { tableSettings } from "@/lib/seating/schema/table"
import type { Trial } from "./inputs"
import { WORLD } from "./world"

const { eventId, planId, otherPlanId, releaseId, thirdMeetingId, personId, thirdPersonId } = WORLD
const plan = { eventId, planId }

const seats = () => new File(["姓名,排\n赵新,3\n"], "seats.csv", { type: "text/csv" })

export const seatingInputs: Record<string, Trial> = {
  createPlanAction: { input: { eventId, meetingId: thirdMeetingId } },
  arrangeAction: { input: { ...plan, settings: seatingSettings.parse({}) } },
  moveAction: { input: { ...plan, moves: [{ participationId: thirdPersonId, from: null, to: "0/1/0" }] } },
  lockAction: { input: { ...plan, participationIds: [personId], locked: true } },
  clearAction: { input: plan },
  copyAction: { input: { eventId, planId: otherPlanId, fromPlanId: planId } },
  setConstraintsAction: {
    input: { ...plan, seen: "", constraints: [{ id: "contiguous", kind: "contiguous" }] },
    mayRefuse: ["constraints_changed_meanwhile"],
  },
  deletePlanAction: { input: plan },
  rehallAction: { input: plan },
  keepHistoryAction: { input: plan, mayRefuse: ["term_missing"] },
  previewHistoryAction: { input: { eventId, file: seats(), choices: null }, mayRefuse: ["term_missing"] },
  confirmHistoryAction: {
    input: { eventId, file: seats(), choices: null, digest: "0".repeat(64) },
    mayRefuse: ["term_missing"],
  },
  submitReleaseAction: { input: { ...plan, revision: 0 } },
  // Whoever decides is a second person: here the checker of the event.
  checkReleaseAction: { input: { releaseId, anyway: true }, allowedFor: ["checker"] },
  approveReleaseAction: {
    input: { releaseId, anyway: true },
    allowedFor: ["checker"],
    mayRefuse: ["release_not_checked"],
  },
  returnReleaseAction: { input: { releaseId, reason: "第一排少一人" }, allowedFor: ["checker"] },
  applyChangeAction: {
    input: {
      ...plan,
      change: { absent: [personId] },
      method: "leaveGap",
      shown: [{ participationId: personId, from: "0/0/0", to: null }],
    },
  },
  reopenSeatsAction: { input: { ...plan, seatIds: ["0/0/0"] } },
  shareHallAction: { input: { eventId, planId: otherPlanId, fromPlanId: planId } },
  unshareHallAction: { input: plan },
  withdrawReleaseAction: { input: { releaseId }, mayRefuse: ["only_author_withdraws"] },
  saveTablesAction: { input: { ...plan, tables: tableSettings.parse({ least: 4 }) } },
}
