import { beforeEach, expect, it } from "vitest"
import { peopleOnLeave } from "@/lib/notices/queries/leave"
import { receiptsFor } from "@/lib/notices/queries/receipts"
import { answerFields, audience, noticeInput } from "@/lib/notices/schema"
import { enterAnswer } from "@/lib/notices/store/answer"
import { decideReceipt } from "@/lib/notices/store/decide"
import { sendNotice } from "@/lib/notices/store/send"
import { freshDatabase } from "../../support/database"
import { accepted, NOW, published } from "../publish/flow"
import { type SmallSession, smallSession } from "../publish/session"

freshDatabase()

let session: SmallSession
let count = 0
beforeEach(async () => {
  session = await smallSession(`leave${count++}`)
  await published(session)
})

const copyOf = async (name: string, noticeId: string | null): Promise<string> => {
  const row = (await receiptsFor(session.organiser, session.eventId, noticeId))?.find((one) => one.name === name)
  return row?.recipientId ?? ""
}
const answer = async (name: string, noticeId: string | null, asked: "LEAVE" | "ATTEND") =>
  accepted(
    await enterAnswer(
      session.organiser,
      await copyOf(name, noticeId),
      answerFields.parse({ answer: asked, reason: asked === "LEAVE" ? "住院" : "" }),
      NOW,
    ),
  )
const approve = async (name: string, noticeId: string | null) =>
  accepted(
    await decideReceipt(session.organiser, await copyOf(name, noticeId), { decision: "APPROVED", note: "" }, NOW),
  )
const onLeave = (meetingId: string, actor = session.organiser) => peopleOnLeave(actor, session.eventId, meetingId)
const about = async (meetingId: string): Promise<string> => {
  const to = audience.parse({ everybody: true })
  const input = { eventId: session.eventId, title: "会期确认", body: "请回执。", audience: to, meetingId }
  return accepted(await sendNotice(session.organiser, noticeInput.parse(input), NOW)).noticeId
}

it("is leave once it is approved, for every meeting, and known to those alone who decide on it", async () => {
  const id = session.people.李龚 ?? ""
  await answer("李龚", null, "LEAVE")
  expect(await onLeave(session.opening)).toEqual([])
  await approve("李龚", null)
  expect(await onLeave(session.opening)).toEqual([id])
  expect(await onLeave(session.debate)).toEqual([id])
  for (const actor of [session.checker, session.clerk, session.outsider]) {
    expect(await onLeave(session.opening, actor), actor.name).toEqual([])
  }
})

it("of one meeting counts for that meeting, and its answer goes before that to the whole plan", async () => {
  const [li = "", wang = ""] = [session.people.李龚, session.people.王伟]
  await answer("李龚", null, "LEAVE")
  await approve("李龚", null)
  const noticeId = await about(session.debate)
  expect(await onLeave(session.debate)).toEqual([li])
  await answer("李龚", noticeId, "ATTEND")
  await answer("王伟", noticeId, "LEAVE")
  await approve("王伟", noticeId)
  expect(await onLeave(session.debate)).toEqual([wang])
  expect(await onLeave(session.opening)).toEqual([li])
})
