import type { ItineraryEntry, SeatLabel } from "@/lib/itineraries/schema"

export const seat = (row: string, label: string, section = ""): SeatLabel & { hallId: string } => ({
  seatId: `${section === "" ? "0" : "stage"}/${row}/${label}`,
  section,
  row,
  label,
  hallId: "hall",
})

/** A line of a schedule: the first plenary in the great hall, unless said otherwise. */
export const entry = (different: Partial<ItineraryEntry> = {}): ItineraryEntry => ({
  meetingId: "opening",
  title: "第一次全体会议",
  kind: "全体会议",
  role: "ATTEND",
  startsAt: "2027-01-13T00:30:00.000Z",
  endsAt: "2027-01-13T02:30:00.000Z",
  room: "大礼堂",
  floor: "一楼",
  venue: "人民会堂",
  address: "中山路1号",
  seat: null,
  chairText: "",
  note: "",
  dress: "",
  cancelled: false,
  removed: false,
  sequence: 0,
  ...different,
})
