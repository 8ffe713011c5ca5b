import { beforeEach, describe, expect, it } from "vitest"
import { delegateByToken, type LinkedDelegate } from "@/lib/accounts/store/delegates"
import { linkTokensFor } from "@/lib/accounts/store/links"
import { noticeBoard } from "@/lib/notices/queries/notices"
import { type ReceiptRow, receiptsFor } from "@/lib/notices/queries/receipts"
import { type AnswerFields, audience, noticeInput } from "@/lib/notices/schema"
import { answerNotice, enterAnswer } from "@/lib/notices/store/answer"
import { decideReceipt } from "@/lib/notices/store/decide"
import { remindOpen } from "@/lib/notices/store/remind"
import { retryMail } from "@/lib/notices/store/retry-mail"
import { sendNotice } from "@/lib/notices/store/send"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { accepted, codeOf, NOW, published } from "../publish/flow"
import { type SmallSession, smallSession } from "../publish/session"

freshDatabase()

let session: SmallSession
let count = 0
beforeEach(async () => {
  session = await smallSession(`n${count++}`)
})

const idOf = (name: string): string => session.people[name] ?? ""
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)
const fields = (answer: AnswerFields["answer"], more: Partial<AnswerFields> = {}): AnswerFields => ({
  answer,
  reason: "",
  substituteName: "",
  substitutePost: "",
  ...more,
})

async function delegate(name: string): Promise<LinkedDelegate> {
  const [link] = accepted(await linkTokensFor({ kind: "system", name: "test" }, session.eventId, [idOf(name)]))
  const found = await delegateByToken(link?.path.slice(3) ?? "")
  if (!found) throw new Error(name)
  return found
}
async function receiptOf(name: string): Promise<ReceiptRow> {
  const row = (await receiptsFor(session.organiser, session.eventId, null))?.find((one) => one.name === name)
  if (!row) throw new Error(name)
  return row
}
const mailsOf = async (kind: string) =>
  db().outboxMessage.findMany({ where: { kind, payload: { path: ["eventId"], equals: session.eventId } } })

