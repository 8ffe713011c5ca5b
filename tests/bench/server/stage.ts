import { chmodSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { linkTokensFor } from "@/lib/accounts/store/links"
import { loadDemo } from "@/lib/cli/demo-data"
import { sessionSecret } from "@/lib/cli/secret"
import type { UserActor } from "@/lib/kernel/actor"
import { closeDb, db } from "@/lib/platform/db"
import { migrate } from "@/lib/platform/migrate"
import { startEmbedded } from "@/lib/platform/postgres/embedded"
import { makeSessionToken, nowSeconds, SESSION_COOKIE } from "@/lib/platform/session-token"
import { endLater } from "../end-later"

export type Stage = {
  readonly data: string
  readonly eventId: string
  /** Meetings of the event that have seats. */
  readonly seated: readonly string[]
  /** Pages of different delegates. */
  readonly links: readonly string[]
  /** The administrator's session. */
  readonly cookie: { readonly name: string; readonly value: string }
}

/** A data directory as `npm run demo` leaves it, its database stopped. */
export async function stage(): Promise<Stage> {
  const data = mkdtempSync(path.join(tmpdir(), "huiwu-bench-"))
  chmodSync(data, 0o711)
  const server = await startEmbedded(data)
  endLater(data, server.place)
  await migrate(server.url)
  process.env.DATABASE_URL = server.url
  process.env.NEXTAUTH_SECRET = sessionSecret(data)
  process.env.HUIWU_URL = "http://localhost"
  await loadDemo()
  const admin = await db().user.findUniqueOrThrow({ where: { loginName: "admin" } })
  const event = await db().event.findFirstOrThrow()
  const plans = await db().seatingPlan.findMany({ where: { eventId: event.id } })
  const deputies = await db().participation.findMany({ where: { eventId: event.id, category: "DEPUTY" }, take: 100 })
  const actor: UserActor = { kind: "user", id: admin.id, name: admin.displayName, role: admin.role }
  const links = await linkTokensFor(
    actor,
    event.id,
    deputies.map(({ id }) => id),
  )
  if (!links.ok) throw new Error(links.refusal.code)
  const value = await makeSessionToken({ userId: admin.id, epoch: admin.sessionEpoch, since: nowSeconds() })
  await closeDb()
  await server.stop()
  return {
    data,
    eventId: event.id,
    seated: plans.map(({ meetingId }) => meetingId),
    links: links.value.map((link) => link.path),
    cookie: { name: SESSION_COOKIE, value },
  }
}
