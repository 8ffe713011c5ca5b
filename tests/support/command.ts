import { vi } from "vitest"

export type Done = { code: number; out: string; err: string }

/** A sub-command as the launcher calls it, with what it prints. */
export const commandOf =
  (run: (argv: string[]) => Promise<number>) =>
  async (...args: string[]): Promise<Done> => {
    const said: Record<"log" | "error", string[]> = { log: [], error: [] }
    const spies = (["log", "error"] as const).map((to) =>
      vi.spyOn(console, to).mockImplementation((line) => said[to].push(String(line))),
    )
    try {
      return { code: await run(args), out: said.log.join("\n"), err: said.error.join("\n") }
    } finally {
      for (const spy of spies) spy.mockRestore()
    }
  }
