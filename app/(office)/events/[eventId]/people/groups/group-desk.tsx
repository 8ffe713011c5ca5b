"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/dialog"
import { EmptyState, Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { GroupWithSize } from "@/lib/people/queries/groups"
import { GROUP_KINDS } from "@/lib/people/schema"
import { deleteGroupAction, orderGroupsAction } from "../actions"
import { GroupDialog } from "./group-dialog"

type Props = { eventId: string; groups: GroupWithSize[]; mayEdit: boolean }

/** Delegations and work groups: their order, names and short names. */
export function GroupDesk({ eventId, groups, mayEdit }: Props) {
  const t = useTranslations("people")
  const [edited, setEdited] = useState<GroupWithSize | "new" | null>(null)
  const [removed, setRemoved] = useState<GroupWithSize | null>(null)
  const order = useAction(orderGroupsAction)
  const remove = useAction(deleteGroupAction, {
    done: t("groups.removed", { name: removed?.name ?? "" }),
    onDone: () => setRemoved(null),
  })
  const move = (list: readonly GroupWithSize[], from: number, by: number) => {
    const ids = list.map(({ id }) => id)
    const [id] = ids.splice(from, 1)
    if (id) ids.splice(from + by, 0, id)
    void order.run({ eventId, ids })
  }
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      {groups.length === 0 ? (
        <Panel>
          <EmptyState title={t("groups.empty")} />
        </Panel>
      ) : null}
      {GROUP_KINDS.map((kind) => {
        const list = groups.filter((group) => group.kind === kind)
        if (list.length === 0) return null
        return (
          <Panel key={kind} title={t(`kind.${kind}`)}>
            <div className="overflow-x-auto">
              <table className="sheet-table">
                <thead>
                  <tr>
                    <th scope="col">{t("groups.name")}</th>
                    <th scope="col">{t("groups.shortName")}</th>
                    <th scope="col">{t("groups.people")}</th>
                    {mayEdit ? <th scope="col">{t("groups.position")}</th> : null}
                  </tr>
                </thead>
                <tbody>
                  {list.map((group, index) => (
                    <tr key={group.id}>
                      <td className="font-medium">{group.name}</td>
                      <td>{group.shortName}</td>
                      <td>{group.people}</td>
                      {mayEdit ? (
                        <td>
                          <span className="flex flex-wrap gap-1.5">
                            <Button
                              size="sm"
                              aria-label={t("groups.up", { name: group.name })}
                              disabled={index === 0 || order.busy}
                              onClick={() => move(list, index, -1)}
                            >
                              ↑
                            </Button>
                            <Button
                              size="sm"
                              aria-label={t("groups.down", { name: group.name })}
                              disabled={index === list.length - 1 || order.busy}
                              onClick={() => move(list, index, 1)}
                            >
                              ↓
                            </Button>
                            <Button size="sm" onClick={() => setEdited(group)}>
                              {t("groups.edit")}
                            </Button>
                            <Button size="sm" tone="danger" onClick={() => setRemoved(group)}>
                              {t("remove.action")}
                            </Button>
                          </span>
                        </td>
                      ) : null}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Panel>
        )
      })}
      {mayEdit ? (
        <div>
          <Button onClick={() => setEdited("new")}>{t("groups.add")}</Button>
        </div>
      ) : null}
      {edited ? (
        <GroupDialog
          key={edited === "new" ? "new" : edited.id}
          eventId={eventId}
          group={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      ) : null}
      <ConfirmDialog
        open={removed !== null}
        danger
        busy={remove.busy}
        title={t("groups.removeTitle", { name: removed?.name ?? "" })}
        confirm={t("remove.confirm")}
        onClose={() => setRemoved(null)}
        onConfirm={() => removed && void remove.run({ eventId, id: removed.id })}
      >
        {t("groups.removeBody", { count: removed?.people ?? 0 })}
      </ConfirmDialog>
    </div>
  )
}
