import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PageHead } from "@/components/ui/page-head"
import { Panel } from "@/components/ui/panel"
import { Scroller } from "@/components/ui/scroller"
import { accountsFor, linkablePeople } from "@/lib/accounts/queries/accounts"
import { DEFAULT_ZONE, timeOf } from "@/lib/kernel/zoned"
import { requireActor } from "@/lib/platform/auth"
import { AccountLine } from "./account-line"
import { NewAccount } from "./new-account"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("page.title") }
}

export default async function AccountsPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslations("accounts")])
  const [accounts, people] = await Promise.all([accountsFor(actor), linkablePeople(actor)])
  if (!accounts) notFound()
  return (
    <>
      <PageHead title={t("page.title")} lead={t("page.lead")} actions={<NewAccount people={people} />} />
      <Panel>
        <Scroller label={t("page.title")}>
          <table className="sheet-table">
            <thead>
              <tr>
                <th scope="col">{t("displayName")}</th>
                <th scope="col" className="hidden sm:table-cell">
                  {t("loginName")}
                </th>
                <th scope="col">{t("role")}</th>
                <th scope="col">{t("page.state")}</th>
                <th scope="col" className="hidden lg:table-cell">
                  {t("page.person")}
                </th>
                <th scope="col" className="hidden lg:table-cell">
                  {t("page.events")}
                </th>
                <th scope="col">
                  <span className="sr-only">{t("page.do")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <AccountLine
                  key={account.id}
                  account={account}
                  lockedUntil={account.lockedUntil ? timeOf(new Date(account.lockedUntil), DEFAULT_ZONE) : null}
                  people={people}
                  isMe={account.id === actor.id}
                />
              ))}
            </tbody>
          </table>
        </Scroller>
      </Panel>
    </>
  )
}
