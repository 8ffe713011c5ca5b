// Generates the Prisma client. `prisma generate` looks for a schema engine it does not need: any executable will do.
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const prisma = fileURLToPath(new URL("../node_modules/prisma/build/index.js", import.meta.url))
const env = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
}
const done = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
  env,
  encoding: "utf8",
  cwd: fileURLToPath(new URL("..", import.meta.url)),
})
if (done.status !== 0) {
  process.stderr.write(`${done.stdout}${done.stderr}`)
  process.exit(done.status ?? 1)
}
