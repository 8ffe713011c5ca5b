import type { ReactNode } from "react"
import { Badge, type Tone } from "@/components/ui/badge"
import { dayLabel, timeOf } from "@/lib/kernel/zoned"
import type { InboxItem } from "@/lib/notices/queries/inbox"
import { isOpen, type Standing } from "@/lib/notices/rules/receipt"
import type { OwnWords } from "./own-words"

export type FormAction = (form: FormData) => Promise<void>

const TONES: Record<Standing, Tone> = {
  unanswered: "amber",
  refused: "seal",
  attends: "pine",
  onLeave: "blue",
  substituted: "blue",
  asksLeave: "amber",
  asksSubstitute: "amber",
}

export function StandingBadge({ words: { t }, standing }: { words: OwnWords; standing: Standing }) {
  return (
    <Badge tone={TONES[standing]} mark className="text-[0.85em]!">
      {t(`standing.${standing}`)}
    </Badge>
  )
}

type Props = { words: OwnWords; link: string; version: number; item: InboxItem; zone: string; action: FormAction }

/** The receipt: three plain forms that work without scripts; an answer given folds them away. */
export function ReceiptForms(props: Props) {
  const { t, locale } = props.words
  const { item, zone } = props
  const by = item.answerBy && `${dayLabel(item.answerBy, zone, locale)} ${timeOf(item.answerBy, zone)}`
  const forms = <Answers {...props} />
  return (
    <div className="border-line-2 border-t px-4 py-[0.8em]" id="receipt">
      {item.decisionNote === "" ? null : (
        <p className="mt-0 mb-2 text-[0.9em]">{t("decisionNote", { note: item.decisionNote })}</p>
      )}
      {isOpen(item.standing) ? (
        <>
          <p className="mt-0 mb-2 font-medium">{by ? t("receipt.askBy", { time: by }) : t("receipt.ask")}</p>
          {forms}
        </>
      ) : (
        <details>
          <summary className="min-h-7 text-[0.9em] text-blue">{t("receipt.change")}</summary>
          <div className="mt-2">{forms}</div>
        </details>
      )}
    </div>
  )
}

function Answers(props: Props) {
  const { t } = props.words
  return (
    <div className="flex flex-col gap-2">
      <AnswerForm {...props} answer="ATTEND">
        <button
          type="submit"
          className="min-h-11 w-full rounded-md border border-pine bg-pine px-4 font-semibold text-white"
        >
          {t("receipt.attend")}
        </button>
      </AnswerForm>
      <Fold title={t("receipt.leave")}>
        <AnswerForm {...props} answer="LEAVE">
          <Line name="reason" label={t("receipt.reason")} value={props.item.reason} required max={500} />
          <Send>{t("receipt.send")}</Send>
        </AnswerForm>
      </Fold>
      <Fold title={t("receipt.substitute")}>
        <AnswerForm {...props} answer="SUBSTITUTE">
          <Line
            name="substituteName"
            label={t("receipt.substituteName")}
            value={props.item.substituteName}
            required
            max={50}
          />
          <Line
            name="substitutePost"
            label={t("receipt.substitutePost")}
            value={props.item.substitutePost}
            required
            max={100}
          />
          <Line name="reason" label={t("receipt.substituteReason")} value={props.item.reason} max={500} />
          <Send>{t("receipt.send")}</Send>
        </AnswerForm>
      </Fold>
      <p className="m-0 text-[0.85em] text-ink-2">{t("receipt.needsApproval")}</p>
    </div>
  )
}

function AnswerForm({
  link,
  version,
  item,
  action,
  answer,
  children,
}: Props & { answer: string; children: ReactNode }) {
  return (
    <form action={action}>
      <input type="hidden" name="link" value={link} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="recipientId" value={item.recipientId} />
      <input type="hidden" name="answer" value={answer} />
      {children}
    </form>
  )
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="rounded-md border border-line">
      <summary className="flex min-h-11 items-center justify-center px-4 font-medium">{title}</summary>
      <div className="border-line-2 border-t p-3">{children}</div>
    </details>
  )
}

function Line({
  name,
  label,
  value,
  required,
  max,
}: {
  name: string
  label: string
  value: string
  required?: boolean
  max: number
}) {
  return (
    <label className="mb-2 block">
      <span className="mb-1 block text-[0.9em] text-ink-2">{label}</span>
      <input
        type="text"
        name={name}
        defaultValue={value}
        required={required}
        maxLength={max}
        className="min-h-11 w-full rounded-md border border-line bg-white px-2.5 text-[1em]"
      />
    </label>
  )
}

const Send = ({ children }: { children: ReactNode }) => (
  <button type="submit" className="min-h-11 w-full rounded-md border border-seal bg-seal px-4 font-semibold text-white">
    {children}
  </button>
)
