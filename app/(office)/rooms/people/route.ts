import { z } from "zod"
import { findPeople } from "@/lib/bookings/queries/people"
import { currentActor } from "@/lib/platform/auth"

const search = z.string().trim().max(40).catch("")
const MOST = 8

/** People the reader may name in a booking, found by a part of their name or unit. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const headers = { "Cache-Control": "private, no-store" }
  if (!actor) return Response.json(null, { status: 401, headers })
  const text = search.parse(new URL(request.url).searchParams.get("search"))
  return Response.json(text === "" ? [] : await findPeople(actor, text, MOST), { headers })
}
