import QRCode from "qrcode"
import { linkTokensFor } from "@/lib/accounts/store/links"
import type { UserActor } from "@/lib/kernel/actor"
import type { Locale } from "@/lib/kernel/locale"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { db } from "@/lib/platform/db"
import { env } from "@/lib/platform/env"
import { wordsFor } from "@/lib/platform/messages"
import { type PlanRefusal, planToPrint } from "../queries/plan"
import { printedRecords } from "../queries/prints"
import { cardFacts } from "../rules/cards/facts"
import { isFinal, type Paper, sourceWords } from "../rules/paper"
import { contentsOf } from "../rules/printed/contents"
import { changesToList, postsPrinted, staleCards } from "../rules/printed/stale-cards"
import { wordedFor } from "../rules/printed/worded"
import { type DocumentAsk, hasFormat } from "../schema"
import type { CardFact, StaleCards } from "../schema/cards"
import { makeFile } from "./make-file"
import { recordPrint } from "./print-record"

export type PrintedFile = { bytes: Buffer; fileName: string; contentType: string }
export type PrintRefusal =
  | PlanRefusal
  | { readonly code: "nothing_to_print" }
  | { readonly code: "no_such_format" }
  | { readonly code: "not_allowed" }
  | { readonly code: "no_such_person" }

const CONTENT_TYPES: Record<DocumentAsk["format"], string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  svg: "image/svg+xml",
  png: "image/png",
}

/**
 * Makes one document of a published version, an approved release or the draft (which says so on every page) as PDF,
 * spreadsheet or picture. What is printed of a version or an approved release is recorded with its number and with what stands
 * on it; drafts are not. Slips carry the personal address as a code when the actor may hand out links, and refuse otherwise.
 */
export async function printDocument(
  actor: UserActor,
  eventId: string,
  asked: DocumentAsk,
  { now, locale }: { now: Date; locale: Locale },
): Promise<Outcome<PrintedFile, PrintRefusal>> {
  const found = await planToPrint(actor, eventId, asked.version, asked.meeting)
  if (!found.ok) return found
  if (!hasFormat(asked)) return refuse({ code: "no_such_format" })
  const { plan, version, release } = found.value
  const paper: Paper = { plan, version, release, now, locale, t: wordsFor(locale, "documents") }
  const kept: Paper = { ...paper, locale: "zh-CN", t: wordsFor("zh-CN", "documents") }
  const codes = asked.kind === "slips" ? await personalCodes(actor, paper) : accept(new Map<string, string>())
  if (!codes.ok) return codes
  const { ask, stale, facts } = await cardsToPrint(paper, kept, asked)
  const made = await makeFile(paper, ask, codes.value, stale)
  if (!made) return refuse({ code: "nothing_to_print" })
  if (isFinal(paper)) {
    const removed = stale?.remove.map(({ id }) => id) ?? []
    const print = {
      eventId,
      kind: ask.kind,
      meetingId: ask.meeting ?? null,
      versionNumber: version,
      releaseNumber: release?.number ?? null,
      // A spreadsheet of cards is a list, not cards: nothing hangs on it in the hall.
      contents: ask.kind === "name-cards" && ask.format !== "pdf" ? null : contentsOf(kept, ask, facts, removed),
      title: made.title,
      format: ask.format,
    }
    await recordPrint(actor, print, now)
  }
  return accept({
    bytes: made.bytes,
    fileName: `${made.title} ${sourceWords(paper) || paper.t("draft")}.${ask.format}`,
    contentType: CONTENT_TYPES[ask.format],
  })
}

type Cards = { ask: DocumentAsk; stale: StaleCards | undefined; facts: readonly CardFact[] }

/**
 * For cards: which ones are meant, and what became of those printed before. Changed ones say as much as the first ones did.
 * What is kept and compared is in the office's language, whoever prints; what is printed is in the reader's.
 */
async function cardsToPrint(paper: Paper, kept: Paper, asked: DocumentAsk): Promise<Cards> {
  if (asked.kind !== "name-cards" && asked.kind !== "card-changes") return { ask: asked, stale: undefined, facts: [] }
  const meetingId = asked.meeting ?? ""
  if (asked.kind === "name-cards" && asked.only === "all")
    return { ask: asked, stale: undefined, facts: cardFacts(kept, meetingId, asked) ?? [] }
  const records = await printedRecords(paper.plan.event.id, meetingId)
  const ask = { ...asked, posts: postsPrinted(records) ?? asked.posts }
  const all = { part: "all", posts: ask.posts } as const
  const now = cardFacts(kept, meetingId, all) ?? []
  const found = ask.kind === "card-changes" ? changesToList(records, now) : staleCards(records, now)
  return { ask, stale: wordedFor(kept, paper, meetingId, found), facts: found.print.map((task) => task.card) }
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
