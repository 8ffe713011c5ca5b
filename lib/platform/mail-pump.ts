import { clock } from "./clock"
import { log } from "./log"
import { type MailTransport, mailIsSetUp, smtpTransport } from "./mail"
import { repeat } from "./repeat"

const INTERVAL_MS = 5_000

type Drain = (now: Date, transport: MailTransport) => Promise<{ sent: number; retried: number; failed: number }>

/** Empties the outbox every five seconds. Does nothing without SMTP_URL. `drain` is drainOutbox of lib/notices/store/drain.ts. */
export function startMailPump(drain: Drain): void {
  if (!mailIsSetUp()) return
  const transport = smtpTransport(process.env.SMTP_URL ?? "")
  repeat("mail_round", INTERVAL_MS, async () => {
    const { sent, retried, failed } = await drain(clock.now(), transport)
    if (sent + retried + failed > 0) log.info("mail", { sent, retried, failed })
  })
}
