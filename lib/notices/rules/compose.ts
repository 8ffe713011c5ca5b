import type { MailPayload } from "../schema"

export type MailWords = (key: string, values?: Record<string, string | number>) => string

export type MailAsk = {
  eventId: string
  eventTitle: string
  to: string
  name: string
  title: string
  body: string
  /** What concerns this person alone, one line each. */
  lines: readonly string[]
  /** The person's own page; null when the office has not given out a link. */
  link: string | null
  /** When the answer is wanted, in words; null when none is wanted. */
  answerBy: string | null
  wantsAnswer: boolean
}

/** Texts of one line lose their line breaks: nothing can slip into a header. */
const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, " ").trim()

/** The text of one e-mail; `t` translates the namespace `notices`, key `mail`. */
export function composeMail(ask: MailAsk, t: MailWords): MailPayload {
  const paragraphs = [
    t("mail.greeting", { name: ask.name }),
    ask.body,
    ask.lines.map((line) => `· ${line}`).join("\n"),
    ask.link ? t("mail.link", { link: ask.link }) : "",
    answerLine(ask, t),
    t("mail.signature", { event: ask.eventTitle }),
  ]
  return {
    to: oneLine(ask.to),
    subject: oneLine(t("mail.subject", { event: ask.eventTitle, title: ask.title })).slice(0, 300),
    text: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n"),
    eventId: ask.eventId,
    name: ask.name,
  }
}

function answerLine(ask: MailAsk, t: MailWords): string {
  if (!ask.wantsAnswer) return ""
  return ask.answerBy ? t("mail.answerBy", { time: ask.answerBy }) : t("mail.answer")
}
