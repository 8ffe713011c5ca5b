import { listedNames } from "@/lib/people/rules/display-names"
import type { Participant } from "@/lib/people/schema"
import { strokeRanks } from "@/lib/seating/rules/name-order"
import type { SignInDocument, SignInSheet } from "../schema"
import { headOf, meetingOf, type Paper, peopleById, placeWords, seatsOf, seatWords, timeWords } from "./paper"

/** 签到表 of one meeting: one sheet for each delegation, then one for each other category (handbook §4.3). */
export function signInDocument(paper: Paper, meetingId: string): SignInDocument | null {
  const meeting = meetingOf(paper, meetingId)
  if (!meeting) return null
  const { t, plan } = paper
  const people = peopleById(paper)
  const expected = [...new Set([...meeting.chair, ...meeting.speak, ...meeting.attend])].flatMap(
    (id) => people.get(id) ?? [],
  )
  const ranks = strokeRanks(plan.people, plan.event.settings)
  const seats = seatsOf(paper, meetingId)
  const sheetOf = (title: string, members: readonly Participant[]): SignInSheet => {
    const names = listedNames(members)
    return {
      title,
      rows: [...members]
        .sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
        .map((person, index) => {
          const seat = seats.get(person.id)
          return {
            number: index + 1,
            name: names.get(person.id) ?? person.name,
            duty: person.duty,
            post: [person.unit, person.post].filter((text) => text !== "").join(" "),
            seat: seat ? seatWords(paper, seat) : "",
            remark: "",
          }
        }),
      total: t("signIn.total", { count: members.length }),
    }
  }
  const delegations = plan.groups.filter((group) => group.kind === "DELEGATION")
  const grouped = (person: Participant) => delegations.some((group) => group.id === person.groupId)
  const sheets = [
    ...delegations.map((group) =>
      sheetOf(
        group.name,
        expected.filter((person) => person.groupId === group.id),
      ),
    ),
    ...(["DEPUTY", "OBSERVER", "INVITED", "AUDITOR", "STAFF", "PRESS"] as const).map((category) =>
      sheetOf(
        t(`category.${category}`),
        expected.filter((person) => person.category === category && !grouped(person)),
      ),
    ),
  ].filter((sheet) => sheet.rows.length > 0)
  if (sheets.length === 0) return null
  return {
    head: headOf(paper, t("title.signIn", { meeting: meeting.title }), plan.event.title),
    lines: [timeWords(paper, meeting), placeWords(paper, meeting.roomId)].filter((line) => line !== ""),
    columns: ["number", "name", "duty", "post", "seat", "signature", "time", "remark"].map((key) => t(`column.${key}`)),
    sheets,
  }
}
