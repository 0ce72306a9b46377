# reviewed: no

flow-number = Question { $number }
flow-day = Day
flow-yes = Yes
flow-no = No
flow-unknown = I do not know
