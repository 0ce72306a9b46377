-- Of two decisions about the same fact the one that was written last holds, whatever the clocks said.
ALTER TABLE decided_fact ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;
