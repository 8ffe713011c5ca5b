import type { Participant } from "@/lib/people/schema"
import type { RoomDto } from "@/lib/venues/schema"

/** A room known by its name alone: always open, of any size. */
export const roomNamed = (name: string): RoomDto => ({
  id: name,
  venueId: "",
  venueName: "",
  address: "",
  name,
  floor: "",
  layouts: [],
  capacity: 0,
  equipment: [],
  opensAt: 0,
  closesAt: 1440,
  setUpMinutes: 0,
  clearAwayMinutes: 0,
  hallId: null,
})

/** Somebody (or a body of people) known by a name alone. */
export const personNamed = (id: string, name: string): Participant => ({
  id,
  personId: id,
  name,
  sex: null,
  ethnicity: "",
  unit: "",
  post: "",
  category: "INVITED",
  groupId: null,
  groupName: "",
  groupShortName: "",
  groupPosition: 0,
  duty: "",
  rank: null,
  presidiumDuty: "",
  executiveGroup: "",
  listNumber: 0,
  wheelchair: false,
  nearExit: false,
  companions: 0,
})
