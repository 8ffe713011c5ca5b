import { seatingSettings } from "@/lib/seating/schema"
import type { Trial } from "./inputs"
import { WORLD } from "./world"

const { eventId, planId, otherPlanId, thirdMeetingId, personId, thirdPersonId } = WORLD
const plan = { eventId, planId }

export const seatingInputs: Record<string, Trial> = {
  createPlanAction: { input: { eventId, meetingId: thirdMeetingId } },
  arrangeAction: { input: { ...plan, settings: seatingSettings.parse({}) } },
  moveAction: { input: { ...plan, moves: [{ participationId: thirdPersonId, from: null, to: "0/1/0" }] } },
  lockAction: { input: { ...plan, participationIds: [personId], locked: true } },
  clearAction: { input: plan },
  copyAction: { input: { eventId, planId: otherPlanId, fromPlanId: planId } },
  deletePlanAction: { input: plan },
}
