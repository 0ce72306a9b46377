-- contract: case_file_open has taken the place of this index since 0039_case_file_open.
DROP INDEX case_file_undecided;
ALTER TABLE case_file VALIDATE CONSTRAINT case_file_state_check;
ALTER TABLE case_file VALIDATE CONSTRAINT case_file_reject_reason;
