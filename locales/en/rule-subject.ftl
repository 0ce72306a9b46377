# reviewed: no

# What rule sets are about.

rule-subject-old-age = old age
rule-subject-invalidity = invalidity
rule-subject-survivors = survivors
rule-subject-funeral = funeral grant
rule-subject-service-credit = granted service
rule-subject-contributions = contributions
rule-subject-flat-financing = who pays the flat pension
rule-subject-floors = floors of pensions in payment
