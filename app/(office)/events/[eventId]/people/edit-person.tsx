"use client"

import { PersonForm } from "@/components/people-form/person-form"
import type { GroupRow, RosterRow } from "@/lib/people/schema"
import { createParticipantAction, deleteParticipantsAction, updateParticipantAction } from "./actions"

type Props = { eventId: string; person: RosterRow | null; groups: GroupRow[]; personal: boolean }

/** The person's form with this event's actions. What the editor may not see is never sent, so it stays as it is. */
export function EditPerson({ eventId, person, groups, personal }: Props) {
  return (
    <PersonForm
      eventId={eventId}
      person={person}
      groups={groups}
      personal={personal}
      save={(id, input) => {
        if (id === null) return createParticipantAction({ eventId, ...input })
        const { phone, email, diet, wheelchair, nearExit, companions, remark, ...open } = input
        const patch = personal ? input : open
        return updateParticipantAction({ eventId, id, patch })
      }}
      remove={deleteParticipantsAction}
    />
  )
}
