# reviewed: no

death-title = Tell us of a death
death-link = Tell us that a pensioner has died
death-condolence = We are sorry for your loss.
death-what = Please tell us what you know. We ask the family and the commune first. This report alone does not stop the pension.
death-unnamed = You need not tell us your name.
death-who-title = Who has died?
death-who = Please write the member number. If you do not know it, write the name and choose the province.
death-number = Member number of the person who died
death-number-hint = This number is in the pension book. For example: K-204577
death-name = Name of the person who died
death-province = Province or capital where that person lived
death-province-choose = Choose a province
death-place = Village or commune
death-place-hint = If you do not know it, leave it empty.
death-how-title = About this report
death-died = Day of the death
death-died-hint = For example: 15/6/2026. If you know only the month, write 6/2026. If you do not know it, leave it empty.
death-relation = How do you belong to that person?
death-relation-choose = Choose an answer
death-phone = Your phone number
death-phone-hint = We may call you if there is a question. If you do not want that, leave it empty.
death-send = Send the report
death-error-number = This is not a member number. Please look at the book, or leave it empty and write the name.
death-error-name-missing = Please write the member number or the name.
death-error-long = Please write less, at most 100 letters.
death-error-province = Please choose a province.
death-error-died = Please write a day such as 15/6/2026, not after today, or leave it empty.
death-error-relation = Please choose how you belong to that person.
death-error-phone = A phone number has 9 or 10 digits. You may leave it empty.
death-error-too-many = Too many reports came from this phone or network today. Please call { $number }.

death-received-title = We have received your report
death-received = Thank you. We are sorry for your loss.
death-received-number = The number of your report:
death-received-next-title = What happens next
death-received-next = We ask the person, the family and the commune, for 7 days. An officer looks at every report.
death-received-after = If you have a death certificate, please take it to a branch. That makes it faster.
death-received-call = If you have questions, call { $number } and tell the number of your report.

death-mine = Somebody told us that you have died.
death-mine-paid = Your pension is paid as before.
death-mine-held = Your pension waits, since { $date }.
death-mine-press = If you live, press this button once. You need not do anything else.
death-mine-alive = I am alive
death-mine-thanks = Thank you. We have written down that you live.
death-mine-thanks-next = If your pension was waiting, we order today that it goes on, with what is missing.
