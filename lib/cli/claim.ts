import { migrate } from "@/lib/platform/migrate"
import { claimLink } from "./claim-link"
import { visitDatabase } from "./database"
import { options } from "./options"
import { publicAddress } from "./serve"

export async function run(argv: string[]): Promise<number> {
  const asked = options(argv)
  const database = await visitDatabase(asked.data)
  try {
    await migrate(database.url)
    const link = await claimLink(database.url, publicAddress(asked.port))
    if (link) {
      console.log(
        `请在 24 小时内打开此链接，建立管理员账号：\nOpen this link within 24 hours to make the administrator's account:\n\n  ${link}\n`,
      )
      return 0
    }
    console.error("已有账号，不再发放认领链接。\nThere are accounts already; no claim link is given.")
    return 1
  } finally {
    await database.stop()
  }
}
