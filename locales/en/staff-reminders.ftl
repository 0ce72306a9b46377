# reviewed: no

staff-reminders-title = People whom no reminder to show that they are alive has reached
staff-reminders-intro = No message reached these people. Please print this page, take it along, tell them yourself, then enter the day here.
staff-reminders-stops-nothing = This list stops nobody’s payment.
staff-reminders-none = In your office nobody has missed a reminder.
staff-reminders-table = People of your office, by the place where they live
staff-reminders-name = Name
staff-reminders-number = Member number
staff-reminders-place = Home
staff-reminders-due = Due by
staff-reminders-tried = Messages that were tried
staff-reminders-told = Told in person on
staff-reminders-save = Save
staff-reminders-days = { $days } days before:
staff-reminders-nobody = No phone number
staff-reminders-pages = Pages of the list
staff-reminders-page = Page { $page } of { $pages }. { $total } people in all.
