-- What a person says that she does not have, before she sends her form. It becomes what is said of the case, or goes
-- with the draft.
CREATE TABLE draft_lack (
    person uuid NOT NULL,
    draft text NOT NULL,
    wanted text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (person, draft, wanted),
    FOREIGN KEY (person, draft) REFERENCES flow_draft (person, kind) ON DELETE CASCADE
);
GRANT SELECT, INSERT, DELETE ON draft_lack TO sothon_app;
