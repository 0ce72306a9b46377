-- contract: case_file_once has taken the place of this index since 0113_case_once.
DROP INDEX case_file_open;
ALTER TABLE case_file VALIDATE CONSTRAINT case_file_appeal;
