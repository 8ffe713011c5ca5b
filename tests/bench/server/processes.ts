import { readdirSync, readFileSync } from "node:fs"

type Process = { readonly pid: number; readonly parent: number; readonly command: string }

function read(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") }
  } catch {
    return null
  }
}

/** The web server among what the launcher started, with everything it started itself; the database is not part of it. */
export function webServer(launcher: number): number[] {
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []))
  const below = (pid: number): number[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid, ...below(child.pid)])
  const next = all.find(({ parent, command }) => parent === launcher && /next/.test(command))
  return next ? [next.pid, ...below(next.pid)] : []
}

/** Resident memory of these processes in MB (10^6 bytes): now, or at its highest. */
export function residentMb(pids: readonly number[], figure: "VmRSS" | "VmHWM"): number {
  const kib = pids.map((pid) => {
    const found = new RegExp(`${figure}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))
    return Number(found?.[1] ?? 0)
  })
  return (kib.reduce((sum, one) => sum + one, 0) * 1024) / 1e6
}
