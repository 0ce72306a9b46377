# reviewed: no

phone-pin-title = PIN of the phone service
phone-pin-what = Dial { $dial } on your own phone, of any kind, to see your pension.
phone-pin-why = A PIN of 4 digits protects what is yours.
phone-pin-phone = For the phone number
phone-pin-state = PIN
phone-pin-none = Not set yet
phone-pin-set = Set on { $date }
phone-pin-renew = Needs a new one
phone-pin-renew-why = The PIN was entered wrong many times. Please set a new one.
phone-pin-new = New PIN
phone-pin-new-hint = 4 digits. Not your year of birth, the end of your phone number, or an easy one such as 1234.
phone-pin-again = New PIN again
phone-pin-again-hint = Please enter the same as above.
phone-pin-secret = Tell your PIN to nobody, not even an officer.
phone-pin-wrong = After 3 wrong tries you have to wait 15 minutes.
phone-pin-save = Set the PIN
phone-pin-error-malformed = A PIN has 4 digits.
phone-pin-error-weak = This PIN is too easy to guess. Please choose another.
phone-pin-error-differs = The two PINs are not the same. Please enter them again.
phone-pin-error-often = You have tried many times today. Please try again tomorrow.
phone-pin-done = Your new PIN is set.
phone-pin-done-next = You can now dial { $dial } on your phone.
phone-pin-no-phone = We do not have your phone number.
phone-pin-no-phone-next = Please visit a branch near you to register your phone number.
