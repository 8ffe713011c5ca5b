import type { Role } from "@/lib/kernel/actor"

type Account = { readonly id: string; readonly role: Role; readonly disabled: boolean }

/** True when after the change nobody could manage accounts any more: that change is refused. */
export function leavesNoAdministrator(accounts: readonly Account[], changed: Account): boolean {
  const others = accounts.some((a) => a.id !== changed.id && a.role === "ADMINISTRATOR" && !a.disabled)
  return !others && (changed.role !== "ADMINISTRATOR" || changed.disabled)
}
