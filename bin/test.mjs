// `npm test`: everything. Ends with the line "N passed, N failed"; whatever could not be run counts as failed.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
process.chdir(root)
const failures = []
let passed = 0
let failed = 0

const run = (file, args, env = {}) =>
  spawnSync(file, args, { stdio: "inherit", env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } }).status ===
  0

function step(title, file, args, env) {
  process.stdout.write(`\n── ${title}\n`)
  const ok = run(file, args, env)
  if (!ok) {
    failed += 1
    failures.push(title)
  }
  return ok
}

const browsers = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
const findBrowser = () => browsers.find((file) => file && existsSync(file))

/** The journeys need a real browser; where it is missing and we may, Debian's is installed. */
function browser() {
  if (findBrowser()) return findBrowser()
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return undefined
  const asRoot = process.getuid() === 0 ? [] : ["sudo", "-n"]
  if (asRoot.length > 0 && spawnSync("sudo", ["-n", "true"]).status !== 0) return undefined
  process.stdout.write("\n── 安装 Chromium（旅程测试用） Installing Chromium for the journeys\n")
  const apt = (...args) => {
    const [file, ...rest] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", ...args]
    return run(file, rest)
  }
  apt("update")
  apt("install", "-y", "--no-install-recommends", "chromium")
  return findBrowser()
}

const node = process.execPath
step("generate", node, ["bin/generate.mjs"])
const built = step("next build", node, ["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production" })
step("biome check", node, ["node_modules/@biomejs/biome/bin/biome", "check", "."])
step("tsc", node, ["node_modules/typescript/bin/tsc", "--noEmit"])

const chromium = browser()
const projects = ["rules", "store"]
if (chromium && built) projects.push("journeys")
else {
  failed += 1
  failures.push(
    chromium
      ? "journeys: 没有构建成功，无法运行 not run, the build failed"
      : "journeys: 没有找到 Chromium，请安装它（apt-get install chromium）或设置 CHROMIUM_PATH。 There is no Chromium: install it or set CHROMIUM_PATH.",
  )
}

for (const project of projects) {
  process.stdout.write(`\n── vitest: ${project}\n`)
  const report = `test-results/${project}.json`
  mkdirSync("test-results", { recursive: true })
  rmSync(report, { force: true })
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--reporter=default", "--reporter=json"]
  const ok = run(node, [...args, `--outputFile.json=${report}`], { CHROMIUM_PATH: chromium ?? "", NODE_ENV: "test" })
  const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null
  const broken =
    result?.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0) ?? []
  const bad = (result?.numFailedTests ?? 0) + broken.length
  passed += result?.numPassedTests ?? 0
  // A run that ended badly without a failed test (a fault in the set-up, an unhandled error) is a failure too.
  failed += bad === 0 && !ok ? 1 : bad
  if (!ok) failures.push(`vitest: ${project}`)
}

process.stdout.write("\n")
for (const title of failures) process.stdout.write(`✗ ${title}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
