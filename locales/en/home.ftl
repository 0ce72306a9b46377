# reviewed: no

home-title = See your pension
home-intro = This service is for people who receive a pension. It is free.
home-can-amount = See the amount and how it is calculated
home-can-payments = See the payment date and past payments
home-can-report = Tell us if something is not right
home-begin = Sign in
home-first = First time here? Begin here
home-need-title = What you need
home-need-number = Your member number. It is in your pension book.
home-need-phone = The phone you registered. We send a code to it.
home-family-title = Has a pensioner died?
home-family = We are sorry for your loss. Please call { $number } or visit a branch near you.
home-family-record = Ask for a record for the family
home-check-title = Were you shown a letter of ours?
home-check = Check a letter
home-demo-title = Try the demonstration
home-demo-phone = Try the keypad phone
home-demo-atlas = See all screens of the phone
home-demo-voice = Try to hear the phone
home-demo-staff = Try the work of an officer
