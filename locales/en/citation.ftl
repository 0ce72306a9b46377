# reviewed: no
# The instruments that order the rules. The official Khmer titles are to be checked by a rule owner.

citation-kh-cs-statute-1994 = Law on the Common Statute of Civil Servants, 1994
citation-kh-sd32-2021 = Sub-decree 32 of 2021 on the social security scheme on pension
citation-kh-veterans-2010 = Royal Decree of 2010 on the social security scheme for veterans
citation-nssf-note-grandfathering = Proposal of 2018 for private-sector workers: extra service
citation-nssf-note-option1 = Proposal of 2018 for private-sector workers: option 1
citation-nssf-note-option2 = Proposal of 2018 for private-sector workers: option 2
citation-nssf-note-option3 = Proposal of 2018 for private-sector workers: option 3
citation-nssfc-note-option1 = Proposal of 2018 for civil servants: option 1
citation-nssfc-note-options-2-3 = Proposal of 2018 for civil servants: options 2 and 3
