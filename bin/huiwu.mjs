#!/usr/bin/env node
import { fileURLToPath } from "node:url"
import { register } from "tsx/esm/api"

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `需要 Node.js 20.19 以上，现在是 ${process.versions.node}。\nNode.js 20.19 or later is needed; this is ${process.versions.node}.\n`,
  )
  process.exit(2)
}
process.env.HUIWU_ROOT ??= fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "")
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) })
const { main } = await import("../lib/cli/main.ts")
process.exitCode = await main(process.argv.slice(2))
