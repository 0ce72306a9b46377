ALTER TABLE case_file VALIDATE CONSTRAINT case_file_channel_check;
