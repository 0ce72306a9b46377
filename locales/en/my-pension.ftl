# reviewed: no

my-pension-title = My pension
my-pension-lady = Ms { $name }
my-pension-gentleman = Mr { $name }
my-pension-member = Member number
my-pension-amount = Your monthly pension
my-pension-decided = Approved on { $date }
my-pension-why = Why this amount?
my-pension-none = We have no decision about your pension yet.
my-pension-none-next = Please call us or visit a branch near you.
my-pension-next = Next payment date
my-pension-account = To the account
my-pension-life = Show that you are alive before
my-pension-life-valid = Still valid
my-pension-life-soon = Due soon
my-pension-life-overdue = Overdue
my-pension-where-to-prove = Where can I show it?
my-pension-actions = What would you like to do?
my-pension-action-missing = Report a payment that is late or too small
my-pension-action-moved = Tell us that I have moved
my-pension-action-payments = See past payments
my-pension-action-record = See your service record
my-pension-action-phone-pin = Set the PIN of the phone service
my-pension-action-notices = Choose where notices go
my-pension-action-help = Ask for help
my-pension-trouble = Phone lost, or something wrong?
my-pension-trouble-call = Please call { $number }.
