import type { PersonValues } from "../schema"

/** What belongs to the human being, in every event. */
export const PERSON_FIELDS = ["name", "sex", "ethnicity", "unit", "post", "phone", "email"] as const
type PersonPart = Pick<PersonValues, (typeof PERSON_FIELDS)[number]>

/** What belongs to the person in one event (the group is written by its id). */
export const PARTICIPATION_FIELDS = [
  "category",
  "duty",
  "rank",
  "presidiumDuty",
  "executiveGroup",
  "listNumber",
  "diet",
  "wheelchair",
  "nearExit",
  "companions",
  "remark",
] as const
type ParticipationPart = Pick<PersonValues, (typeof PARTICIPATION_FIELDS)[number]>

export const personData = ({ name, sex, ethnicity, unit, post, phone, email }: PersonPart): PersonPart => ({
  name,
  sex,
  ethnicity,
  unit,
  post,
  phone,
  email,
})

export const participationData = (values: ParticipationPart): ParticipationPart => ({
  category: values.category,
  duty: values.duty,
  rank: values.rank,
  presidiumDuty: values.presidiumDuty,
  executiveGroup: values.executiveGroup,
  listNumber: values.listNumber,
  diet: values.diet,
  wheelchair: values.wheelchair,
  nearExit: values.nearExit,
  companions: values.companions,
  remark: values.remark,
})
