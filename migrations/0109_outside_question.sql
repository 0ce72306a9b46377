-- A question of the office to somebody outside the institution, on which a case waits, and what came back.
-- The name, the question and the answer are sealed under the person's data key.
CREATE TABLE outside_question (
    id uuid PRIMARY KEY,
    case_file uuid NOT NULL REFERENCES case_file,
    body text NOT NULL CHECK (body IN ('commune', 'ministry', 'bank', 'institution')),
    name bytea NOT NULL,
    question bytea NOT NULL,
    asked_by uuid NOT NULL REFERENCES staff,
    asked_at timestamptz NOT NULL,
    due_on date NOT NULL,
    answer bytea,
    answered_by uuid REFERENCES staff,
    answered_at timestamptz,
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK ((answer IS NULL) = (answered_by IS NULL))
);
CREATE INDEX outside_question_case_file ON outside_question (case_file, asked_at);
-- A case waits for one answer at a time.
CREATE UNIQUE INDEX outside_question_waits ON outside_question (case_file) WHERE answer IS NULL;
GRANT SELECT, INSERT, UPDATE (answer, answered_by, answered_at) ON outside_question TO sothon_app;
