import { z } from "zod"
import { MAX_ID_LENGTH } from "@/lib/kernel/ids"

/** ROOM, PERSON, EVENT: a calendar to subscribe to. DOOR: the page at a room's door. */
export const FEED_KINDS = ["ROOM", "PERSON", "EVENT", "DOOR"] as const
export type FeedKind = (typeof FEED_KINDS)[number]

const id = z.string().min(1).max(MAX_ID_LENGTH)

/** `subjectId`: a room (ROOM, DOOR), a person, an event. */
export const feedSubject = z.object({ kind: z.enum(FEED_KINDS), subjectId: id })
export type FeedSubject = z.output<typeof feedSubject>
export const revokeFeedAsk = z.object({ linkId: id })
export type RevokeFeed = z.output<typeof revokeFeedAsk>

/** More links than this to one subject are no longer looked after by anybody. */
export const MOST_FEED_LINKS = 20

/** A link as the page shows it. `path` is null when it was made under an earlier secret: it works, but cannot be shown again. */
export type FeedLinkDto = {
  id: string
  path: string | null
  createdByName: string
  /** ISO instant. */
  createdAt: string
}

export type FeedRefusal =
  | { readonly code: "no_such_feed_subject" }
  | { readonly code: "not_allowed" }
  | { readonly code: "no_such_feed_link" }
  | { readonly code: "too_many_feed_links"; readonly most: number }
