import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import type { UserActor } from "@/lib/kernel/actor"
import { LanguageSwitch } from "./language-switch"
import { NavLink } from "./nav-link"
import { SideDrawer } from "./side-drawer"
import { SignOut } from "./sign-out"

export type ShellEvent = { id: string; shortTitle: string; days: string }
export type NavMark = { text: string; tone: "quiet" | "alarm" | "attention" }

function Mark({ mark }: { mark?: NavMark }) {
  if (!mark) return null
  if (mark.tone === "alarm")
    return <span className="rounded-full bg-seal px-2 text-[13px] text-white leading-5">{mark.text}</span>
  return (
    <span className={mark.tone === "attention" ? "text-[13px] text-amber" : "text-[13px] text-ink-2"}>{mark.text}</span>
  )
}

/** The frame of the office's side: navigation left (a drawer on phones), the page right. */
export async function OfficeShell({
  actor,
  event,
  marks = {},
  children,
}: {
  actor: UserActor
  event?: ShellEvent
  marks?: Partial<Record<string, NavMark>>
  children: ReactNode
}) {
  const t = await getTranslations("shell")
  const base = event ? `/events/${event.id}` : ""
  const editor = actor.role !== "DOOR"
  const runs = actor.role === "ADMINISTRATOR" || actor.role === "ORGANISER"
  const pages = event
    ? ([
        ["overview", base, true],
        ["people", `${base}/people`],
        ["schedule", `${base}/schedule`],
        ["seating", `${base}/seating`],
        ["publish", `${base}/publish`, false, editor],
        ["notices", `${base}/notices`, false, editor],
        ["tasks", `${base}/tasks`, false, editor],
        ["print", `${base}/print`, false, editor],
        ["settings", `${base}/settings`, false, runs],
      ] as const)
    : []
  const nav = (
    <nav aria-label={t("nav.label")} className="flex flex-1 flex-col gap-0.5 overflow-y-auto">
      {event ? (
        <Link
          href="/events"
          className="mb-2 block rounded-md border border-line bg-paper px-2.5 py-1.5 text-ink no-underline hover:bg-white"
        >
          <span className="block font-semibold leading-snug">{event.shortTitle}</span>
          <span className="block text-[13px] text-ink-2">{event.days}</span>
        </Link>
      ) : null}
      {pages.map(([key, href, exact, shown]) =>
        shown === false ? null : (
          <NavLink key={key} href={href} exact={exact} mark={<Mark mark={marks[key]} />}>
            {t(`nav.${key}`)}
          </NavLink>
        ),
      )}
      <div className="mt-2 border-line border-t pt-2">
        {event ? null : <NavLink href="/events">{t("nav.events")}</NavLink>}
        <NavLink href="/rooms" mark={<Mark mark={marks.rooms} />}>
          {t("nav.rooms")}
        </NavLink>
        <NavLink href="/venues">{t("nav.venues")}</NavLink>
        {editor ? <NavLink href="/my-tasks">{t("nav.myTasks")}</NavLink> : null}
        {actor.role === "ADMINISTRATOR" ? (
          <>
            <NavLink href="/admin/accounts">{t("nav.accounts")}</NavLink>
            <NavLink href="/admin/audit">{t("nav.audit")}</NavLink>
          </>
        ) : null}
      </div>
    </nav>
  )
  const foot = (
    <div className="mt-2 border-line border-t pt-2 text-[14px] text-ink-2">
      <span className="block">
        {actor.name} · {t(`roles.${actor.role}`)}
      </span>
      <div className="flex items-center gap-3">
        <SignOut />
        <LanguageSwitch />
      </div>
    </div>
  )
  return (
    <div className="min-h-screen lg:flex">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-white focus:p-2"
      >
        {t("skip")}
      </a>
      <SideDrawer title={event?.shortTitle ?? t("product")} menuLabel={t("menu")} closeLabel={t("close")}>
        <Link href="/events" className="mb-3 flex items-center gap-2.5 px-1 text-ink no-underline">
          <span
            aria-hidden="true"
            className="inline-flex h-7 w-7 items-center justify-center rounded-sm bg-seal font-serif text-[15px] text-white"
          >
            会
          </span>
          <span className="text-[18px]" style={{ letterSpacing: "0.1em" }}>
            {t("product")}
          </span>
        </Link>
        {nav}
        {foot}
      </SideDrawer>
      <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-4 outline-none lg:px-7 lg:py-6">
        {children}
      </main>
    </div>
  )
}
