import { beforeEach, describe, expect, it } from "vitest"
import { drainOutbox } from "@/lib/notices/store/drain"
import { enqueue } from "@/lib/notices/store/outbox"
import { db } from "@/lib/platform/db"
import { type Mail, type MailTransport, messageIdFor, smtpTransport } from "@/lib/platform/mail"
import { freshDatabase } from "../../support/database"
import { startMailServer } from "./mail-server"

freshDatabase()

const NOW = new Date("2027-01-05T02:00:00.000Z")
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)

const message = (key: string, to = "ligong@example.cn") => ({
  kind: "notice",
  dedupeKey: key,
  payload: { to, subject: "会议安排已发布", text: "李龚：\n请看您的日程。", eventId: "e", name: "李龚" },
})
const put = (...keys: string[]): Promise<number> =>
  enqueue(
    db(),
    keys.map((key) => message(key)),
    NOW,
  )

beforeEach(async () => {
  await db().outboxMessage.deleteMany()
})

describe("the outbox and a real mail server", () => {
  it("delivers each message once, readable, with a Message-ID of its row", async () => {
    const server = await startMailServer()
    const transport = smtpTransport(server.url)
    await put("a", "b", "a")
    expect(await drainOutbox(NOW, transport)).toEqual({ sent: 2, retried: 0, failed: 0 })
    expect(await drainOutbox(later(1), transport)).toEqual({ sent: 0, retried: 0, failed: 0 })
    const rows = await db().outboxMessage.findMany()
    expect(server.received.map((mail) => mail.messageId).sort()).toEqual(rows.map((row) => messageIdFor(row.id)).sort())
    expect(server.received[0]).toMatchObject({ to: ["ligong@example.cn"], subject: "会议安排已发布" })
    expect(server.received[0]?.text).toContain("请看您的日程。")
    transport.close()
    await server.stop()
  })

  it("tries again after a temporary failure, with growing pauses, and gives up visibly", async () => {
    const server = await startMailServer({ answer: () => 451 })
    const transport = smtpTransport(server.url)
    await put("slow")
    let now = NOW
    for (const minutes of [1, 5, 30, 120, 720]) {
      expect(await drainOutbox(now, transport)).toEqual({ sent: 0, retried: 1, failed: 0 })
      const row = await db().outboxMessage.findFirstOrThrow()
      expect(row.nextTryAt.getTime() - now.getTime()).toBe(minutes * 60_000)
      expect(await drainOutbox(new Date(row.nextTryAt.getTime() - 1000), transport)).toEqual({
        sent: 0,
        retried: 0,
        failed: 0,
      })
      now = row.nextTryAt
    }
    expect(await drainOutbox(now, transport)).toEqual({ sent: 0, retried: 0, failed: 1 })
    const row = await db().outboxMessage.findFirstOrThrow()
    expect(row).toMatchObject({ attempts: 6, sentAt: null, failedAt: now })
    expect(row.lastError).toContain("451")
    transport.close()
    await server.stop()
  })

  it("delivers after a temporary failure", async () => {
    let calls = 0
    const server = await startMailServer({ answer: () => (calls++ === 0 ? 451 : 250) })
    const transport = smtpTransport(server.url)
    await put("later")
    expect(await drainOutbox(NOW, transport)).toMatchObject({ retried: 1 })
    expect(await drainOutbox(later(1), transport)).toMatchObject({ sent: 1 })
    expect(server.received).toHaveLength(1)
    transport.close()
    await server.stop()
  })

  it("does not try a rejected address again", async () => {
    const server = await startMailServer({ answer: () => 550 })
    const transport = smtpTransport(server.url)
    await put("wrong")
    expect(await drainOutbox(NOW, transport)).toEqual({ sent: 0, retried: 0, failed: 1 })
    transport.close()
    await server.stop()
  })

  it("waits when no server answers", async () => {
    const server = await startMailServer()
    await server.stop()
    const transport = smtpTransport(server.url)
    await put("nobody")
    expect(await drainOutbox(NOW, transport)).toEqual({ sent: 0, retried: 1, failed: 0 })
    transport.close()
  })

  it("after a crash between sending and marking sends again under the same Message-ID", async () => {
    const server = await startMailServer()
    const real = smtpTransport(server.url)
    await put("crash")
    const dies: MailTransport = {
      close: () => undefined,
      send: async (mail: Mail) => {
        await real.send(mail)
        throw new Error("killed")
      },
    }
    await expect(drainOutbox(NOW, dies)).rejects.toThrow("killed")
    expect(await drainOutbox(later(1), real), "still locked").toMatchObject({ sent: 0 })
    expect(await drainOutbox(later(11), real)).toMatchObject({ sent: 1 })
    const ids = server.received.map((mail) => mail.messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    real.close()
    await server.stop()
  })

  it("two drains at once never send one row twice", async () => {
    await put(...Array.from({ length: 120 }, (_, index) => `m${index}`))
    const sent: string[] = []
    const slow: MailTransport = {
      close: () => undefined,
      send: async (mail) => {
        sent.push(mail.messageId)
        await new Promise((done) => setImmediate(done))
        return { sent: true }
      },
    }
    await Promise.all([drainOutbox(NOW, slow), drainOutbox(NOW, slow), drainOutbox(NOW, slow)])
    expect(sent).toHaveLength(120)
    expect(new Set(sent).size).toBe(120)
  })
})
