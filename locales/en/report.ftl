# reviewed: no

report-address-changed-for = Please tell us when you live in another village or commune.
report-what-happens-title = What happens
report-questions = We ask { $count } questions.
report-kept = We keep each answer for 60 days. You can stop and continue later.
report-days = An officer checks it within { $days } days.
report-keeps-paying = Your pension is paid as before.
report-begin = Begin
report-begun = You have begun to answer. We have kept your answers.
report-continue = Continue
report-open = You have told us already. The office is checking it.
report-open-see = See case { $reference }
report-returned = We need another answer from you for case { $reference }.
report-answer-again = Answer again
report-number = Question { $number } of { $count }
report-next = Next
report-later = Stop here and continue later

report-place-title = Where do you live now?
report-place-province = Please choose the province or the capital.
report-place-district = Please choose the district, khan or town.
report-place-commune = Please choose the commune or sangkat.
report-place-village = Please choose the village
report-place-other = My village is not in this list
report-place-chosen = You have chosen (press to change):

report-since-title = Since which month have you lived there?
report-since-unsure = If you are not sure, please choose the month that you think is right.
report-since-month = Month
report-since-choose = Choose a month
report-since-year = Year
report-since-year-hint = Please write 4 digits, such as 2025.

report-fault-empty = Please answer this question.
report-fault-not-a-place = We can't read this place code. Please choose from the list.
report-fault-unknown-place = We can't find this place. Please choose from the list.
report-fault-place-too-wide = Please choose down to the commune or village.
report-fault-same-place = Our register has this place already. Please choose the new one.
report-fault-not-a-month = Please choose the month and write the year with 4 digits.
report-fault-future-month = This month has not begun. Please choose the month in which you moved.
report-fault-not-money = Please write an amount in riel with digits only, such as 450,000.
report-fault-money-out-of-range = Please write an amount from 1 to 100,000,000 riel.
report-fault-not-a-length = Please write the years as a number, and the months from 0 to 11.
report-fault-length-out-of-range = Service is at most 60 years. Please check the number.
report-fault-not-a-date = Please write day, month and year, such as 15/06/1957.
report-fault-future-date = This date has not come yet. Please write the year of the common calendar with 4 digits.
report-fault-date-too-early = This date is before 1900. Please check the year.
report-fault-not-a-choice = Please choose an answer from the list.
report-fault-text-too-long = Please write at most 1,000 letters.

report-check-title = Check your answers
report-check-place = Where you live
report-check-since = Since
report-check-change = Change
report-check-changed = Your answers were changed elsewhere. Please check them again before you send them.
report-check-sends = When you send them, an officer checks these answers.
report-check-send = Send
