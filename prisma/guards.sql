-- What the datamodel language cannot say: written by hand, put around the tables of the first migration.
-- Equality of texts inside a gist index.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- AFTER THE TABLES
-- The second wall: one room, car, bed or person cannot be held twice at one time by exclusive rows.
ALTER TABLE "Occupancy" ADD CONSTRAINT occupancy_from_before_to CHECK ("from" < "to");
ALTER TABLE "Occupancy" ADD CONSTRAINT occupancy_exclusive
  EXCLUDE USING gist ("subjectKind" WITH =, "subjectId" WITH =, tstzrange("from", "to", '[)') WITH &&) WHERE (exclusive);
