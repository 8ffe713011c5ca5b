import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { EmptyState, Panel } from "@/components/ui/panel"
import { claimIsOpen } from "@/lib/accounts/store/claim"
import { ClaimForm } from "./claim-form"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("claim.title"), referrer: "no-referrer" }
}

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function ClaimPage({ searchParams }: Props) {
  const [{ token }, t] = await Promise.all([searchParams, getTranslations("accounts")])
  if (typeof token === "string" && (await claimIsOpen(token))) return <ClaimForm token={token} />
  return (
    <Panel>
      <h1 className="sr-only">{t("claim.title")}</h1>
      <EmptyState title={t("claim.closedTitle")} action={<LinkButton href="/sign-in">{t("signIn.title")}</LinkButton>}>
        {t("claim.closedBody")}
      </EmptyState>
    </Panel>
  )
}
