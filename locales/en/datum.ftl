# reviewed: no
# The facts a person may say are wrong.

datum-reference-salary = The salary we calculate with
datum-service = Years of service
datum-grade-minimum = The minimum for your grade
datum-decided-amount = The amount decided
datum-paid-amount = The amount paid
datum-birth-date = Date of birth
datum-retired-on = Day of retirement
datum-name = Name
datum-account = Account for payments
datum-life-certificate-due = Date of the next life certificate
datum-invalidity-cause = Cause of invalidity
datum-survivor-relation = Relation to the person who died
datum-cause-work = Because of work
datum-cause-non-work = Not because of work
datum-relation-spouse = Husband or wife
datum-relation-child = Child
datum-relation-other = Another relative
