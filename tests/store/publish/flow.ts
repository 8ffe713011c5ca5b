import { checkVersion } from "@/lib/itineraries/store/check"
import { proposeVersion } from "@/lib/itineraries/store/propose"
import { type Published, publishVersion } from "@/lib/itineraries/store/publish"
import type { Outcome } from "@/lib/kernel/outcome"
import type { SmallSession } from "./session"

export const NOW = new Date("2027-01-05T02:00:00.000Z")

export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "accepted" : outcome.refusal.code)

/** Proposed by the organiser and checked by the checker, ready to be published. */
export async function checked(session: SmallSession): Promise<string> {
  const { versionId } = accepted(await proposeVersion(session.organiser, session.eventId, "", NOW))
  accepted(await checkVersion(session.checker, versionId, NOW))
  return versionId
}

export async function published(session: SmallSession, now = NOW): Promise<Published> {
  return accepted(await publishVersion(session.organiser, await checked(session), now))
}
