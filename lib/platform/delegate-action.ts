import { redirect } from "next/navigation"
import { z } from "zod"
import type { DelegateActor } from "@/lib/kernel/actor"
import type { Outcome } from "@/lib/kernel/outcome"
import { log, reasonOf } from "./log"

/** Enough for a person with a slow line who taps again and again; far too few for a program. */
const PER_MINUTE = 30
const FORGET_AFTER = 5_000
const recent = new Map<string, number[]>()

/** True when this delegate did too much within the last minute (counted in this process only). */
export function tooMany(participationId: string, now: number): boolean {
  const times = (recent.get(participationId) ?? []).filter((time) => now - time < 60_000)
  times.push(now)
  recent.delete(participationId)
  recent.set(participationId, times)
  const oldest = recent.size > FORGET_AFTER ? recent.keys().next().value : undefined
  if (oldest !== undefined) recent.delete(oldest)
  return times.length > PER_MINUTE
}

const linkAsk = z.object({ link: z.string().max(200) })

/**
 * Makes the actions of a delegate's page: plain form posts that work without scripts. Who (by the link in the form), parse,
 * do, and back to the page, which says what happened (`?said=` a key of messages `delegate.said`, `?refused=` a refusal's
 * code). `find` is delegateByToken; a wrong or revoked link leads to the page, which says so.
 */
export const delegateActions =
  <D extends DelegateActor>(find: (link: string) => Promise<D | null>) =>
  <S extends z.ZodType>(
    name: string,
    schema: S,
    handler: (delegate: D, ask: z.output<S>) => Promise<Outcome<string>>,
  ): ((form: FormData) => Promise<void>) =>
  async (form) => {
    const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === "string"))
    const { link } = linkAsk.catch({ link: "" }).parse(fields)
    const page = `/p/${encodeURIComponent(link)}`
    const delegate = await find(link)
    redirect(delegate ? `${page}?${await run(name, schema, handler, delegate, fields)}` : page)
  }

async function run<D extends DelegateActor, S extends z.ZodType>(
  name: string,
  schema: S,
  handler: (delegate: D, ask: z.output<S>) => Promise<Outcome<string>>,
  delegate: D,
  fields: unknown,
): Promise<string> {
  if (tooMany(delegate.participationId, Date.now())) return "refused=too_many_requests"
  const parsed = schema.safeParse(fields)
  if (!parsed.success) return "refused=bad_input"
  try {
    const outcome = await handler(delegate, parsed.data)
    return outcome.ok ? `said=${outcome.value}` : `refused=${outcome.refusal.code}`
  } catch (error) {
    log.error("action_failed", { action: name, actor: `link:${delegate.participationId}`, reason: reasonOf(error) })
    throw error
  }
}
