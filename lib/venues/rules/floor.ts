/** A floor is a number ("2", "1-2"), to which the word for floor is added, or words of its own (一楼, 西附楼). */
export const isFloorNumber = (floor: string): boolean => /^[\d-]+$/.test(floor)
