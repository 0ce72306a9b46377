-- By which messages she was asked whether it is true: what became of them says whether the question reached her. They are
-- no foreign key, for messages are forgotten before reports. What the previous release asks has none: there somebody
-- of the staff writes down that the question reached her household.
ALTER TABLE death_report ADD COLUMN asked_messages uuid[] NOT NULL DEFAULT '{}';
GRANT UPDATE (asked_messages) ON death_report TO sothon_app;
