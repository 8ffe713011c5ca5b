import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { messagesOf } from "@/lib/platform/messages"
import { applyKeyTasks, assignOwner } from "@/lib/tasks/store/plan"
import { must } from "./must"

/** Who does what in the sample: the head of the working group the task belongs to. */
const OWNERS = { NOTICE: "秘书组", MATERIALS: "秘书组", NAME_CARDS: "会务组" } as const

/** Makes the key tasks of every plenary and gives each one owner. */
export async function shareOutTasks(actor: Actor, eventId: string): Promise<void> {
  const words = messagesOf("zh-CN").tasks as { kinds: Record<string, string> }
  must("tasks", await applyKeyTasks(actor, { eventId, titles: words.kinds }))
  for (const [kind, group] of Object.entries(OWNERS)) {
    const owner = await db().participation.findFirstOrThrow({
      where: { eventId, category: "STAFF", group: { name: group } },
      orderBy: { listNumber: "asc" },
    })
    const tasks = await db().task.findMany({ where: { eventId, kind } })
    must("owner", await assignOwner(actor, { eventId, taskIds: tasks.map((task) => task.id), ownerId: owner.id }))
  }
}
