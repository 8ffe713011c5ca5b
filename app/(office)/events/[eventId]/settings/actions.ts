"use server"

import { refresh } from "next/cache"
import { z } from "zod"
import {
  memberInput,
  oneEventInput,
  removeMemberInput,
  updateEventInput,
  updateRulesInput,
  updateSettingsInput,
} from "@/lib/events/schema"
import { putMember, removeMember } from "@/lib/events/store/members"
import { deleteEvent, setArchived } from "@/lib/events/store/remove"
import { updateEvent, updateRules, updateSettings } from "@/lib/events/store/update"
import { formAction } from "@/lib/platform/action"

export const updateEventAction = formAction(
  "event.update",
  updateEventInput,
  (actor, ask) => updateEvent(actor, ask.eventId, ask.details),
  refresh,
)

export const updateSettingsAction = formAction(
  "event.settings",
  updateSettingsInput,
  (actor, ask) => updateSettings(actor, ask.eventId, ask.settings),
  refresh,
)

export const updateRulesAction = formAction(
  "event.rules",
  updateRulesInput,
  (actor, ask) => updateRules(actor, ask.eventId, ask.rules),
  refresh,
)

export const putMemberAction = formAction("event.member_put", memberInput, putMember, refresh)
export const removeMemberAction = formAction("event.member_remove", removeMemberInput, removeMember, refresh)

export const archiveEventAction = formAction(
  "event.archive",
  oneEventInput.extend({ archived: z.boolean() }),
  (actor, ask) => setArchived(actor, ask.eventId, ask.archived),
  refresh,
)

/** Leaves the page to its caller: after a refresh there would be nothing to show. */
export const deleteEventAction = formAction("event.delete", oneEventInput, (actor, ask) =>
  deleteEvent(actor, ask.eventId),
)
