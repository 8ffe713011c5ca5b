"use server"

import { refresh } from "next/cache"
import type { UserActor } from "@/lib/kernel/actor"
import { accept, type Outcome, type Refusal } from "@/lib/kernel/outcome"
import {
  cancelMeetingAsk,
  copyMeetingAsk,
  createMeetingAsk,
  deleteMeetingAsk,
  moveMeetingAsk,
  moveMeetingsAsk,
  placeMeetingAsk,
  setAgendaAsk,
  updateMeetingAsk,
} from "@/lib/meetings/schema"
import { setAgenda } from "@/lib/meetings/store/agenda"
import { cancelMeeting, restoreMeeting } from "@/lib/meetings/store/cancel"
import { copyMeeting } from "@/lib/meetings/store/copy"
import { createMeeting } from "@/lib/meetings/store/create"
import { moveMeeting, moveMeetings } from "@/lib/meetings/store/move"
import { placeMeeting } from "@/lib/meetings/store/place"
import { deleteMeeting } from "@/lib/meetings/store/remove"
import { updateMeeting } from "@/lib/meetings/store/update"
import { previewMove } from "@/lib/occupancy/queries/preview-move"
import { unwaiveAsk, waiveAsk } from "@/lib/occupancy/schema/waiver"
import { savedByTheRules } from "@/lib/occupancy/store/judged-save"
import { unwaiveFinding, waiveFinding } from "@/lib/occupancy/store/waivers"
import { formAction } from "@/lib/platform/action"
import { clock } from "@/lib/platform/clock"

/** Whatever changes the plan is judged by the rules before it is saved. */
const judged =
  <A extends { eventId: string }, T, R extends Refusal>(save: (actor: UserActor, ask: A) => Promise<Outcome<T, R>>) =>
  (actor: UserActor, ask: A) =>
    savedByTheRules(actor, ask.eventId, () => save(actor, ask))

export const createMeetingAction = formAction("meeting.create", createMeetingAsk, judged(createMeeting), () =>
  refresh(),
)
export const updateMeetingAction = formAction("meeting.update", updateMeetingAsk, judged(updateMeeting), () =>
  refresh(),
)
export const moveMeetingAction = formAction("meeting.move", moveMeetingAsk, judged(moveMeeting), () => refresh())
export const moveMeetingsAction = formAction("meeting.moves", moveMeetingsAsk, judged(moveMeetings), () => refresh())
export const copyMeetingAction = formAction("meeting.copy", copyMeetingAsk, judged(copyMeeting), () => refresh())
export const cancelMeetingAction = formAction(
  "meeting.cancel",
  cancelMeetingAsk,
  (actor, ask) => cancelMeeting(actor, ask, clock.now()),
  () => refresh(),
)
export const restoreMeetingAction = formAction("meeting.restore", cancelMeetingAsk, judged(restoreMeeting), () =>
  refresh(),
)
export const deleteMeetingAction = formAction("meeting.delete", deleteMeetingAsk, deleteMeeting, () => refresh())
export const setAgendaAction = formAction("meeting.agenda", setAgendaAsk, judged(setAgenda), () => refresh())
export const placeMeetingAction = formAction("meeting.place", placeMeetingAsk, judged(placeMeeting), () => refresh())
export const waiveFindingAction = formAction(
  "finding.waive",
  waiveAsk,
  (actor, ask) => waiveFinding(actor, ask, clock.now()),
  () => refresh(),
)
export const unwaiveFindingAction = formAction("finding.unwaive", unwaiveAsk, unwaiveFinding, () => refresh())

/** What a move would touch; asked while the dialog is open, writes nothing. */
export const previewMoveAction = formAction("meeting.preview", moveMeetingAsk, async (actor, ask) => {
  const found = await previewMove(actor, ask)
  if (!found.ok) return found
  const { people, touches, publishedIn, solved, arising } = found.value
  return accept({ people, touches, publishedVersion: publishedIn, solved: solved.length, arising: arising.length })
})