describe("receipts", () => {
  it("are kept with the version answered; the same answer twice changes nothing", async () => {
    await published(session)
    const li = await delegate("李龚")
    const { recipientId } = await receiptOf("李龚")
    const ask = fields("LEAVE", { reason: "住院" })
    expect(accepted(await answerNotice(li, recipientId, 1, ask, NOW))).toMatchObject({ changed: true })
    accepted(await decideReceipt(session.organiser, recipientId, { decision: "APPROVED", note: "" }, NOW))
    expect(accepted(await answerNotice(li, recipientId, 1, ask, later(1)))).toMatchObject({ changed: false })
    expect(await receiptOf("李龚")).toMatchObject({ answeredVersion: 1, standing: "onLeave", readAt: NOW })
    expect(await db().auditEntry.count({ where: { action: "receipt.answer", subjectId: recipientId } })).toBe(1)
  })

  it("of ten answers at once leave one, told once", async () => {
    await published(session)
    const li = await delegate("李龚")
    const { recipientId } = await receiptOf("李龚")
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => answerNotice(li, recipientId, 1, fields("ATTEND"), NOW)),
    )
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value.changed)).toHaveLength(1)
  })

  it("need a reason for leave and a name for a substitute", async () => {
    await published(session)
    const li = await delegate("李龚")
    const { recipientId } = await receiptOf("李龚")
    expect(codeOf(await answerNotice(li, recipientId, 1, fields("LEAVE"), NOW))).toBe("leave_needs_reason")
    expect(codeOf(await answerNotice(li, recipientId, 1, fields("SUBSTITUTE"), NOW))).toBe("substitute_needs_name")
  })

  it("are one's own: another delegate's copy is not found", async () => {
    await published(session)
    const { recipientId } = await receiptOf("李龚")
    const outcome = await answerNotice(await delegate("王伟"), recipientId, 1, fields("ATTEND"), NOW)
    expect(codeOf(outcome)).toBe("no_such_notice")
    expect(await receiptOf("李龚")).toMatchObject({ standing: "unanswered", readAt: null })
  })

  it("are asked again of those whose part changed, but a request goes on", async () => {
    await published(session)
    for (const name of ["李龚", "王伟", "张三"]) {
      const { recipientId } = await receiptOf(name)
      const answer = name === "李龚" ? fields("LEAVE", { reason: "住院" }) : fields("ATTEND")
      accepted(await answerNotice(await delegate(name), recipientId, 1, answer, NOW))
    }
    await db().meeting.update({ where: { id: session.debate }, data: { note: "带笔" } })
    await published(session, later(60))
    expect(await receiptOf("王伟"), "attended, changed").toMatchObject({ standing: "unanswered", noticeVersion: 2 })
    expect(await receiptOf("李龚"), "asked leave, changed").toMatchObject({
      standing: "asksLeave",
      noticeVersion: 2,
      answeredVersion: 1,
    })
    expect(await receiptOf("张三"), "untouched").toMatchObject({ standing: "attends", noticeVersion: 1 })
  })

  it("can be entered by the office for somebody on the telephone, under its own name", async () => {
    await published(session)
    const { recipientId } = await receiptOf("赵四")
    accepted(await enterAnswer(session.second, recipientId, fields("ATTEND"), NOW))
    expect(await receiptOf("赵四")).toMatchObject({
      standing: "attends",
      enteredBy: session.second.name,
      answeredVersion: 1,
    })
    expect(codeOf(await enterAnswer(session.checker, recipientId, fields("ATTEND"), NOW))).toBe("not_allowed")
    expect(codeOf(await enterAnswer(session.outsider, recipientId, fields("ATTEND"), NOW))).toBe("no_such_notice")
  })
})

describe("deciding", () => {
  it("tells the person at once, and a refusal says why and asks again", async () => {
    await published(session)
    const { recipientId } = await receiptOf("李龚")
    const ask = fields("SUBSTITUTE", { substituteName: "周正", substitutePost: "副镇长" })
    accepted(await answerNotice(await delegate("李龚"), recipientId, 1, ask, NOW))
    const refuse = { decision: "REFUSED" as const, note: "" }
    expect(codeOf(await decideReceipt(session.organiser, recipientId, refuse, NOW))).toBe("refusal_needs_reason")
    const why = { decision: "REFUSED" as const, note: "须本人到会" }
    accepted(await decideReceipt(session.organiser, recipientId, why, NOW))
    expect(await receiptOf("李龚")).toMatchObject({ standing: "refused", decisionNote: "须本人到会" })
    const [mail] = await mailsOf("decision")
    expect(JSON.stringify(mail?.payload)).toContain("须本人到会")
    expect(codeOf(await decideReceipt(session.clerk, recipientId, why, NOW))).toBe("not_allowed")
    expect(codeOf(await decideReceipt(session.outsider, recipientId, why, NOW))).toBe("no_such_notice")
  })

  it("has nothing to decide where nobody asked", async () => {
    await published(session)
    const { recipientId } = await receiptOf("李龚")
    const outcome = await decideReceipt(session.organiser, recipientId, { decision: "APPROVED", note: "" }, NOW)
    expect(codeOf(outcome)).toBe("nothing_to_decide")
  })
})

