"use server"

import { redirect } from "next/navigation"
import { feedByToken } from "@/lib/accounts/store/feed-links"
import { arriveAtDoor, extendAtDoor } from "@/lib/bookings/store/door"
import { clock } from "@/lib/platform/clock"
import { openAction } from "@/lib/platform/open-action"
import { doorAsk } from "./asks"

/** A door has no account: its link is the right, and it may say of what goes on in its room that people came, or that it takes longer. */
const door = openAction("door", doorAsk, async ({ token, want, bookingId }) => {
  const feed = await feedByToken(token)
  const roomId = feed?.kind === "DOOR" ? feed.subjectId : ""
  return want === "arrive"
    ? arriveAtDoor({ roomId, bookingId }, clock.now())
    : extendAtDoor({ roomId, bookingId }, clock.now())
})

/** A plain form post, so that the oldest tablet can send it; back to the page, which says what came of it. */
export async function doorAction(form: FormData): Promise<void> {
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === "string"))
  const outcome = await door(fields as Parameters<typeof door>[0])
  const page = `/door/${encodeURIComponent(String(fields.token ?? ""))}`
  redirect(outcome.ok ? `${page}?said=${String(fields.want)}` : `${page}?refused=${outcome.refusal.code}`)
}
