import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { DoorEntry, DoorView } from "@/lib/bookings/queries/door"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, dayOf, spanLabel, timeOf } from "@/lib/kernel/zoned"

type State = "free" | "soon" | "busy" | "closed"
/** A free room that is wanted within so many minutes says so. */
const SOON = 15
const SHOWN = 4

const LOOKS: Readonly<Record<State, { ground: string; ink: string; mark: string }>> = {
  free: { ground: "#e6f0ea", ink: "#2f6b4f", mark: "✓" },
  soon: { ground: "#f8efdd", ink: "#8a5a00", mark: "▲" },
  busy: { ground: "#f7e9e6", ink: "#b3261e", mark: "●" },
  closed: { ground: "#ece7dc", ink: "#5b564d", mark: "✕" },
}

function stateOf({ current, next, now, freeUntil }: DoorView): State {
  if (current) return current.kind === "BLOCK" ? "closed" : "busy"
  // While it is being set up it is nobody else's any more.
  const settingUp = freeUntil !== null && freeUntil <= now
  return next[0] && (settingUp || next[0].from - now <= SOON) ? "soon" : "free"
}

/** Everything at a door, for a small screen on a wall: state in colour, mark and word; sizes follow the screen. */
export function DoorFace({
  view,
  token,
  locale,
  message,
  action,
}: {
  view: DoorView
  token: string
  locale: Locale
  message: { good: boolean; text: string } | null
  action: (form: FormData) => Promise<void>
}) {
  const t = useTranslations("bookings")
  const state = stateOf(view)
  const { ground, ink, mark } = LOOKS[state]
  const { zone, now, current, next } = view
  const at = (minutes: number) => timeOf(fromMinutes(minutes), zone)
  // A meeting of a session whose plan is not published is a meeting, no more.
  const title = (entry: DoorEntry) => entry.title || t(entry.kind === "MEETING" ? "door.meeting" : "taken")
  const today = dayOf(fromMinutes(now), zone)
  const when = (from: number, to: number) => {
    const span = spanLabel(fromMinutes(from), fromMinutes(to), zone, locale)
    const same = dayOf(fromMinutes(from), zone) === today
    return same ? span : `${dayLabel(fromMinutes(from), zone, locale)} ${span}`
  }
  // A booking can be said to be attended from a quarter of an hour before it begins.
  const first = current ?? (state === "soon" ? next[0] : undefined)
  const button = (want: "arrive" | "extend", words: string) => (
    <form action={action} className="inline">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="want" value={want} />
      <input type="hidden" name="bookingId" value={first?.bookingId ?? ""} />
      <button
        type="submit"
        className="rounded-lg border-2 bg-white font-semibold"
        style={{ borderColor: ink, color: ink, fontSize: "2.6vw", padding: "1.1vw 2.4vw", marginRight: "1.4vw" }}
      >
        {words}
      </button>
    </form>
  )
  const freeToday = view.freeUntil !== null && dayOf(fromMinutes(view.freeUntil), zone) === today
  const canArrive = first?.bookingId && !first.arrived
  const canExtend = current?.bookingId && current.to - now <= 30
  return (
    <main className="flex min-h-screen flex-col bg-paper" style={{ lineHeight: 1.35 }}>
      <header
        className="flex items-baseline border-line border-b"
        style={{ padding: "1.6vw 3vw", gap: "2vw", fontSize: "2.4vw" }}
      >
        <h1 className="m-0 min-w-0 flex-1 truncate font-bold font-serif" style={{ fontSize: "3.6vw" }}>
          {view.room}
        </h1>
        <span className="text-ink-2">{dayLabel(fromMinutes(now), zone, locale)}</span>
        <span className="font-semibold" style={{ fontSize: "3.2vw" }}>
          {at(now)}
        </span>
      </header>
      <div className="flex flex-1 flex-wrap">
        <section
          aria-label={t("door.now")}
          className="flex flex-col justify-center"
          style={{ background: ground, padding: "2vw 3vw", flex: "1 1 58%", minWidth: 300 }}
        >
          <p className="m-0 font-bold" style={{ color: ink, fontSize: "7vw", lineHeight: 1.15 }}>
            <span aria-hidden="true" style={{ fontSize: "4.6vw", marginRight: "1.6vw" }}>
              {mark}
            </span>
            {t(`door.state.${state}`)}
          </p>
          <Now>
            {current
              ? title(current)
              : state === "soon" && next[0]
                ? `${at(next[0].from)} ${title(next[0])}`
                : freeToday
                  ? t("door.freeUntil", { time: at(view.freeUntil ?? now) })
                  : t("door.freeAllDay")}
          </Now>
          {current ? (
            <p className="m-0 text-ink-2" style={{ fontSize: "2.8vw" }}>
              {when(current.from, current.to)}
              {current.contact ? ` · ${current.contact}` : ""}
              {current.waiting ? ` · ${t("looks.requested")}` : ""}
            </p>
          ) : null}
          {message ? (
            <p
              role="status"
              className="m-0 font-semibold"
              style={{ fontSize: "2.4vw", marginTop: "1.2vw", color: message.good ? "#2f6b4f" : "#b3261e" }}
            >
              <span aria-hidden="true">{message.good ? "✓ " : "⚠ "}</span>
              {message.text}
            </p>
          ) : null}
          {canArrive || canExtend ? (
            <div style={{ marginTop: "2vw" }}>
              {canArrive ? button("arrive", t("door.arrive")) : null}
              {canExtend ? button("extend", t("door.extend")) : null}
            </div>
          ) : null}
          {canArrive && view.releaseAfterMinutes > 0 ? (
            <p className="m-0 text-ink-2" style={{ fontSize: "2vw", marginTop: "1vw" }}>
              {t("door.release", { minutes: view.releaseAfterMinutes })}
            </p>
          ) : null}
        </section>
        <section
          aria-label={t("door.next")}
          className="border-line border-l bg-white"
          style={{ padding: "2vw 2.4vw", flex: "1 1 34%", minWidth: 240 }}
        >
          <h2 className="m-0 font-semibold text-ink-2" style={{ fontSize: "2.4vw" }}>
            {t("door.next")}
          </h2>
          {next.length === 0 ? (
            <p className="text-ink-2" style={{ fontSize: "2.4vw" }}>
              {t("door.nothing")}
            </p>
          ) : null}
          <ul className="m-0 list-none p-0">
            {next.slice(0, SHOWN).map((entry) => (
              <li
                key={`${entry.kind}${entry.from}${entry.title}`}
                className="border-line-2 border-b last:border-b-0"
                style={{ padding: "1vw 0" }}
              >
                <span className="block font-semibold" style={{ fontSize: "2.2vw" }}>
                  {when(entry.from, entry.to)}
                </span>
                <span className="block" style={{ fontSize: "2.4vw" }}>
                  {title(entry)}
                  {entry.waiting ? <span className="text-ink-2"> · {t("looks.requested")}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  )
}

const Now = ({ children }: { children: ReactNode }) => (
  <p className="m-0 font-semibold" style={{ fontSize: "4vw", marginTop: "0.6vw" }}>
    {children}
  </p>
)
