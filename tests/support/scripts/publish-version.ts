// Publishes the version VERSION_ID as the user USER_ID; says "ready" when it is about to begin and "done <ms>" after;
// with LINGER it stays until it is killed.
import { publishVersion } from "@/lib/itineraries/store/publish"
import { closeDb, db } from "@/lib/platform/db"

const { VERSION_ID = "", USER_ID = "" } = process.env
const user = await db().user.findUniqueOrThrow({ where: { id: USER_ID } })
console.log("ready")
const began = performance.now()
const actor = { kind: "user" as const, id: user.id, name: user.displayName, role: user.role }
const outcome = await publishVersion(actor, VERSION_ID, new Date("2027-01-08T08:00:00Z"))
if (!outcome.ok) throw new Error(outcome.refusal.code)
console.log(`done ${Math.round(performance.now() - began)}`)
if (process.env.LINGER) setInterval(() => undefined, 1000)
else await closeDb()
