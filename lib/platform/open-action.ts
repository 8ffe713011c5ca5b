import type { z } from "zod"
import { type Outcome, type Refusal, refuse } from "@/lib/kernel/outcome"
import type { BadInput } from "./action"
import { log, reasonOf } from "./log"

/**
 * A server action for visitors without an account's session (claiming the first account, a pending first password, a
 * delegate's page): parses, does, and leaves the question of who may to `handler`, which asks for a token or a session itself.
 */
export function openAction<S extends z.ZodType, T, R extends Refusal>(
  name: string,
  schema: S,
  handler: (ask: z.output<S>) => Promise<Outcome<T, R>>,
): (input: z.input<S>) => Promise<Outcome<T, R | BadInput>> {
  return async (input) => {
    const parsed = schema.safeParse(input)
    if (!parsed.success) {
      const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))]
      return refuse({ code: "bad_input", fields })
    }
    try {
      return await handler(parsed.data)
    } catch (error) {
      log.error("action_failed", { action: name, error: reasonOf(error) })
      throw error
    }
  }
}
