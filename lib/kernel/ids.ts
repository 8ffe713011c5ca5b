/** Ids are opaque text (UUID v7 made by the database client). Input longer than this is never an id. */
export const MAX_ID_LENGTH = 64
