// Starts the embedded server of the data directory HUIWU_DATA and keeps it until SIGTERM.
import { startEmbedded } from "@/lib/platform/postgres/embedded"

try {
  const server = await startEmbedded(process.env.HUIWU_DATA ?? "")
  console.log(`holding ${server.url}`)
  process.on("SIGTERM", async () => {
    await server.stop()
    console.log("stopped")
    process.exit(0)
  })
  setInterval(() => undefined, 1000)
} catch (error) {
  console.log(String(error))
  process.exit(1)
}
