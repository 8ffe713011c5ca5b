import type { z } from "zod"
import type { proposeAsk, publishAsk, returnAsk, versionAsk, waiveBlockerAsk } from "@/lib/itineraries/schema"
import type { Outcome } from "@/lib/kernel/outcome"

type Action<S extends z.ZodType, T = unknown> = (ask: z.input<S>) => Promise<Outcome<T>>

export type PublishActions = {
  propose: Action<typeof proposeAsk>
  check: Action<typeof versionAsk>
  giveBack: Action<typeof returnAsk>
  withdraw: Action<typeof versionAsk>
  publish: Action<typeof publishAsk, { number: number; affected: number; mails: number }>
}
export type WaiveAction = Action<typeof waiveBlockerAsk>
