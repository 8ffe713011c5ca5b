import type { z } from "zod"
import type { UserActor } from "@/lib/kernel/actor"
import { type Outcome, type Refusal, refuse } from "@/lib/kernel/outcome"
import { currentActor } from "./auth"
import { log } from "./log"

export type BadInput = { readonly code: "bad_input"; readonly fields: readonly string[] }
export type NotSignedIn = { readonly code: "not_signed_in" }

/**
 * Makes a server action: who (re-read from the database), parse, do, refresh. The store behind `handler` asks its own
 * policy. Refusals come back as values: `not_signed_in`, `must_change_password`, `bad_input` with the names of the fields, or the store's own.
 * `afterwards` runs after an accepted outcome (actions pass `refresh` or a revalidation).
 */
export function formAction<S extends z.ZodType, T, R extends Refusal>(
  name: string,
  schema: S,
  handler: (actor: UserActor, ask: z.output<S>) => Promise<Outcome<T, R>>,
  afterwards?: (ask: z.output<S>, value: T) => void,
): (input: z.input<S>) => Promise<Outcome<T, R | BadInput | NotSignedIn>> {
  return async (input) => {
    const actor = await currentActor()
    if (!actor) return refuse({ code: "not_signed_in" })
    const parsed = schema.safeParse(input)
    if (!parsed.success) {
      const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))]
      return refuse({ code: "bad_input", fields })
    }
    try {
      const outcome = await handler(actor, parsed.data)
      if (outcome.ok) afterwards?.(parsed.data, outcome.value)
      return outcome
    } catch (error) {
      log.error("action_failed", { action: name, actor: actor.id, error })
      throw error
    }
  }
}
