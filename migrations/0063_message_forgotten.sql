-- Messages that were sent or given up are kept 400 days and then removed.
GRANT DELETE ON message_outbox TO sothon_app;
