-- contract: case_file_open_once has taken the place of this index since 0117_case_open_once.
DROP INDEX case_file_once;
ALTER TABLE case_file VALIDATE CONSTRAINT case_file_state_check;
