// `huiwu start` on PORT and HUIWU_DATA.
import { main } from "@/lib/cli/main"

process.exitCode = await main(["start"])
process.exit()
