-- A number that has not dialled for 180 days is forgotten.
GRANT DELETE ON ussd_number TO sothon_app;
