// After `npm install` through a registry that does not carry other platforms' packages: npm then leaves them out of the
// lockfile, and `npm ci` refuses it as incomplete. Adds what the installed packages themselves declare.
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const file = fileURLToPath(new URL("../package-lock.json", import.meta.url))
const lock = JSON.parse(readFileSync(file, "utf8"))
const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
  "windows",
]
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64", "wasm32"]

function platform(name) {
  const words = name.split(/[^a-z0-9]+/i)
  const os = systems.find((system) => words.includes(system)) ?? (name === "fsevents" ? "darwin" : undefined)
  const cpu =
    processors.find((processor) => words.includes(processor)) ?? (words.includes("wasm") ? "wasm32" : undefined)
  const libc =
    os !== "linux"
      ? undefined
      : words.some((word) => word.startsWith("musl"))
        ? "musl"
        : words.some((word) => word.startsWith("gnu"))
          ? "glibc"
          : undefined
  return {
    ...(os && { os: [os === "windows" ? "win32" : os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc] }),
  }
}

const found = (from, name) => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (lock.packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true
    if (!at) return false
  }
}

let added = 0
for (const [from, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const where = platform(name)
    if (found(from, name) || !(where.os || where.cpu)) continue
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[^\d]*/, ""),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...where,
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added}\n`)
