import { eventSettings } from "@/lib/events/schema"
import type { Trial } from "./inputs"
import { WORLD } from "./world"

const { eventId, strangerId, memberId, planId } = WORLD
const details = { title: "第三次会议", startsOn: "2027-02-01", endsOn: "2027-02-03" }
/** Every organiser makes events of their own. */
const MAKERS = ["other_organiser"] as const

export const accountInputs: Record<string, Trial> = {
  createAccountAction: { input: { loginName: "neu", displayName: "新账号", role: "CLERK" } },
  updateAccountAction: { input: { userId: strangerId, displayName: "改名", role: "CLERK", personId: null } },
  resetPasswordAction: { input: { userId: strangerId } },
  setDisabledAction: { input: { userId: strangerId, disabled: true } },
  unlockAccountAction: { input: { userId: strangerId } },
  endSessionsAction: { input: { userId: strangerId } },
  changePasswordAction: { input: { current: "kp7-3mdx-q9", next: "another-9-kp7" }, guard: "own" },
  claimAction: {
    input: { token: "A".repeat(43), loginName: "thief", displayName: "冒名", password: "kp7-3mdx-q9" },
    guard: "token",
  },
  createEventAction: { input: { ...details, zone: "Asia/Shanghai" }, allowedFor: MAKERS },
  copyEventAction: { input: { eventId, ...details } },
  updateEventAction: { input: { eventId, details: { ...details, zone: "Asia/Shanghai" } } },
  updateSettingsAction: { input: { eventId, settings: eventSettings.parse({ evenRule: "E2" }) } },
  updateRulesAction: { input: { eventId, rules: { severities: { no_room: "block" }, termChanges: true, meals: [] } } },
  putMemberAction: { input: { eventId, userId: strangerId, areas: ["people"] } },
  removeMemberAction: { input: { eventId, userId: memberId } },
  archiveEventAction: { input: { eventId, archived: true } },
  deleteEventAction: { input: { eventId } },

  createFeedAction: { input: { kind: "EVENT", subjectId: eventId } },
  revokeFeedAction: { input: { linkId: planId }, mayRefuse: ["no_such_feed_link"] },
}
