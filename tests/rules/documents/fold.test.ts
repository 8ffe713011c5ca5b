import { expect, test } from "vitest"
import { foldMeetings, type SessionMeeting } from "@/lib/documents/rules/weekly/fold"

const meeting = (id: string, more: Partial<SessionMeeting> = {}): SessionMeeting => ({
  id,
  parentId: "debates",
  title: `${id}团审议`,
  from: 100,
  to: 200,
  place: `${id}室`,
  people: `${id}团`,
  chair: "团长",
  note: "",
  session: "大会",
  contested: false,
  ...more,
})
const words = { comma: "、", andOthers: "等" }
const headings = new Map([["debates", { title: "各代表团审议", people: "" }]])

test("what lies under one heading at one time is one line; alone, elsewhere or under a meeting it stays itself", () => {
  const folded = foldMeetings(
    [
      meeting("甲"),
      meeting("乙", { contested: true }),
      meeting("丙"),
      meeting("丁", { place: "甲室" }),
      meeting("戊", { from: 90 }),
      meeting("己", { parentId: "a plenary" }),
      meeting("庚", { parentId: null }),
    ],
    headings,
    words,
  )
  expect(
    folded.map(({ title, places, people, chair, contested }) => ({ title, places, people, chair, contested })),
  ).toEqual([
    { title: "戊团审议", places: ["戊室"], people: "戊团", chair: "团长", contested: false },
    {
      title: "各代表团审议",
      places: ["甲室", "乙室", "丙室"],
      people: "甲团、乙团、丙团等",
      chair: "",
      contested: true,
    },
    { title: "己团审议", places: ["己室"], people: "己团", chair: "团长", contested: false },
    { title: "庚团审议", places: ["庚室"], people: "庚团", chair: "团长", contested: false },
  ])
  const said = new Map([["debates", { title: "各代表团审议", people: "全体代表" }]])
  expect(foldMeetings([meeting("甲"), meeting("乙", { place: "" })], said, words)).toMatchObject([
    { people: "全体代表", places: ["甲室"] },
  ])
})
