# reviewed: no
# word breaks: no
# Messages about the end of a child's pension. They go to the child and to guardians. A mail names the child; a text message tells
# the year of birth instead, unless whoever gets it wants names.

age-out-message-comes = { $institution }: by law the pension of { $child } ends on { $date }. Still in school, or cannot work? Please tell us: { $hotline }
age-out-message-comes-subject = By law the pension of { $name } ends on { $date }
age-out-message-comes-mail =
    The law we know pays a pension to children below the age of { $age }. { $name } reaches this age on { $date }.

    If { $name } still goes to school, please tell us on the Sothon website before that day. For somebody who cannot work, please call { $hotline }.
    The law we know says nothing about this. The office decides.

    If the date of birth is wrong, please tell us too. { $institution }
age-out-message-reported = { $institution }: by law the pension of { $child } ends on { $date }. We have received what you told us about school. Questions: { $hotline }
age-out-message-reported-mail =
    The law we know pays a pension to children below the age of { $age }. { $name } reaches this age on { $date }.

    We have received what you told us about school. The law we know says nothing about this. The office decides.

    If the date of birth is wrong, or if you have a question, please call { $institution } on { $hotline }.
age-out-message-over = { $institution }: by law the pension of { $child } ended on { $date }. Not right? Please call { $hotline }
age-out-message-over-subject = By law the pension of { $name } ended on { $date }
age-out-message-over-mail =
    The law we know pays a pension to children below the age of { $age }. { $name } reached this age on { $date }.

    Two officers will decide by the law. Until then nothing changes. We tell you when they have decided.
    If the date of birth is wrong, if { $name } still goes to school, or if you do not agree, please tell us on the Sothon website or call { $institution } on { $hotline }.
age-out-message-decided = { $institution }: the pension of { $child } has ended by law. Do not agree? Please call { $hotline }
age-out-message-decided-subject = Two officers have decided about the pension of { $name }
age-out-message-decided-mail =
    The law we know pays a pension to children below the age of { $age }. { $name } reached this age on { $date }.

    Two officers have decided by the law that this pension is not paid any more. The Sothon website shows the decision, and why, line by line.
    If the date of birth is wrong or if you do not agree, please tell us on the Sothon website or call { $institution } on { $hotline }. Somebody else will look at it. If that is refused, you can appeal.
age-out-message-born = the child born in { $year }
