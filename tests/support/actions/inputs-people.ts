import type { Trial } from "./inputs"
import { WORLD } from "./world"

const { eventId, groupId, personId, thirdPersonId, otherEventId, strangePersonId } = WORLD
const texts = { ethnicity: "汉族", unit: "县医院", post: "医生", phone: "", email: "", duty: "", diet: "", remark: "" }
const standing = { category: "DEPUTY", groupId, rank: null, presidiumDuty: "", executiveGroup: "", listNumber: 9 }
const needs = { wheelchair: false, nearExit: false, companions: 0 }
const person = { name: "新代表", sex: "FEMALE", ...texts, ...standing, ...needs }
const file = () => new File(["姓名,类别\n赵新,出席\n"], "roster.csv", { type: "text/csv" })
const group = { kind: "DELEGATION", shortName: "" }

export const peopleInputs: Record<string, Trial> = {
  previewImportAction: { input: { eventId, file: file(), choices: null } },
  // The digest is of another reading of the file: seen by those who may, before anything is imported.
  confirmImportAction: {
    input: { eventId, file: file(), choices: null, digest: "0".repeat(64) },
    mayRefuse: ["import_changed_meanwhile"],
  },
  createParticipantAction: { input: { eventId, ...person } },
  updateParticipantAction: { input: { eventId, id: personId, patch: { name: "改名" } } },
  editCellAction: { input: { eventId, id: personId, patch: { unit: "县中学" } } },
  bulkUpdateAction: { input: { eventId, ids: [personId, thirdPersonId], patch: { diet: "清真" } } },
  deleteParticipantsAction: { input: { eventId, ids: [thirdPersonId] } },
  copyParticipantsAction: { input: { eventId, fromEventId: otherEventId, ids: [strangePersonId] } },
  setStrokesAction: { input: { eventId, character: "𰻝", strokes: "12345" } },
  setSortAsAction: { input: { eventId, participationId: personId, spelling: "丁一" } },
  createGroupAction: { input: { eventId, ...group, name: "东山镇代表团" } },
  updateGroupAction: { input: { eventId, id: groupId, ...group, name: "城关代表团" } },
  orderGroupsAction: { input: { eventId, ids: [groupId] } },
  deleteGroupAction: { input: { eventId, id: groupId } },
  showLinkAction: { input: { eventId, participationId: personId } },
  reissueLinkAction: { input: { eventId, participationId: personId } },
  revokeLinkAction: { input: { eventId, participationId: personId } },
}
