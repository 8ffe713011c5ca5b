/**
 * 法定人数: how many deputies must be present for a sitting to open — two thirds of those in office, rounded up
 * (地方组织法 2022 art. 14; handbook §3.1). `inOffice` in persons.
 */
export const quorumOf = (inOffice: number): number => Math.ceil((2 * inOffice) / 3)

/** 过半数: votes a decision needs — more than half of all deputies in office, not of those present (art. 25). */
export const majorityOf = (inOffice: number): number => Math.floor(inOffice / 2) + 1
