# reviewed: no
# The instruments that order the rules. The official Khmer titles are to be checked by a rule owner.

citation-kh-cs-statute-1994 = Law on the Common Statute of Civil Servants, 1994
citation-kh-cs-survivors-2017 = Sub-decrees 278 of 2016 and 41 of 2017
citation-kh-floor-2022 = Sub-decree of 2022 on pensions in payment, as the press reported it
citation-kh-floor-2023 = Order of 2023 on pensions in payment, as the press reported it
citation-kh-nssf-contrib-1 = Sub-decree 32 of 2021 and Prakas 170 of 2022 on contributions
citation-kh-sd32-2021 = Sub-decree 32 of 2021 on the social security scheme on pension
citation-kh-veterans-2010 = Royal Decree of 2010 on the social security scheme for veterans
citation-nssf-note-contributions = Proposal of 2018 for private-sector workers: contribution rates
citation-nssf-note-flat-financing = Proposal of 2018 for private-sector workers: who pays the flat pension
citation-nssf-note-grandfathering = Proposal of 2018 for private-sector workers: extra service
citation-nssf-note-option1 = Proposal of 2018 for private-sector workers: option 1
citation-nssf-note-option2 = Proposal of 2018 for private-sector workers: option 2
citation-nssf-note-option3 = Proposal of 2018 for private-sector workers: option 3
citation-nssf-note-parameters = Proposal of 2018 for private-sector workers: table 3
citation-nssfc-note-option1 = Proposal of 2018 for civil servants: option 1
citation-nssfc-note-options-2-3 = Proposal of 2018 for civil servants: options 2 and 3
