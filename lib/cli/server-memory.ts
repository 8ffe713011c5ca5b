import { spawnSync } from "node:child_process"

/** How far the heap may outgrow what is in use before it is collected, in percent (V8 itself allows up to 300). */
const GROWTH = ["--heap-growing-percent=25"]

/**
 * V8 options for the web server (docs/decisions/007-server-memory.md). Not a limit: a large import still gets what it
 * needs. None where this Node does not know the option, which would refuse to start with it.
 */
export function heapOptions(): readonly string[] {
  return spawnSync(process.execPath, [...GROWTH, "--v8-options"], { stdio: "ignore" }).status === 0 ? GROWTH : []
}

/**
 * Settings of glibc for the web server; other C libraries ignore them, and the environment's own go before. Few arenas for
 * the threads, and large blocks given back when they are freed: without these, glibc keeps up to 64 MB at each arena's end.
 */
export const ALLOCATOR: Readonly<Record<string, string>> = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "262144",
  MALLOC_TRIM_THRESHOLD_: "524288",
}
