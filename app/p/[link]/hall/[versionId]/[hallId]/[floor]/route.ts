import { delegateByToken } from "@/lib/accounts/store/delegates"
import { publishedHall } from "@/lib/itineraries/queries/published-hall"
import { hallDrawing } from "@/lib/itineraries/rules/mini-map"

type Params = { link: string; versionId: string; hallId: string; floor: string }

/** The hall without anybody in it, as published: never changes, so the browser may keep it. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { link, versionId, hallId, floor } = await params
  const delegate = await delegateByToken(link)
  const hall = delegate && (await publishedHall(delegate, versionId, hallId))
  if (!hall) return new Response(null, { status: 404 })
  return new Response(hallDrawing(hall, floor), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "private, max-age=604800, immutable",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
