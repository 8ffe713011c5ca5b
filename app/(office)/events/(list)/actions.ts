"use server"

import { refresh } from "next/cache"
import { copyEventInput, eventDetails } from "@/lib/events/schema"
import { copyEvent, createEvent } from "@/lib/events/store/create"
import { formAction } from "@/lib/platform/action"

export const createEventAction = formAction(
  "event.create",
  eventDetails,
  (actor, ask) => createEvent(actor, ask),
  refresh,
)
export const copyEventAction = formAction("event.copy", copyEventInput, copyEvent, refresh)
