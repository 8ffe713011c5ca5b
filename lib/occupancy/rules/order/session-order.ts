import type { MeetingPlan } from "@/lib/meetings/schema"

/** Words around 选举 that do not mean that people vote: rules, staff, results and committees of an election. */
const ABOUT_ELECTIONS = /选举(?:办法|工作|结果|事项|程序|须知|委员会|法)|选举产生的/g
const NOMINATION = /(?:提名|酝酿|推荐|协商)[^，。；]*候选人|候选人[^，。；]*(?:提名|酝酿|推荐|协商)/

const wordsOf = (meeting: MeetingPlan): string[] => [meeting.title, ...meeting.agenda.map((item) => item.title)]

/** 提名、酝酿候选人: by the words of its title or of an item of its agenda. */
export const isNomination = (meeting: MeetingPlan): boolean => wordsOf(meeting).some((words) => NOMINATION.test(words))

/**
 * A meeting at which people elect: its title or an item of its agenda says 选举 of somebody. Adopting the 选举办法, hearing the
 * 选举结果 and considering candidates are no election.
 */
export const isElection = (meeting: MeetingPlan): boolean =>
  wordsOf(meeting).some((words) => !NOMINATION.test(words) && words.replace(ABOUT_ELECTIONS, "").includes("选举"))

export const isPreparatory = (meeting: MeetingPlan): boolean => meeting.kind === "预备会议"

/** What the preparatory meeting makes possible: it elects the presidium and passes the agenda of the plenaries (组织法 art. 17). */
export const followsPreparatory = (meeting: MeetingPlan): boolean =>
  meeting.kind === "主席团会议" || meeting.kind === "全体会议"
