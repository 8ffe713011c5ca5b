import { LauncherError } from "@/lib/platform/postgres/launcher-error"
import { UsageError } from "./options"

/** A sub-command: gets the words after its name, returns the exit code (0 fine, 1 no, 2 bad input). */
type Command = {
  readonly name: string
  readonly summary: readonly [zh: string, en: string]
  readonly run: (argv: string[]) => Promise<number>
}

const commands: readonly Command[] = [
  {
    name: "start",
    summary: ["启动（生产）", "start the built product"],
    run: async (argv) => (await import("./start")).run(argv),
  },
  {
    name: "dev",
    summary: ["启动（开发）", "start for developers"],
    run: async (argv) => (await import("./dev")).run(argv),
  },
  {
    name: "demo",
    summary: ["带示例会议启动", "start with the sample session loaded"],
    run: async (argv) => (await import("./demo")).run(argv),
  },
  {
    name: "backup",
    summary: ["备份到 FILE", "back up into FILE"],
    run: async (argv) => (await import("./backup")).run(argv),
  },
  {
    name: "restore",
    summary: ["从 FILE 恢复（--force 覆盖）", "restore from FILE (--force overwrites)"],
    run: async (argv) => (await import("./restore")).run(argv),
  },
  {
    name: "doctor",
    summary: ["检查安装", "look for what is wrong"],
    run: async (argv) => (await import("./doctor")).run(argv),
  },
  {
    name: "claim",
    summary: ["打印认领管理员账号的一次性链接", "print a one-time link that claims the administrator's account"],
    run: async (argv) => (await import("./claim")).run(argv),
  },
  {
    name: "names",
    summary: [
      "names sort|why：按笔画排序，问为何在前",
      "names sort|why: sort names by strokes, ask why one comes first",
    ],
    run: async (argv) => (await import("./names")).run(argv),
  },
  {
    name: "conflicts",
    summary: ["检查日程冲突", "find conflicts in a schedule"],
    run: async (argv) => (await import("./conflicts")).run(argv),
  },
  {
    name: "rooms",
    summary: ["rooms free：找空着又合适的会场和时间", "rooms free: find rooms and times that are free and fit"],
    run: async (argv) => (await import("./rooms")).run(argv),
  },
  {
    name: "arrange",
    summary: ["自动安排会议：PROBLEM.json", "arrange meetings automatically: PROBLEM.json"],
    run: async (argv) => (await import("./arrange")).run(argv),
  },
  {
    name: "seat",
    summary: ["按文件排座（seat order：主席台次序）", "seat a meeting from files (seat order: order of a rostrum)"],
    run: async (argv) => (await import("./seat")).run(argv),
  },
  {
    name: "print",
    summary: ["从座次方案文件印制 PDF", "print a PDF from a seating plan's file"],
    run: async (argv) => (await import("./print")).run(argv),
  },
  {
    name: "rostrum",
    summary: ["主席台座次：几人怎么坐", "the order of a rostrum: who sits where"],
    run: async (argv) => (await import("./rostrum")).run(argv),
  },
  { name: "bench", summary: ["测量速度", "measure speed"], run: async (argv) => (await import("./bench")).run(argv) },
  {
    name: "migration:new",
    summary: ["写下一个迁移（开发）", "write the next migration (developers)"],
    run: async (argv) => (await import("./migrations")).create(argv),
  },
]

function help(): string {
  const rows = commands.map(({ name, summary: [zh, en] }) => `  ${name.padEnd(18)} ${zh}\n${" ".repeat(21)}${en}`)
  const options = [
    "  --port N           端口（默认 3000） port (default 3000)",
    "  --host ADDRESS     监听地址（默认全部） address to listen on (default all)",
    "  --data DIR         数据目录（默认 ./data 或 HUIWU_DATA） data directory (default ./data or HUIWU_DATA)",
  ]
  return ["用法 Usage: huiwu <command> [options]", "", ...rows, "", ...options].join("\n")
}

/** Runs the sub-command named by the first word. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (!name || name === "help" || name === "--help" || name === "-h") {
    console.log(help())
    return name ? 0 : 2
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    console.error(`没有「${name}」这个命令。 There is no command “${name}”.\n\n${help()}`)
    return 2
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (!(error instanceof LauncherError)) throw error
    console.error(error.message)
    return error instanceof UsageError ? 2 : 1
  }
}
