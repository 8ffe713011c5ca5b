import { createTransport } from "nodemailer"

export type Mail = { to: string; subject: string; text: string; messageId: string }

export type SendResult =
  | { readonly sent: true }
  /** `permanent`: trying again is of no use (the server said 5xx to this message, or the address is malformed). */
  | { readonly sent: false; readonly permanent: boolean; readonly reason: string }

/** The door to the mail server. Never throws: what went wrong comes back as a reason. */
export type MailTransport = { send: (mail: Mail) => Promise<SendResult>; close: () => void }

/** True when a mail server is set (SMTP_URL). Without one nothing is sent and messages wait in the outbox. */
export const mailIsSetUp = (): boolean => Boolean(process.env.SMTP_URL)

const sender = (): string => process.env.MAIL_FROM || "会务 <huiwu@localhost>"

/** Always the same for one row of the outbox, so that receivers recognise a repeated delivery. */
export const messageIdFor = (rowId: string): string =>
  `<${rowId}@${/@([A-Za-z0-9.-]+)/.exec(sender())?.[1] ?? "localhost"}>`

/** A transport on the mail server of `url` (smtp://user:password@host:port); gives up after seconds, not minutes. */
export function smtpTransport(url: string): MailTransport {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const mailer = createTransport({ url, ...limits }, { from: sender() })
  return {
    async send({ to, subject, text, messageId }) {
      try {
        await mailer.sendMail({ to, subject, text, messageId, headers: { "Auto-Submitted": "auto-generated" } })
        return { sent: true }
      } catch (error) {
        return refused(error)
      }
    },
    close: () => mailer.close(),
  }
}

function refused(error: unknown): SendResult {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  const rejected = responseCode !== undefined && responseCode >= 500 && code !== "EAUTH"
  const malformed = code === "EENVELOPE" && responseCode === undefined
  const reason = error instanceof Error ? error.message : String(error)
  return { sent: false, permanent: rejected || malformed, reason: reason.slice(0, 500) }
}
