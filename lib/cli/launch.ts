import { migrate } from "@/lib/platform/migrate"
import { LauncherError } from "@/lib/platform/postgres/launcher-error"
import { claimLink } from "./claim-link"
import { openDatabase } from "./database"
import type { Options } from "./options"
import { portIsFree, publicAddress, ready, serve, stopServing } from "./serve"

export type Launch = Options & {
  readonly mode: "start" | "dev"
  readonly extra?: Readonly<Record<string, string>>
  /** After the migrations, before the web server: e.g. loading the sample. What it returns is printed when all is ready. */
  readonly prepare?: (databaseUrl: string) => Promise<string>
}

/**
 * Database, migrations, web server — in this order; and back in the opposite order on SIGTERM or SIGINT.
 * Returns when everything has ended: 0 after a signal, 1 when the web server ended by itself.
 */
export async function launch(ask: Launch): Promise<number> {
  let asked = false
  let wake = (): void => undefined
  const signalled = new Promise<void>((resolve) => {
    wake = resolve
  })
  const onSignal = (): void => {
    asked = true
    wake()
  }
  process.on("SIGTERM", onSignal)
  process.on("SIGINT", onSignal)

  await portIsFree(ask.port, ask.host)
  const database = await openDatabase(ask.data)
  try {
    const { applied } = await migrate(database.url)
    if (applied.length > 0) console.log(`数据库已升级 Database upgraded: ${applied.join(", ")}`)
    const prepared = await ask.prepare?.(database.url)
    if (asked) return 0
    const child = serve({ ...ask, databaseUrl: database.url })
    const ended = new Promise<void>((resolve) => {
      child.once("exit", () => resolve())
      child.once("error", () => resolve())
    })
    try {
      const up = await Promise.race([ready(child, ask.port, ask.host), signalled.then(() => null)])
      if (up === false)
        throw new LauncherError("网站没有启动，原因见上。", "The web server did not start; the reason stands above.")
      if (up) {
        const address = publicAddress(ask.port)
        console.log(`\n会务已就绪 Huiwu is ready: ${address}`)
        if (prepared) console.log(prepared)
        const link = await claimLink(database.url, address)
        if (link)
          console.log(
            `\n还没有账号。请在 24 小时内打开此链接，建立管理员账号：\nThere are no accounts yet. Open this link within 24 hours to make the administrator's:\n\n  ${link}\n`,
          )
        await Promise.race([ended, signalled])
      }
    } finally {
      await stopServing(child)
    }
  } finally {
    await database.stop()
    process.off("SIGTERM", onSignal)
    process.off("SIGINT", onSignal)
  }
  if (asked) console.log("已停止。 Stopped.")
  return asked ? 0 : 1
}
