import { currentActor } from "@/lib/platform/auth"
import { planRevisionFor } from "@/lib/seating/queries/revision"

type Context = { params: Promise<{ eventId: string; planId: string }> }

const answer = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } })

/** Has anybody else worked on this plan? Asked by open editors every second or two; not yours reads as not found. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { eventId, planId } = await params
  const actor = await currentActor()
  if (!actor) return answer(401, null)
  const since = new URL(request.url).searchParams.get("since") ?? ""
  const found = await planRevisionFor(actor, eventId, planId, BigInt(/^\d{1,18}$/.test(since) ? since : 0))
  return found ? answer(200, found) : answer(404, null)
}
