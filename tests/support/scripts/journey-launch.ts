// The launcher with the sample loaded, on PORT and HUIWU_DATA; says where the database is and how to sign in.
import { launch } from "@/lib/cli/launch"
import { options } from "@/lib/cli/options"
import { sessionSecret } from "@/lib/cli/secret"
import { closeDb } from "@/lib/platform/db"

const asked = options([])
process.exitCode = await launch({
  ...asked,
  mode: "start",
  prepare: async (databaseUrl) => {
    process.env.DATABASE_URL = databaseUrl
    process.env.NEXTAUTH_SECRET = sessionSecret(asked.data)
    process.env.HUIWU_URL = `http://localhost:${asked.port}`
    const { loadDemo } = await import("@/lib/cli/demo-data")
    const demo = await loadDemo()
    await closeDb()
    console.log(`huiwu-journeys ${JSON.stringify({ databaseUrl, demo })}`)
    return ""
  },
})
process.exit()
