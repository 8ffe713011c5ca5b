import QRCode from "qrcode"
import { linkTokensFor } from "@/lib/accounts/store/links"
import type { UserActor } from "@/lib/kernel/actor"
import type { Locale } from "@/lib/kernel/locale"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { db } from "@/lib/platform/db"
import { env } from "@/lib/platform/env"
import { wordsFor } from "@/lib/platform/messages"
import { renderPdf } from "@/lib/platform/typst"
import { writeWorkbook } from "@/lib/platform/xlsx"
import { type PlanRefusal, planToPrint } from "../queries/plan"
import { buildDocument } from "../rules/build"
import type { Paper } from "../rules/paper"
import { buildSpreadsheet } from "../rules/spreadsheet"
import { type DocumentAsk, SHEET_KINDS } from "../schema"
import { recordPrint } from "./print-record"

export type PrintedFile = { bytes: Buffer; fileName: string; contentType: string }
export type PrintRefusal =
  | PlanRefusal
  | { readonly code: "nothing_to_print" }
  | { readonly code: "no_such_format" }
  | { readonly code: "not_allowed" }
  | { readonly code: "no_such_person" }

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/**
 * Makes one document of a published version (or of the draft, which says so on every page) as PDF or spreadsheet. What is
 * printed of a published version is recorded with its number; drafts are not. Slips carry the personal address as a code
 * when the actor may hand out links, and refuse otherwise.
 */
export async function printDocument(
  actor: UserActor,
  eventId: string,
  ask: DocumentAsk,
  { now, locale }: { now: Date; locale: Locale },
): Promise<Outcome<PrintedFile, PrintRefusal>> {
  const found = await planToPrint(actor, eventId, ask.version, ask.meeting)
  if (!found.ok) return found
  if (ask.format !== "pdf" && (ask.format !== "xlsx" || !SHEET_KINDS.includes(ask.kind)))
    return refuse({ code: "no_such_format" })
  const { plan, version, release } = found.value
  const paper: Paper = { plan, version, release, now, locale, t: wordsFor(locale, "documents") }
  const codes = ask.kind === "slips" ? await personalCodes(actor, paper) : accept(new Map<string, string>())
  if (!codes.ok) return codes
  const made = ask.format === "xlsx" ? await spreadsheet(paper, ask) : document(paper, ask, codes.value)
  if (!made) return refuse({ code: "nothing_to_print" })
  if (version !== null) {
    const meetingId = ask.meeting ?? null
    const record = { eventId, kind: ask.kind, meetingId, versionNumber: version, title: made.title, format: ask.format }
    await recordPrint(actor, record, now)
  }
  const mark = version === null ? paper.t("draft") : paper.t("version", { number: version })
  return accept({
    bytes: made.bytes,
    fileName: `${made.title} ${mark}.${ask.format}`,
    contentType: ask.format === "xlsx" ? XLSX : "application/pdf",
  })
}

type Made = { bytes: Buffer; title: string }

function document(paper: Paper, ask: DocumentAsk, codes: ReadonlyMap<string, string>): Made | null {
  const built = buildDocument(paper, ask, codes)
  if (!built) return null
  return { bytes: renderPdf(built.template, built.data, { tags: built.tags }), title: built.data.head.title }
}

async function spreadsheet(paper: Paper, ask: DocumentAsk): Promise<Made | null> {
  const book = buildSpreadsheet(paper, ask)
  return book && { bytes: await writeWorkbook(book.sheets), title: book.title }
}

/** The personal addresses as drawings. People who left since the version was frozen have none any more. */
async function personalCodes(actor: UserActor, { plan }: Paper): Promise<Outcome<Map<string, string>, PrintRefusal>> {
  const wanted = plan.people.map((person) => person.id)
  const still = await db().participation.findMany({
    where: { eventId: plan.event.id, id: { in: wanted } },
    select: { id: true },
  })
  const links = await linkTokensFor(
    actor,
    plan.event.id,
    still.map(({ id }) => id),
  )
  if (!links.ok) return links
  const codes = new Map<string, string>()
  for (const { participationId, path } of links.value)
    codes.set(participationId, await QRCode.toString(`${env().HUIWU_URL}${path}`, { type: "svg", margin: 0 }))
  return accept(codes)
}
