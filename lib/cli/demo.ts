import path from "node:path"
import { productRoot } from "@/lib/platform/root"
import { build, generate, isStale } from "./build"
import type { DemoAccess } from "./demo-data"
import { launch } from "./launch"
import { options } from "./options"
import { sessionSecret } from "./secret"
import { publicAddress } from "./serve"

function welcome(access: DemoAccess, address: string): string {
  const accounts = access.accounts.map(({ loginName, password, role }) => `  ${loginName} / ${password}   ${role}`)
  const link = access.delegateLink
    ? ["", "一位代表的专属链接 One delegate's own page:", `  ${address}${access.delegateLink}`]
    : []
  return ["", "登录 Sign in:", ...accounts, ...link, ""].join("\n")
}

export async function run(argv: string[]): Promise<number> {
  const asked = options(argv, path.join(productRoot(), "data/demo"))
  // The sample has its own data directory and never touches a real database.
  delete process.env.DATABASE_URL
  generate()
  if (isStale()) build()
  const address = publicAddress(asked.port)
  return launch({
    ...asked,
    mode: "start",
    prepare: async (databaseUrl) => {
      process.env.DATABASE_URL = databaseUrl
      process.env.NEXTAUTH_SECRET = sessionSecret(asked.data)
      process.env.HUIWU_URL = address
      const { loadDemo } = await import("./demo-data")
      const { closeDb } = await import("@/lib/platform/db")
      try {
        return welcome(await loadDemo(), address)
      } finally {
        await closeDb()
      }
    },
  })
}
