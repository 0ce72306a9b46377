-- What an award rests on besides service and salary, as the back office's file says it: why a member can't
-- work, or how a survivor belongs to the member who died, and the day of the death.
CREATE TABLE award_fact (
    membership uuid PRIMARY KEY REFERENCES membership,
    invalidity_cause text CHECK (invalidity_cause IN ('work', 'non-work')),
    survivor_relation text CHECK (survivor_relation IN ('spouse', 'child')),
    deceased_on date
);
GRANT SELECT, INSERT, UPDATE ON award_fact TO sothon_app;
