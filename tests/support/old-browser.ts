import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import path from "node:path"
import { brotliDecompressSync } from "node:zlib"
import { type Browser, chromium } from "playwright-core"

const require = createRequire(import.meta.url)
const packed = (): string => path.join(path.dirname(require.resolve("chrome-aws-lambda/package.json")), "bin")
const { version } = require("chrome-aws-lambda/package.json") as { version: string }

/** The files of a tar archive of plain files and folders (ustar). */
function untar(archive: Buffer, into: string): void {
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const text = (from: number, length: number): string =>
      archive.toString("utf8", at + from, at + from + length).replace(/\0.*$/s, "")
    const [name, size, kind] = [text(345, 155) + text(0, 100), Number.parseInt(text(124, 12), 8), text(156, 1)]
    const target = path.join(into, name)
    if (kind === "5") mkdirSync(target, { recursive: true })
    else if (kind === "0" || kind === "") {
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, archive.subarray(at + 512, at + 512 + size))
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

/** Unpacks Chromium 92 with its libraries, once on a machine. */
function unpacked(): string {
  const folder = path.join(tmpdir(), `huiwu-chromium-92-${version}`)
  if (existsSync(folder)) return folder
  const making = mkdtempSync(path.join(tmpdir(), "huiwu-chromium-"))
  const open = (name: string): Buffer => brotliDecompressSync(readFileSync(path.join(packed(), name)))
  writeFileSync(path.join(making, "chromium"), open("chromium.br"))
  chmodSync(path.join(making, "chromium"), 0o755)
  untar(open("aws.tar.br"), making)
  untar(open("swiftshader.tar.br"), path.join(making, "swiftshader"))
  try {
    renameSync(making, folder)
  } catch {
    // Somebody else was quicker.
    rmSync(making, { recursive: true, force: true })
  }
  return folder
}

/** Chromium 92, about the oldest kind of browser that is supported. One process: one page at a time. */
export function oldBrowser(): Promise<Browser> {
  const folder = unpacked()
  return chromium.launch({
    executablePath: path.join(folder, "chromium"),
    headless: true,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote", "--disable-dev-shm-usage"],
    env: { ...process.env, LD_LIBRARY_PATH: path.join(folder, "lib") } as Record<string, string>,
  })
}
