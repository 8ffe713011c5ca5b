"use server"

import { refresh } from "next/cache"
import { z } from "zod"
import { issueLink, linkTokensFor, revokeLink } from "@/lib/accounts/store/links"
import { idInput } from "@/lib/events/schema"
import { accept } from "@/lib/kernel/outcome"
import { formAction } from "@/lib/platform/action"

const onePerson = z.object({ eventId: idInput, participationId: idInput })

/** The person's link as it stands, made when there is none; shown to whoever hands it over. */
export const showLinkAction = formAction("link.show", onePerson, async (actor, { eventId, participationId }) => {
  const links = await linkTokensFor(actor, eventId, [participationId])
  return links.ok ? accept({ path: links.value[0]?.path ?? "" }) : links
})
export const reissueLinkAction = formAction(
  "link.reissue",
  onePerson,
  (actor, { eventId, participationId }) => issueLink(actor, eventId, participationId),
  () => refresh(),
)
export const revokeLinkAction = formAction(
  "link.revoke",
  onePerson,
  (actor, { eventId, participationId }) => revokeLink(actor, eventId, participationId),
  () => refresh(),
)
