# reviewed: no

not-right-link = Not right?
not-right-title = Tell us what is not right: { $datum }
not-right-recorded = In the register now
not-right-text = What is not right?
not-right-hint = A few words are enough. If you know what is right, please tell us.
not-right-what-happens = We keep your words for an officer to check.
not-right-keeps-paying = Your pension is not stopped because of this report.
not-right-send = Send
not-right-error-empty = Please write what is not right.
not-right-error-long = Please write fewer than { $longest } letters.
not-right-datum-reference-salary = salary used for the calculation
not-right-datum-service = service
not-right-datum-grade-minimum = minimum for the grade
not-right-datum-decided-amount = amount in the decision
not-right-datum-paid-amount = amount paid
not-right-datum-birth-date = date of birth
not-right-datum-name = name
not-right-datum-account = account
not-right-datum-life-certificate-due = date to show that you are alive
not-right-received-title = We have received it
not-right-received-reference = Your reference
not-right-received-about = About: { $datum }
not-right-received-next-title = What happens next
not-right-received-next = It is kept for an officer to check. If you need an answer soon, please call us.
not-right-received-call = Questions? Call { $number } and give the reference.
not-right-received-back = Back to my pension
