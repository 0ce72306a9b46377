-- By which messages a reminder went out, to the person and to her guardians. A message that is forgotten takes its row along.
CREATE TABLE life_reminder_message (
    message uuid PRIMARY KEY REFERENCES message_outbox (message) ON DELETE CASCADE,
    person uuid NOT NULL,
    due date NOT NULL,
    days_before smallint NOT NULL,
    FOREIGN KEY (person, due, days_before) REFERENCES life_reminder
);
CREATE INDEX life_reminder_message_of ON life_reminder_message (person, due);
GRANT SELECT, INSERT ON life_reminder_message TO sothon_app;
