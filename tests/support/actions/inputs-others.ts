import type { Trial } from "./inputs"
import { WORLD } from "./world"

const { eventId, meetingId, taskId, staffId, noticeId, recipientId, leaveId, mailId, versionId, findingKey } = WORLD
const task = { title: "布置会场", standard: "", meetingId, ownerId: staffId, helperIds: [], dueAt: null, priority: 2 }

export const otherInputs: Record<string, Trial> = {
  createTaskAction: { input: { eventId, ...task } },
  updateTaskAction: { input: { eventId, taskId, revision: 0, ...task } },
  assignOwnerAction: { input: { eventId, taskIds: [taskId], ownerId: staffId } },
  deleteTaskAction: { input: { eventId, taskId } },
  reopenTaskAction: { input: { eventId, taskId } },
  acceptTaskAction: { input: { eventId, taskId } },
  finishTaskAction: { input: { eventId, taskId, result: "已发完" } },
  applyKeyTasksAction: { input: { eventId } },

  sendNoticeAction: { input: { eventId, title: "通知", body: "请到会", audience: { everybody: true } } },
  enterAnswerAction: { input: { recipientId, answer: "ATTEND" } },
  decideAction: { input: { recipientId: leaveId, decision: "APPROVED" } },
  remindAction: { input: { eventId, noticeId } },
  retryMailAction: { input: { eventId, messageId: mailId } },

  proposeAction: { input: { eventId, note: "" }, mayRefuse: ["not_ready"] },
  // Whoever checks is a second person: here the checker of the event.
  checkAction: { input: { versionId }, allowedFor: ["checker"] },
  returnAction: { input: { versionId, reason: "座位未定" }, allowedFor: ["checker"] },
  withdrawAction: { input: { versionId } },
  publishAction: { input: { versionId, answerBy: null }, mayRefuse: ["not_yet_checked"] },
  waiveBlockerAction: { input: { eventId, key: findingKey, reason: "已知情" }, mayRefuse: ["no_such_finding"] },

  acknowledgeAction: { input: { version: "1" }, guard: "link" },
  answerAction: { input: { recipientId, version: "0", answer: "ATTEND" }, guard: "link" },
}
