import path from "node:path"
import { parseArgs } from "node:util"
import { LauncherError } from "@/lib/platform/postgres/launcher-error"

export type Options = {
  readonly port: number
  readonly host: string | undefined
  readonly data: string
  readonly force: boolean
  /** Words that are no option. */
  readonly rest: readonly string[]
}

/** Bad input of the command line: exit code 2. */
export class UsageError extends LauncherError {}

function read(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        port: { type: "string" },
        host: { type: "string" },
        data: { type: "string" },
        force: { type: "boolean", default: false },
      },
    })
  } catch (error) {
    throw new UsageError(`参数有误：${(error as Error).message}`, "See huiwu help.")
  }
}

/** Options every command understands; the data directory defaults to HUIWU_DATA, then `fallback`. */
export function options(argv: string[], fallback = "data"): Options {
  const { values, positionals } = read(argv)
  const port = Number(values.port ?? process.env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new UsageError(`端口应是 1 到 65535 的整数。`, "The port must be a whole number from 1 to 65535.")
  }
  return {
    port,
    host: values.host ?? process.env.HUIWU_HOST,
    data: path.resolve(values.data ?? process.env.HUIWU_DATA ?? fallback),
    force: values.force,
    rest: positionals,
  }
}
