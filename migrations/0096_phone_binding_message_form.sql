-- Whether she wants messages to read or to hear, as she says at the counter. Empty in bindings of before.
ALTER TABLE phone_binding ADD COLUMN message_form text CHECK (message_form IN ('text', 'voice'));
GRANT UPDATE (message_form) ON phone_binding TO sothon_app;
