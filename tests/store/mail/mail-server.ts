import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"

export type Received = { to: string[]; subject: string; messageId: string; text: string }
export type MailServer = { url: string; received: Received[]; stop: () => Promise<void> }

/** A real SMTP server on a free port. `answer` gives the reply to each message: 250 takes it, 4xx and 5xx refuse it. */
export async function startMailServer({ answer = () => 250 }: { answer?: () => number } = {}): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        const code = answer()
        if (code !== 250) return done(Object.assign(new Error("not now"), { responseCode: code }))
        received.push({
          to: session.envelope.rcptTo.map((to) => to.address),
          ...read(Buffer.concat(chunks).toString("latin1")),
        })
        done()
      })
    },
  })
  server.on("error", () => undefined)
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise((done) => server.close(() => done())),
  }
}

/** Just enough of MIME for what we send: encoded words in the subject, one text part in base64 or quoted-printable. */
function read(raw: string): Omit<Received, "to"> {
  const split = raw.indexOf("\r\n\r\n")
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, " ")
  const body = raw.slice(split + 4)
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1] ?? ""
  const encoding = header("Content-Transfer-Encoding").toLowerCase()
  const bytes = encoding === "base64" ? Buffer.from(body, "base64") : Buffer.from(quoted(body), "latin1")
  return { subject: words(header("Subject")), messageId: header("Message-ID"), text: bytes.toString("utf8") }
}

const quoted = (text: string): string =>
  text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const words = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, inner: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(inner, "base64").toString("utf8")
        : Buffer.from(quoted(inner.replace(/_/g, " ")), "latin1").toString("utf8"),
    )
