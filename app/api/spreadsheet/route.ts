import { z } from "zod"
import { currentActor } from "@/lib/platform/auth"
import { writeWorkbook } from "@/lib/platform/xlsx"

const cell = z.union([z.string().max(32_767), z.number(), z.null()])
const table = z.object({
  name: z.string().max(60),
  columns: z.array(z.object({ header: z.string().max(200), width: z.number().min(1).max(200).optional() })).max(200),
  rows: z.array(z.array(cell).max(200)).max(20_000),
})

/** Writes the table the browser shows (rows with errors of an import) as a workbook. Reads nothing of ours. */
export async function POST(request: Request): Promise<Response> {
  if (!(await currentActor())) return new Response(null, { status: 401 })
  const parsed = table.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return new Response(null, { status: 400 })
  const bytes = await writeWorkbook([parsed.data])
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "cache-control": "no-store",
    },
  })
}
