// Imports the roster ROSTER into the event EVENT_ID as the user USER_ID; says "ready" when it is about to begin and "done <ms>" after;
// with LINGER it stays until it is killed.
import { readFileSync } from "node:fs"
import { importRosterFile } from "@/lib/people/store/import"
import { closeDb, db } from "@/lib/platform/db"

const { ROSTER = "", EVENT_ID = "", USER_ID = "" } = process.env
const bytes = readFileSync(ROSTER)
const user = await db().user.findUniqueOrThrow({ where: { id: USER_ID } })
console.log("ready")
const began = performance.now()
const outcome = await importRosterFile(
  { kind: "user", id: user.id, name: user.displayName, role: user.role },
  EVENT_ID,
  bytes,
  "roster.xlsx",
)
if (!outcome.ok) throw new Error(outcome.refusal.code)
console.log(`done ${Math.round(performance.now() - began)}`)
if (process.env.LINGER) setInterval(() => undefined, 1000)
else await closeDb()
