import { clock } from "./clock"
import { log, reasonOf } from "./log"
import { type MailTransport, mailIsSetUp, smtpTransport } from "./mail"

const INTERVAL_MS = 5_000

type Drain = (now: Date, transport: MailTransport) => Promise<{ sent: number; retried: number; failed: number }>
const shared = globalThis as typeof globalThis & { huiwuMailPump?: NodeJS.Timeout }

/**
 * Empties the outbox every five seconds for as long as the process lives: one pump per process, never two rounds at
 * once, and it keeps no process alive. Does nothing without SMTP_URL. `drain` is drainOutbox of lib/notices/store/drain.ts.
 */
export function startMailPump(drain: Drain): void {
  if (shared.huiwuMailPump || !mailIsSetUp()) return
  const transport = smtpTransport(process.env.SMTP_URL ?? "")
  let busy = false
  const round = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      const { sent, retried, failed } = await drain(clock.now(), transport)
      if (sent + retried + failed > 0) log.info("mail", { sent, retried, failed })
    } catch (error) {
      log.error("mail_round_failed", { reason: reasonOf(error) })
    } finally {
      busy = false
    }
  }
  shared.huiwuMailPump = setInterval(() => void round(), INTERVAL_MS)
  shared.huiwuMailPump.unref()
}