describe("explicit notices", () => {
  const write = (more: object, to: object) =>
    noticeInput.parse({
      eventId: session.eventId,
      title: "着装",
      body: "请着正装。",
      audience: audience.parse(to),
      ...more,
    })

  it.each([
    ["everybody", () => ({ everybody: true }), 5],
    ["a category", () => ({ categories: ["STAFF"] }), 1],
    ["those at a meeting", () => ({ meetingIds: [session.debate] }), 2],
    [
      "a meeting and one of them by name: each once",
      () => ({ meetingIds: [session.debate], participationIds: [idOf("李龚"), idOf("赵四")] }),
      3,
    ],
  ])("reach %s", async (_what, to, people) => {
    const sent = accepted(await sendNotice(session.organiser, write({}, to()), NOW))
    expect(sent.recipients).toBe(people)
  })

  it("are refused to nobody, to strangers and from the wrong hands", async () => {
    const send = (actor: SmallSession["organiser"], to: object) => sendNotice(actor, write({}, to), NOW)
    expect(codeOf(await send(session.organiser, {}))).toBe("nobody_chosen")
    expect(codeOf(await send(session.organiser, { participationIds: ["somebody-else"] }))).toBe("nobody_chosen")
    expect(codeOf(await send(session.clerk, { everybody: true }))).toBe("not_allowed")
    expect(codeOf(await send(session.outsider, { everybody: true }))).toBe("no_such_event")
    await db().eventMember.updateMany({ where: { userId: session.clerk.id }, data: { areas: ["notices"] } })
    expect(codeOf(await send(session.clerk, { everybody: true }))).toBe("accepted")
  })

  it("that want no answer take none", async () => {
    const sent = accepted(await sendNotice(session.organiser, write({ wantsAnswer: false }, { everybody: true }), NOW))
    const row = (await receiptsFor(session.organiser, session.eventId, sent.noticeId))?.find(
      (one) => one.name === "李龚",
    )
    const outcome = await answerNotice(await delegate("李龚"), row?.recipientId ?? "", 1, fields("ATTEND"), NOW)
    expect(codeOf(outcome)).toBe("no_answer_wanted")
  })
})

describe("reminders and failed mails", () => {
  it("remind by mail once a day, and say who has to be phoned", async () => {
    await published(session)
    const { recipientId } = await receiptOf("李龚")
    accepted(await answerNotice(await delegate("李龚"), recipientId, 1, fields("ATTEND"), NOW))
    const remind = (now: Date) => remindOpen(session.organiser, session.eventId, null, now)
    expect(accepted(await remind(NOW))).toEqual({ mails: 1, already: 0, byPhone: 3 })
    expect(accepted(await remind(later(60)))).toEqual({ mails: 0, already: 1, byPhone: 3 })
    expect(accepted(await remind(later(24 * 60)))).toEqual({ mails: 1, already: 0, byPhone: 3 })
    expect(codeOf(await remindOpen(session.outsider, session.eventId, null, NOW))).toBe("no_such_event")
  })

  it("show a failed mail with its reason until somebody tries again", async () => {
    await published(session)
    const [mail] = await mailsOf("notice")
    await db().outboxMessage.update({
      where: { id: mail?.id ?? "" },
      data: { failedAt: NOW, lastError: "550 no such user", attempts: 1 },
    })
    const before = await noticeBoard(session.organiser, session.eventId)
    expect(before?.failed).toMatchObject([{ id: mail?.id, reason: "550 no such user" }])
    expect((await noticeBoard(session.checker, session.eventId))?.failed).toEqual([])
    const other = await smallSession(`other${count++}`)
    expect(codeOf(await retryMail(other.organiser, other.eventId, mail?.id ?? "", NOW))).toBe("no_such_message")
    accepted(await retryMail(session.organiser, session.eventId, mail?.id ?? "", NOW))
    expect((await noticeBoard(session.organiser, session.eventId))?.failed).toEqual([])
  })
})

it("phones are for those who may see them", async () => {
  await published(session)
  const phonesFor = async (actor: SmallSession["organiser"]) =>
    new Set((await receiptsFor(actor, session.eventId, null))?.map((row) => row.phone))
  expect(await phonesFor(session.organiser)).toEqual(new Set(["13900000000"]))
  expect(await phonesFor(session.checker)).toEqual(new Set([""]))
  expect(await receiptsFor(session.outsider, session.eventId, null)).toBeNull()
})
