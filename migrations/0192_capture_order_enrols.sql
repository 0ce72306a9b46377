-- Whether an order is for an impression to be enrolled; else its finger is compared. One that was taken for an enrolment
-- has no outcome.
ALTER TABLE capture_order ADD COLUMN enrols boolean NOT NULL DEFAULT false;
