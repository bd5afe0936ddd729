-- What people's names look like, so that two who can be mistaken for one another are told apart
-- wherever they are named: the name they chose, and what stands before the colon of their id. Both
-- follow from their rows, and are filled in for the rows of before when this is done.
ALTER TABLE person ADD COLUMN name_look TEXT;
ALTER TABLE person ADD COLUMN local_look TEXT;

CREATE INDEX person_by_name_look ON person (name_look, assembly);
CREATE INDEX person_by_local_look ON person (local_look, assembly);
