import { LauncherError } from "@/lib/platform/postgres/launcher-error"
import { isBuilt } from "./build"
import { launch } from "./launch"
import { options } from "./options"

export async function run(argv: string[]): Promise<number> {
  const asked = options(argv)
  if (!isBuilt())
    throw new LauncherError("还没有构建，请先运行 npm run build。", "Not built yet; run npm run build first.")
  return launch({ ...asked, mode: "start" })
}
