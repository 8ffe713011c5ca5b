import { scheduleRevisionFor } from "@/lib/meetings/queries/revision"
import { currentActor } from "@/lib/platform/auth"

type Context = { params: Promise<{ eventId: string }> }

const answer = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } })

/** Has anybody else worked on the schedule? Asked by open boards every second or two; not yours reads as not found. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { eventId } = await params
  const actor = await currentActor()
  if (!actor) return answer(401, null)
  const since = new URL(request.url).searchParams.get("since") ?? ""
  const found = await scheduleRevisionFor(actor, eventId, BigInt(/^\d{1,18}$/.test(since) ? since : 0))
  return found ? answer(200, found) : answer(404, null)
}
