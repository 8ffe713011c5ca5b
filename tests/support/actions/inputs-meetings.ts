import type { Trial } from "./inputs"
import { HALL, WORLD } from "./world"

const { eventId, meetingId, thirdMeetingId, roomId, otherRoomId, venueId, otherVenueId, findingKey, from, to } = WORLD
const one = { eventId, meetingId }
const seen = { ...one, revision: 0 }
const layouts = [{ layout: "剧院式", capacity: 60 }]
/** Venues belong to the office: organisers and clerks of venues of any event keep them. */
const VENUE_KEEPERS = ["other_organiser", "other_clerk"] as const
const schedule = () =>
  new File(["日期,开始,结束,会议名称\n2027-01-13,15:00,16:00,主席团会议\n"], "schedule.csv", { type: "text/csv" })
const csv = () => new File(["会场,会议室,容量\n人民会堂,一号厅,30\n"], "rooms.csv", { type: "text/csv" })

export const meetingInputs: Record<string, Trial> = {
  createMeetingAction: { input: { eventId, title: "主席团会议", kind: "主席团会议" } },
  updateMeetingAction: { input: { ...seen, title: "改名", kind: "全体会议" } },
  moveMeetingAction: { input: { ...seen, from: from + 300, to: to + 300, roomId } },
  moveMeetingsAction: {
    input: { eventId, moves: [{ meetingId, revision: 0, from: from + 300, to: to + 300, roomId }] },
  },
  previewMoveAction: { input: { ...seen, from: from + 300, to: to + 300, roomId } },
  applyArrangementAction: {
    input: { eventId, moves: [{ meetingId, revision: 0, from: from + 300, to: to + 300, roomId }] },
  },
  undoArrangementAction: { input: { eventId }, mayRefuse: ["nothing_to_undo"] },
  copyMeetingAction: { input: { ...one, title: "副本", day: "2027-01-14" } },
  cancelMeetingAction: { input: seen },
  restoreMeetingAction: { input: seen },
  deleteMeetingAction: { input: { ...one, confirmed: true } },
  setAgendaAction: { input: { ...seen, items: [{ title: "听取报告", minutes: 30 }] } },
  placeMeetingAction: { input: { eventId, meetingId: thirdMeetingId, parentId: meetingId } },
  waiveFindingAction: { input: { eventId, findingKey, reason: "已知情" }, mayRefuse: ["no_such_finding"] },
  unwaiveFindingAction: { input: { eventId, findingKey } },
  previewScheduleAction: { input: { eventId, file: schedule(), choices: null } },
  confirmScheduleAction: {
    input: { eventId, file: schedule(), choices: null, digest: "0".repeat(64) },
    mayRefuse: ["import_changed_meanwhile"],
  },

  saveVenueAction: { input: { name: "文化宫" }, allowedFor: VENUE_KEEPERS },
  deleteVenueAction: { input: { venueId: otherVenueId }, allowedFor: VENUE_KEEPERS, mayRefuse: ["venue_has_rooms"] },
  saveRoomAction: { input: { venueId, name: "一号厅", layouts }, allowedFor: VENUE_KEEPERS },
  copyRoomAction: { input: { roomId, name: "二号厅" }, allowedFor: VENUE_KEEPERS },
  deleteRoomAction: { input: { roomId: otherRoomId }, allowedFor: VENUE_KEEPERS },
  setTravelAction: { input: { fromVenueId: venueId, toVenueId: otherVenueId, minutes: 15 }, allowedFor: VENUE_KEEPERS },
  saveHallAction: {
    input: { roomId: otherRoomId, description: HALL, confirmed: true, readAt: null },
    allowedFor: VENUE_KEEPERS,
  },
  deleteHallAction: { input: { roomId }, allowedFor: VENUE_KEEPERS, mayRefuse: ["hall_in_use"] },
  readSketchAction: {
    input: { file: new File(["主席台,,\n\n1,2,,3,4\n1,2,,3,4\n"], "大会议室.csv") },
    allowedFor: VENUE_KEEPERS,
  },
  previewRoomsAction: { input: { file: csv() }, allowedFor: VENUE_KEEPERS },
  importRoomsAction: { input: { file: csv() }, allowedFor: VENUE_KEEPERS },
}
